import Interview
import Screen
import Sessions

/// What is kept after each line, and on every way out.
extension LinearCoach {
    mutating func quit() -> [Effect] {
        if let trouble = desk.saveTrouble, !isQuitting {
            isQuitting = true
            _ = keptTop()
            course.said.append(
                "Not saved: \(trouble) It is tried once more. rescue and a file saves it there; quit again leaves all the same, and names a file it wrote."
            )
            return course.retrySave()
        }
        return leave()
    }

    /// On every way out: what is typed is kept, and what is not saved is tried once more.
    mutating func leave() -> [Effect] {
        _ = keptTop()
        return course.retrySave() + (desk.isPrivateTurn ? [.wipe] : []) + [.quit]
    }

    /// The last words, once everything is done.
    package var farewell: [String] {
        guard desk.session != nil, !desk.isExample, desk.readOnly == nil, desk.saveTrouble == nil else { return [] }
        let isEmpty = desk.answered.isEmpty && desk.session?.team == nil
        if let open = desk.openSheet {
            return [isEmpty ? "Nothing is answered yet." : "All is saved in \(open.path)."]
        }
        return isEmpty
            ? ["Nothing was answered, so nothing is kept."]
            : ["All is saved. otherside resume\(desk.library) goes on from here."]
    }

    /// Saves come first, then where the person stands, then the rest; several changes by one line are one save.
    mutating func finish(_ effects: [Effect]) -> LinearTurn {
        if let message = desk.message { course.said.append(message.text) }
        course.desk.message = nil
        _ = course.onTop { page, desk in
            guard var face = page as? LineFace else { return [] }
            face.follow(desk)
            page = face
            return []
        }
        let asked = desk.pending + effects + (course.shows(TeamPage.self) ? course.desk.recall() : [])
        course.desk.pending = []
        let saves = asked.filter { if case .save = $0 { true } else { false } }
        let others = asked.filter { if case .save = $0 { false } else { true } }
        var turn = LinearTurn(lines: Self.spoken(course.said))
        course.said = []
        turn.effects = saves.suffix(1) + course.keepDraft() + others
        if course.stack.last?.isThinking == true { turn.effects.append(.think) }
        return turn
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
