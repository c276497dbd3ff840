import Interview
import Packs
import Screen
import Sessions

/// From place to place.
extension LinearCoach {
    mutating func onTop(_ act: (inout any LinearPage, inout Desk) -> [LinearStep]) -> LinearTurn {
        guard var page = stack.popLast() else { return LinearTurn(effects: [.quit]) }
        let steps = act(&page, &desk)
        stack.append(page)
        return follow(steps)
    }

    mutating func follow(_ steps: [LinearStep]) -> LinearTurn {
        var turn = LinearTurn()
        for step in steps {
            switch step {
            case .say(let lines): turn.lines += lines
            case .again: mustAnnounce = true
            case .effect(let effect): turn.effects.append(effect)
            case .push(let page): move { $0.append(page) }
            case .replace(let page): move { $0[$0.count - 1] = page }
            case .pop:
                if stack.count > 2 { move { $0.removeLast() } } else { turn += goBack(toShelf: false) }
            case .home: turn += goBack(toShelf: true)
            case .go(let destination): turn += go(destination)
            }
        }
        return turn
    }

    private mutating func move(_ change: (inout [any LinearPage]) -> Void) {
        stack[stack.count - 1].commit(&desk)
        change(&stack)
        mustAnnounce = true
    }

    /// Leaves the review.
    ///
    /// - Parameter toShelf: to the list it was opened from, where it was; otherwise to the first menu.
    mutating func goBack(toShelf: Bool) -> LinearTurn {
        stack[stack.count - 1].commit(&desk)
        if let trouble = desk.saveTrouble {
            return LinearTurn(
                lines: [
                    "Not saved yet: \(trouble) Your text is in memory. Free some room and type save, or rescue and a file."
                ],
                effects: retrySave())
        }
        let wasPrivate = desk.isPrivateTurn
        let place = (toShelf ? stack.lastIndex { $0 is LinearShelf } : nil) ?? 0
        move { $0.removeSubrange((place + 1)...) }
        if desk.isAnswering { return LinearTurn() }
        desk.close()
        kept = nil
        return LinearTurn(
            effects: (wasPrivate ? [.wipe] : []) + [.listLibrary]
                + (place > 0 ? [LinearShelf.wanted(desk.past.query)] : []))
    }

    mutating func go(_ destination: Destination) -> LinearTurn {
        if desk.pack.items.isEmpty {
            wish = destination
            return LinearTurn(effects: [.readPack])
        }
        switch destination {
        case .fullReview, .quickLook, .teamNew:
            wish = destination
            return LinearTurn(effects: [.begin])
        case .resume:
            guard let draft = desk.shelf?.drafts.first else { return LinearTurn() }
            return LinearTurn(effects: [.open(id: draft.id)])
        case .past, .due:
            desk.past.query = .from(destination)
            return follow([.effect(LinearShelf.wanted(desk.past.query)), .push(LinearShelf())])
        case .team: return follow([.effect(.list(TeamListPage.query)), .push(LinearTeamList())])
        case .together:
            // It is still being opened.
            wish = destination
            return LinearTurn()
        case .lessons: return follow([.effect(.learn), .push(LinearLessons())])
        default:
            guard let page = LinearPages.page(destination, desk) else { return LinearTurn() }
            return follow(desk.session == nil || stack.count == 1 ? [.push(page)] : [.replace(page)])
        }
    }

    mutating func fulfil() -> LinearTurn {
        guard let wish else { return LinearTurn() }
        self.wish = nil
        return go(wish)
    }

    mutating func began(_ id: String) -> LinearTurn {
        let isTeam = wish == .teamNew
        var session = isTeam ? Session.forTeam(id: id, now: desk.now) : Session(id: id, now: desk.now)
        session.items = wish == .quickLook ? .quick : .full
        wish = nil
        desk.open(SessionFile(session), readOnly: nil)
        return follow((isTeam ? [.push(LinearTeam())] : []) + [.push(LinearInterview(desk, at: nil, text: nil))])
    }

    mutating func show(_ opened: OpenedReview) -> LinearTurn {
        desk.open(opened.file, readOnly: opened.readOnly, base: opened.base)
        let title = opened.file.session.move.title
        var lines = ["Opened: \(title.isEmpty ? "a review without a title" : title)."]
        if let reason = desk.readOnly {
            lines.append("Read-only: \(reason). You can read everything; nothing is changed.")
        }
        desk.past.recalled = []
        if wish == .together {
            wish = nil
            if desk.session?.team == nil { return follow([.say(lines), .push(LinearTeamAbout())]) }
        }
        let recall = LastActionsPage.effect(desk).map { [LinearStep.effect($0)] } ?? []
        return follow([.say(lines)] + resumed(opened.draft) + recall)
    }

    /// Before the reveal of a team session nobody is led straight into somebody's answers.
    private mutating func resumed(_ draft: Draft?) -> [LinearStep] {
        switch desk.teamPlace(draft) {
        case nil: [.push(LinearPages.resumed(draft, desk))]
        case .people, .setUp: [.push(LinearTeam())]
        case .handOver(let voice): [.effect(.wipe), .push(LinearTeam()), .push(LinearHandOver(voice: voice))]
        case .describe(let field, let text):
            [.push(LinearTeam()), .push(LinearInterview(desk, at: field, text: text))]
        }
    }
}
