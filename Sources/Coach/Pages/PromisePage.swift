import Reports
import Screen
import Sessions

/// Why a measure was taken or set aside, who sees to it, and by when.
struct PromisePage: ScreenPage {
    private let measure: String
    private var lines: TextLines

    init(_ desk: Desk, measure: String) {
        self.measure = measure
        let record = desk.session?.measures.first { $0.id == measure }
        lines = TextLines(
            .init("Why?", "what speaks for it, or against", record?.why),
            .init("Who sees to it?", "a name or a role", record?.owner),
            .init("By which day?", "a day, like 2027-02-28", record?.due, isDay: true))
    }

    var title: String { "Why, who, when" }
    var isTyping: Bool { true }

    func bindings(_ desk: Desk) -> [Binding] { lines.bindings("keep and go back") }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        guard lines.perform(command, &desk) else { return [] }
        keep(&desk)
        return [.pop]
    }

    mutating func keep(_ desk: inout Desk) {
        let texts = lines.texts
        let due = lines.day(2, else: desk.session?.measures.first { $0.id == measure }?.due)
        desk.change { session in
            session.update(measure: measure) { ($0.why, $0.owner, $0.due) = (texts[0], texts[1], due) }
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? { lines.take(key) ? [] : nil }
    mutating func prepare(_ desk: Desk, _ size: Size) { lines.prepare(size) }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        for line in wrap(desk.phrases.measure(measure), to: area.columns) {
            frame.put(line, at: area.column, area.row, .strong)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        lines.draw(&frame, area)
    }
}
