import Interview
import Reports
import Screen
import Sessions

/// A quiet page between two people: nothing of the turn before can be seen or reached from it.
struct HandOverPage: Page {
    let voice: String

    var title: String { "Hand over" }

    /// The terminal is wiped whenever this page comes up, and the journal keeps whose turn is next.
    func wants(_ desk: Desk) -> [Effect] { [.wipe] + desk.keepTurn(draft(desk)) }

    func draft(_ desk: Desk) -> Draft? {
        Draft(at: desk.leftAt[voice] ?? Field.stance.id, voice: voice, on: desk.now)
    }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.open, "I sit alone: begin", .enter, shown: "Enter", weight: 9),
            Act(
                .rename, "give your name", key: "n", words: "name", .wordsIfAny("TEXT"),
                help: "give your name; none is needed", off: desk.whyUnchangeable, weight: 4),
            Act(.leave, "whose turn is it?", .escape, .character("q"), shown: "Esc", weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open: return desk.beginTurn(voice)
        case .rename where given.words.isEmpty: return [.push(LinePage.name(voice, desk))]
        case .rename:
            desk.call(person: voice, given.words)
            return [.again]
        case .leave: return [.pop]
        default: return []
        }
    }

    func content(_ desk: Desk) -> Content {
        guard let session = desk.session, let voice = session.voice(voice) else {
            return .document(DocumentContent([]))
        }
        let pass = "Please pass the keyboard to \(TeamWords.call(voice, in: session))."
        let seat = TeamWords.guidance(voice.seat, session.move)
        let begun = session.hasBegun(voice) ? ["You have begun already: it goes on where you stopped."] : []
        let clock = (session.team?.minutes).map { [TeamWords.aboutClock($0)] } ?? []
        var texts: [Block] = [.text(pass, .strong), .text(seat)]
        texts += begun.map { .text($0) } + clock.map { .text($0, .dim) }
        texts += [
            .text("Nothing of the turn before is on this screen. Press Enter when you sit alone.", .strong),
            .text(
                "The others see your answers at the reveal, not before. The session's file itself is not encrypted.",
                .dim),
        ]
        var content = DocumentContent(apart: texts, said: [pass, seat] + clock + begun)
        content.prompt = "Enter when you sit alone, or back"
        return .document(content)
    }
}

extension DocumentContent {
    /// A few words in the middle of the screen, with a blank row between.
    init(apart texts: [Block], said: [String]) {
        self.init(Array(texts.map { [$0] }.joined(separator: [.gap])), columns: 70, said: said)
        isCentred = true
        isTitled = false
    }
}

extension Desk {
    /// Why nothing can be changed; nil: it can.
    var whyUnchangeable: String? { readOnly.map { "this review is \($0)" } }

    /// Keeps a place, so that a killed program comes back to it; what was typed in an earlier turn goes from the journal.
    func keepTurn(_ draft: Draft?) -> [Effect] {
        guard let session, readOnly == nil, let draft else { return [] }
        return [.dropDraft(session: session.id), .keep(draft, session: session.id)]
    }

    /// Gives the keyboard to a voice.
    ///
    /// - Returns: where it stopped; nil: at its first question without an answer.
    mutating func sitDown(_ voice: String) -> Field? {
        if session?.team?.typedFor.contains(voice) == true {
            // From now on this person answers alone.
            change { $0.team?.typedFor.removeAll { $0 == voice } }
        }
        give(turn: voice)
        return noteLeft(voice).map(Field.item) ?? leftAt[voice].flatMap(Field.init(id:))
    }

    /// The same, with its page and, where the person was writing a note, that note.
    mutating func beginTurn(_ voice: String) -> [Step] {
        let field = sitDown(voice)
        let page = InterviewPage(self, at: field, text: nil)
        return [.replace(page)] + keepTurn(page.draft(self)).map(Step.effect)
            + (noteLeft(voice).map { [.push(NotePage(self, item: $0))] } ?? [])
    }

    /// The item on which a voice was writing a note.
    private func noteLeft(_ voice: String) -> String? {
        guard let at = leftAt[voice], at.hasPrefix("note:") else { return nil }
        return String(at.dropFirst("note:".count))
    }

    /// The turn is over: the next person finds nothing of it.
    mutating func endTurn(at field: Field, handingIn: Bool) {
        guard let voice = turn, let session, let person = session.voice(voice) else { return }
        let name = TeamWords.call(person, in: session)
        if handingIn {
            change { $0.handIn(voice) }
            leftAt[voice] = nil
        } else {
            leftAt[voice] = field.id
        }
        give(turn: nil)
        tell(handingIn ? "\(name) has handed in." : "\(name) can go on later.")
    }
}
