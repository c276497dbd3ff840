import Screen
import Sessions

/// One action: what is to be done, by whom, by when.
struct ActionPage: ScreenPage {
    /// Its place among the actions; nil: a new one.
    private let place: Int?
    private var lines: TextLines

    /// - Parameter text: what was typed and not yet kept.
    init(_ desk: Desk, at place: Int?, text: String? = nil) {
        let actions = desk.session?.actions ?? []
        self.place = place.flatMap { actions.indices.contains($0) ? $0 : nil }
        let action = self.place.map { actions[$0] }
        lines = TextLines(
            .init("What to do?", "what somebody will have done", text ?? action?.text),
            .init("Who sees to it?", "a name or a role", action?.owner),
            .init("By which day?", "a day, like 2027-02-28", action?.due, isDay: true))
    }

    var title: String { "An action" }
    var isTyping: Bool { true }

    func bindings(_ desk: Desk) -> [Binding] { lines.bindings("keep and go back") }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        guard lines.perform(command, &desk) else { return [] }
        keep(&desk)
        return [.pop]
    }

    /// An action without words is none; one that is there keeps its words.
    mutating func keep(_ desk: inout Desk) {
        let texts = lines.texts
        guard let place else { return desk.addAction(texts[0] ?? "", owner: texts[1], due: lines.day(2, else: nil)) }
        let due = lines.day(2, else: desk.session?.actions[safe: place]?.due)
        desk.changeAction(at: place) { ($0.text, $0.owner, $0.due) = (texts[0] ?? "", texts[1], due) }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? { lines.take(key) ? [] : nil }
    mutating func prepare(_ desk: Desk, _ size: Size) { lines.prepare(size) }

    func draft(_ desk: Desk) -> Draft? {
        let kept = place.map { desk.session?.actions[$0].text } ?? nil
        guard let text = lines.texts[0], text != kept else { return nil }
        return Draft(at: "action:\(place.map { "\($0)" } ?? "new")", text: text, on: desk.now)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        frame.put("Small enough to be done by one person, and to be seen.", at: area.column, area.row, .dim)
        _ = area.splitTop(2)
        lines.draw(&frame, area)
    }
}
