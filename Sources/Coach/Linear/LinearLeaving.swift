import Interview
import Screen
import Sessions

/// What is kept after each line, and on every way out.
extension LinearCoach {
    mutating func quit() -> LinearTurn {
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
    mutating func leave() -> LinearTurn {
        stack[stack.count - 1].commit(&desk)
        return LinearTurn(effects: retrySave() + (desk.isPrivateTurn ? [.wipe] : []) + [.quit])
    }

    /// The last words, once everything is done.
    package var farewell: [String] {
        guard desk.session != nil, !desk.isExample, desk.readOnly == nil, desk.saveTrouble == nil else { return [] }
        let isEmpty = desk.answered.isEmpty && desk.session?.team == nil
        if let open = desk.openSheet {
            return [isEmpty ? "Nothing is answered yet." : "All is saved in \(open.path)."]
        }
        return isEmpty
            ? ["Nothing was answered, so nothing is kept."] : ["All is saved. otherside resume goes on from here."]
    }

    func retrySave() -> [Effect] {
        guard desk.saveTrouble != nil, let file = desk.file else { return [] }
        return [.save(file)]
    }

    /// Saves come first, then where the person stands, then the rest; several changes by one line are one save.
    mutating func finish(_ turn: LinearTurn) -> LinearTurn {
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
        guard draft?.at != kept?.at || draft?.text != kept?.text || draft?.voice != kept?.voice else { return [] }
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
        lines.flatMap { wrap($0, to: 76) }.map(Width.clean).reduce(into: []) { spoken, line in
            // Two blank lines say no more than one.
            if !line.isEmpty || spoken.last != "" { spoken.append(line) }
        }
    }
}
