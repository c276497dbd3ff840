import Interview
import Screen
import Sessions

/// A quiet page between two people: nothing of the turn before can be seen or reached from it.
struct HandOverPage: ScreenPage {
    let voice: String

    var title: String { "Hand over" }

    /// The terminal is wiped whenever this page comes up, and the journal keeps whose turn is next.
    func wants(_ desk: Desk) -> [Effect] { [.wipe] + desk.keepTurn(draft(desk)) }

    func draft(_ desk: Desk) -> Draft? {
        Draft(at: desk.leftAt[voice] ?? Field.stance.id, voice: voice, on: desk.now)
    }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, shown: "Enter", "I sit alone: begin", .open, weight: 9),
            Binding("n", "give your name", .rename, off: desk.whyUnchangeable, weight: 4),
            Binding(.escape, .character("q"), shown: "Esc", "whose turn is it?", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open: return desk.beginTurn(voice)
        case .rename: return [.push(LinePage.name(voice, desk))]
        case .leave: return [.pop]
        default: return []
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        guard let session = desk.session, let voice = session.voice(voice) else { return }
        var area = area.inset(columns: 1).centred(columns: min(70, area.columns - 2), rows: area.rows)
        let isRoomy = area.rows >= 18
        func put(_ text: String, _ style: Style = .plain) {
            for line in wrap(text, to: area.columns) where area.rows > 0 {
                frame.put(line, at: area.column, area.row, style)
                _ = area.splitTop(1)
            }
            _ = area.splitTop(1)
        }
        if isRoomy { _ = area.splitTop(2) }
        put("Please pass the keyboard to \(TeamWords.call(voice, in: session)).", .strong)
        put(TeamWords.guidance(voice.seat, session.move))
        if session.hasBegun(voice) {
            put("You have begun already: it goes on where you stopped.")
        }
        if let minutes = session.team?.minutes {
            put(TeamWords.aboutClock(minutes), .dim)
        }
        put("Nothing of the turn before is on this screen. Press Enter when you sit alone.", .strong)
        if area.rows > 1 {
            put(
                "The others see your answers at the reveal, not before. The session's file itself is not encrypted.",
                .dim)
        }
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

    /// The same, on the pages of the full screen.
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
