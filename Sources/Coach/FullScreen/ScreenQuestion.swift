import Interview
import Screen

/// A question on the full screen: its answer is chosen or typed in place.
struct ScreenQuestion: Sendable {
    private(set) var input = Input(nil, .none)
    private(set) var arrival = -1
    /// The answer as the page knows it.
    private var known = FieldValue.none
    private var columns = 60
    /// What part of the description is in view, on the question whether it is right.
    private var scroller = Scroller()
    private var described = (lines: 0, rows: 1)

    var isTyping: Bool { input.field != nil }

    mutating func follow(_ content: QuestionContent, _ desk: Desk) {
        if arrival != content.arrival {
            arrival = content.arrival
            input = Input(content.question, content.value)
            known = content.value
            if let typed = content.typed { input.type(typed) }
        } else if content.value != known, content.value == input.value {
            known = content.value
        }
        columns = InterviewView.fieldColumns(desk.size)
        guard content.question.field == .stance, desk.isPrivateTurn else { return }
        let room = InterviewView.descriptionRoom(desk.size, choices: input.rows.count)
        described = (StanceView(desk: desk).lines(columns: room.columns).count, room.rows)
    }

    /// What is chosen or typed and the page does not know; a text that is no answer goes with it.
    var given: Given {
        var given = Given()
        let unfit = input.complaint == nil ? nil : input.text
        guard input.value != known || unfit != nil else { return given }
        (given.value, given.unfit) = (input.value, unfit)
        return given
    }

    /// What is typed and not in the session.
    func unsent(_ content: QuestionContent) -> String? {
        isTyping && (input.value != content.value || input.complaint != nil) ? input.text : nil
    }

    mutating func take(_ key: Key, _ content: QuestionContent, _ desk: inout Desk) -> Bool {
        if content.question.field == .stance, !Self.choosing.contains(key),
            scroller.handle(key, lines: described.lines, rows: described.rows)
        {
            return true
        }
        guard let readOnly = desk.readOnly else { return input.take(key, columns: columns) }
        // Only here is a copy kept, for it makes the key copy all the text.
        let before = input
        guard input.take(key, columns: columns) else { return false }
        if input.text != before.text {
            input = before
            desk.warn("Not changed: this review is \(readOnly).")
        }
        return true
    }

    /// Keys that go through the choices and not through the description above them.
    private static let choosing: Set<Key> = [
        .up, .down, .home, .end, .character("j"), .character("k"), .character("g"), .character("G"),
    ]

    /// Enter: the highlighted choice becomes the answer.
    ///
    /// - Returns: why what is typed cannot stand.
    mutating func takeHighlighted() -> String? {
        guard !input.rows.isEmpty else { return input.complaint }
        input.takeHighlighted()
        return nil
    }

    /// - Returns: true where the command is one of answering.
    mutating func perform(_ command: Command) -> Bool {
        switch command {
        case .pick(let row): input.pick(row)
        case .choose: input.takeHighlighted(toggling: true)
        case .dontKnow: input.set(.unknown)
        case .notApplicable: input.set(.notApplicable)
        case .clear: input.clear()
        default: return false
        }
        return true
    }

    mutating func undoTyping() { input.undo() }
    mutating func replaceTyped(with text: String) { input.replace(with: text) }

    /// The keys of answering among those of the page.
    func bindings(_ content: QuestionContent, _ acts: [Act]) -> [Act] {
        let goes = input.isEmpty && !content.question.required ? "skip" : "next"
        let walking = [
            Act(.next, goes, .enter, .tab, shown: "Enter", weight: 9),
            Act(
                .previous, "back", .backTab, shown: "Shift-Tab",
                off: content.isFirst ? "this is the first question" : nil, weight: 6),
        ]
        let first = acts.prefix(1)
        let rest = acts.dropFirst()
        let end = rest.firstIndex { [.overview, .leave].contains($0.command) } ?? rest.endIndex
        let own = isTyping ? typing : choosing(content)
        let before: [Act] = walking + first + own.before
        let middle: [Act] = rest[..<end] + own.after
        return before + middle + rest[end...]
    }

    private var typing: (before: [Act], after: [Act]) {
        (
            [Act(.editor, "your editor", .control("g"), shown: "Ctrl-G", weight: input.isMultiline ? 4 : 0)],
            [Act(.undo, "undo typing", .control("z"), .control("_"), shown: "Ctrl-_", weight: 0)]
        )
    }

    private func choosing(_ content: QuestionContent) -> (before: [Act], after: [Act]) {
        var before = [
            Act(.skip, "next, as it is", .right, shown: "→", weight: 0),
            Act(.previous, "back", .left, shown: "←", weight: 0),
        ]
        for number in input.rows.indices where number < 9 {
            let digit = Character("\(number + 1)")
            before.append(
                Act(.pick(number), input.rows[number].label, .character(digit), shown: "\(digit)", weight: 0))
        }
        before.append(Act(.choose, "choose", .character(" "), shown: "Space", weight: 4))
        if case .yesNo = content.question.kind {
            before += [Act(.pick(0), "yes", key: "y", weight: 5), Act(.pick(1), "no", key: "n", weight: 5)]
        }
        return (
            before,
            [
                Act(
                    .clear, "clear", .backspace, .delete, shown: "Backspace",
                    off: input.isEmpty ? "nothing to clear" : nil, weight: 1)
            ]
        )
    }

    func draw(_ frame: inout Frame, _ area: Area, _ content: QuestionContent, _ desk: Desk) {
        guard let form = desk.form else { return }
        InterviewView(desk: desk, form: form, question: content.question, input: input, scroller: scroller)
            .draw(&frame, area)
    }
}
