import Interview
import Packs
import Screen
import Sessions

/// The coach as plain lines, for screen readers, pipes and plain terminals: the same desk and the same form as the full
/// screen, with no drawing and nothing said twice.
///
/// `begin`, then again and again: `ask`, read a line, `take` it, perform the effects and pass what they bring to `receive`.
package struct LinearCoach: Sendable {
    package private(set) var desk = Desk()
    var stack: [any LinearPage] = [LinearHome()]
    /// What waits for the pack or for an id.
    var wish: Destination?
    private var mustAnnounce = true
    private var isQuitting = false
    private var kept: Draft?

    /// - Parameter wish: where to go as soon as the pack is there; nil: Home.
    package init(wish: Destination? = nil) { self.wish = wish }

    /// What to do before the first line.
    package static let opening: [Effect] = Model.opening

    package mutating func begin() -> [String] { ["otherside, line by line. Type ? for help."] }

    /// What is asked now; the last line is the prompt, to stand before what is typed.
    package mutating func ask() -> [String] {
        guard let page = stack.last else { return ["> "] }
        var lines: [String] = []
        if mustAnnounce { lines = [""] + page.announce(desk) }
        mustAnnounce = false
        return Self.spoken(lines) + [Width.clean(page.prompt(desk)) + " > "]
    }

    /// - Parameters:
    ///   - line: without its line end; nil at the end of the input.
    ///   - now: RFC 3339 in UTC.
    package mutating func take(_ line: String?, at now: String) -> LinearTurn {
        desk.now = now
        desk.message = nil
        guard let line else { return finish(leave()) }
        guard line.utf8.count <= LinearLine.longest else {
            return finish(
                LinearTurn(lines: [
                    "That line has \(line.utf8.count) bytes; a line may have \(LinearLine.longest). Nothing was changed."
                ]))
        }
        return finish(understand(LinearLine.clean(line)))
    }

    package mutating func receive(_ message: Message, at now: String) -> LinearTurn {
        desk.now = now
        desk.message = nil
        switch message {
        case .packRead(let pack, let problems):
            desk.use(pack, problems)
            return finish(follow(problems.first.map { [.say(Self.notUsed($0, of: problems.count))] } ?? []) + fulfil())
        case .began(let id): return finish(began(id))
        case .opened(let opened): return finish(show(opened))
        case .rescued(let path):
            desk.saveTrouble = nil
            return finish(LinearTurn(lines: ["Saved at \(path). quit leaves."]))
        case .edited(let text): return finish(onTop { $0.edited(text, &$1) })
        case .idle:
            return finish(onTop { $0.idle(&$1) })
        case .terminated: return finish(leave())
        case .key, .resized, .ticked: return LinearTurn()
        default:
            desk.hear(message)
            return finish(LinearTurn())
        }
    }

    private static func notUsed(_ problem: PackProblem, of count: Int) -> String {
        "Your own pack is not used. \(problem.description) (\(count) in all; otherside check tells them.)"
    }

    private mutating func understand(_ line: String) -> LinearTurn {
        guard let page = stack.last else { return LinearTurn(effects: [.quit]) }
        let bindings = bindings(of: page)
        switch LinearLine(line, isTyping: page.isTyping) {
        case .empty: return onTop { $0.take("", &$1) ?? [.say("Nothing was typed.")] }
        case .command(let word, let argument):
            guard let binding = bindings.named(word) else {
                return LinearTurn(lines: [bindings.unknown(word, slash: page.isTyping)])
            }
            return perform(binding, argument)
        case .text(let text):
            if !page.isTyping, case .command(let word, let argument) = LinearLine.command(text),
                let binding = bindings.named(word)
            {
                return perform(binding, argument)
            }
            return onTop { page, desk in
                page.take(text, &desk)
                    ?? [.say("'\(short(text))' is not understood. Right would be: \(page.prompt(desk)).")]
            }
        }
    }

    private mutating func perform(_ binding: LinearBinding, _ argument: String) -> LinearTurn {
        if let reason = binding.off { return LinearTurn(lines: ["Not now: \(reason)."]) }
        switch binding.act {
        case .help: return LinearTurn(lines: help())
        case .again:
            mustAnnounce = true
            return LinearTurn()
        case .quit: return quit()
        case .home: return follow([.home])
        case .save: return LinearTurn(effects: retrySave())
        case .rescue:
            guard let file = desk.file, !argument.isEmpty else {
                return LinearTurn(lines: ["Type rescue and a file to make, such as rescue ~/otherside.json."])
            }
            return LinearTurn(effects: [.rescue(file, path: argument)])
        case .score: return LinearTurn(lines: LinearScore.lines(desk))
        case .undo: return turnBack(redo: false)
        case .redo: return turnBack(redo: true)
        case .read(let destination): return LinearTurn(lines: LinearDocuments.lines(destination, argument, desk))
        case .visit(let destination): return follow([.go(destination)])
        default: return onTop { $0.perform(binding.act, argument, &$1) }
        }
    }

    private mutating func turnBack(redo: Bool) -> LinearTurn {
        stack[stack.count - 1].commit(&desk)
        let before = desk.session
        if redo { desk.redo() } else { desk.undo() }
        desk.message = nil
        let (line, field) = LinearChange.described(from: before, desk)
        if let field, stack.last is LinearInterview {
            stack[stack.count - 1] = LinearInterview(desk, at: field, text: nil)
        }
        mustAnnounce = true
        return LinearTurn(lines: ["\(redo ? "Done again" : "Undone").\(line)"])
    }

    /// The place's own commands, then those that work everywhere.
    func bindings(of page: any LinearPage) -> [LinearBinding] {
        var all = page.bindings(desk)
        if desk.session != nil {
            all += [
                LinearBinding(
                    "undo u", "take the last change back", .undo, off: desk.canUndo ? nil : "there is nothing to undo"),
                LinearBinding("redo", "do it again", .redo, off: desk.canRedo ? nil : "nothing was undone"),
                LinearBinding("score", "say the figures as they stand", .score),
            ]
            if desk.saveTrouble != nil {
                all += [
                    LinearBinding("save", "try to save again", .save),
                    LinearBinding("rescue", argument: "FILE", "save in that file instead", .rescue),
                ]
            }
        }
        all.append(LinearBinding("again", "say this once more", .again))
        if stack.count > 1 { all.append(LinearBinding("home", "back to the first menu; all is kept", .home)) }
        return all + [
            LinearBinding("help ?", "this list", .help),
            LinearBinding("quit q", "save and leave", .quit),
        ]
    }

    private func help() -> [String] {
        guard let page = stack.last else { return [] }
        var lines = ["Here: \(page.name). Commands:"]
        lines += bindings(of: page).map { $0.help(slash: page.isTyping) }
        if page.isTyping {
            lines.append(
                "Any other line is your text. A backslash at its end goes on in the next line; // begins a text with a slash."
            )
        } else {
            lines.append("Each may also be written with a slash before it, as where you type text.")
        }
        return lines
    }
}

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
                if stack.count > 2 { move { $0.removeLast() } } else { turn += backHome() }
            case .home: turn += backHome()
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

    private mutating func backHome() -> LinearTurn {
        stack[stack.count - 1].commit(&desk)
        if let trouble = desk.saveTrouble {
            return LinearTurn(
                lines: [
                    "Not saved yet: \(trouble) Your text is in memory. Free some room and type save, or rescue and a file."
                ],
                effects: retrySave())
        }
        move { $0.removeSubrange(1...) }
        desk.close()
        kept = nil
        return LinearTurn(effects: [.listLibrary])
    }

    mutating func go(_ destination: Destination) -> LinearTurn {
        if desk.pack.items.isEmpty {
            wish = destination
            return LinearTurn(effects: [.readPack])
        }
        switch destination {
        case .fullReview, .quickLook:
            wish = destination
            return LinearTurn(effects: [.begin])
        case .resume:
            guard let draft = desk.shelf?.drafts.first else { return LinearTurn() }
            return LinearTurn(effects: [.open(id: draft.id)])
        default:
            guard let page = LinearPages.page(destination, desk) else { return LinearTurn() }
            return follow(desk.session == nil || stack.count == 1 ? [.push(page)] : [.replace(page)])
        }
    }

    private mutating func fulfil() -> LinearTurn {
        guard let wish else { return LinearTurn() }
        self.wish = nil
        return go(wish)
    }

    private mutating func began(_ id: String) -> LinearTurn {
        var session = Session(id: id, now: desk.now)
        session.items = wish == .quickLook ? .quick : .full
        wish = nil
        desk.open(SessionFile(session), readOnly: nil)
        return follow([.push(LinearInterview(desk, at: nil, text: nil))])
    }

    private mutating func show(_ opened: OpenedReview) -> LinearTurn {
        desk.open(opened.file, readOnly: opened.readOnly)
        let title = opened.file.session.move.title
        var lines = ["Opened: \(title.isEmpty ? "a review without a title" : title)."]
        if let reason = desk.readOnly {
            lines.append("Read-only: \(reason). You can read everything; nothing is changed.")
        }
        return follow([.say(lines), .push(LinearPages.resumed(opened.draft, desk))])
    }

    private mutating func quit() -> LinearTurn {
        if let trouble = desk.saveTrouble, !isQuitting {
            isQuitting = true
            stack[stack.count - 1].commit(&desk)
            return LinearTurn(
                lines: [
                    "Not saved: \(trouble) It is tried once more. rescue and a file saves it there; quit again leaves all the same, and names a file it wrote."
                ],
                effects: retrySave())
        }
        return leave()
    }

    /// On every way out: what is typed is kept, and what is not saved is tried once more.
    private mutating func leave() -> LinearTurn {
        stack[stack.count - 1].commit(&desk)
        return LinearTurn(effects: retrySave() + [.quit])
    }

    /// The last words, once everything is done.
    package var farewell: [String] {
        guard desk.session != nil, !desk.isExample, desk.readOnly == nil, desk.saveTrouble == nil else { return [] }
        let isEmpty = desk.form?.questions.allSatisfy { desk.session?.isAnswered($0.field) == false } ?? true
        return isEmpty
            ? ["Nothing was answered, so nothing is kept."] : ["All is saved. otherside resume goes on from here."]
    }

    private func retrySave() -> [Effect] {
        guard desk.saveTrouble != nil, let file = desk.file else { return [] }
        return [.save(file)]
    }

    /// Saves come first, then where the person stands, then the rest; several changes by one line are one save.
    private mutating func finish(_ turn: LinearTurn) -> LinearTurn {
        var turn = turn
        if let message = desk.message { turn.lines.append(message.text) }
        desk.message = nil
        let asked = desk.pending + turn.effects
        desk.pending = []
        let saves = asked.filter { if case .save = $0 { true } else { false } }
        let others = asked.filter { if case .save = $0 { false } else { true } }
        turn.effects = saves.suffix(1) + keepPlace() + others
        if stack.last?.isThinking == true { turn.effects.append(.think) }
        turn.lines = Self.spoken(turn.lines)
        return turn
    }

    /// Where the person stands is kept, so that a killed program resumes at the very question.
    private mutating func keepPlace() -> [Effect] {
        guard let session = desk.session, !desk.isExample, desk.readOnly == nil else { return [] }
        let draft = stack.last?.draft(desk)
        guard draft?.at != kept?.at || draft?.text != kept?.text else { return [] }
        kept = draft
        // A decided review is left behind, unless something is being written.
        guard let draft, session.decision == nil || draft.text != nil else {
            return session.decision == nil ? [] : [.dropDraft(session: session.id)]
        }
        return [.keep(draft, session: session.id)]
    }

    /// A line as a transcript shows it.
    package static func echo(_ line: String) -> String { Width.clean(LinearLine.clean(line)) }

    /// Lines of a length that a plain terminal shows whole, with nothing in them that could steer it.
    static func spoken(_ lines: [String]) -> [String] {
        lines.flatMap { wrap($0, to: 76) }.map(Width.clean)
    }
}

extension LinearTurn {
    static func + (left: LinearTurn, right: LinearTurn) -> LinearTurn {
        LinearTurn(lines: left.lines + right.lines, effects: left.effects + right.effects)
    }

    static func += (left: inout LinearTurn, right: LinearTurn) { left = left + right }
}
