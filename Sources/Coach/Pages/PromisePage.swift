import Reports
import Screen
import Sessions

/// Why a measure was taken or set aside, who sees to it, and by when.
struct PromisePage: Page {
    private static let names = ["Why?", "Who sees to it?", "By which day?"]
    private static let hints = ["what speaks for it, or against", "a name or a role", "a day, like 2027-02-28"]

    private let measure: String
    private var fields: [TextField]
    private var place = 0
    private var columns = 40

    init(_ desk: Desk, measure: String) {
        self.measure = measure
        let record = desk.session?.measures.first { $0.id == measure }
        fields = [record?.why, record?.owner, record?.due].map { TextField($0 ?? "", multiline: false) }
    }

    var title: String { "Why, who, when" }
    var isTyping: Bool { true }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(
                .enter, .down, .tab, shown: "Enter", place < 2 ? "next line" : "keep and go back", .next, weight: 9),
            Binding(.up, .backTab, shown: "↑", "line before", .previous, weight: 3),
            Binding(.control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0),
            Binding(.escape, shown: "Esc", "keep and go back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .next where place < 2: place += 1
        case .previous: place = max(0, place - 1)
        case .undo: _ = fields[place].undo()
        case .next, .leave:
            let due = fields[2].text.trimmed
            if command == .next, !due.isEmpty, !Day.isDay(due) {
                desk.warn(Day.complaint(due))
                return []
            }
            keep(&desk)
            return [.pop]
        default: break
        }
        return []
    }

    mutating func keep(_ desk: inout Desk) {
        let texts = fields.map { $0.text.isBlank ? nil : $0.text.trimmed }
        desk.change { session in
            session.update(measure: measure) { ($0.why, $0.owner, $0.due) = (texts[0], texts[1], texts[2]) }
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        fields[place].handle(key, columns: columns) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) { columns = size.body.columns - 22 }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        for line in wrap(desk.phrases.measure(measure), to: area.columns) {
            frame.put(line, at: area.column, area.row, .strong)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        for (row, name) in Self.names.enumerated() {
            let line = area.splitTop(2)
            if row == place { frame.focus(line) }
            frame.put(name, at: line.column + 2, line.row, row == place ? .selected : .plain, columns: 16)
            let field = Area(column: line.column + 20, row: line.row, columns: line.columns - 20, rows: 1)
            let cursor = fields[row].draw(in: &frame, field, style: .field, placeholder: Self.hints[row])
            if row == place { frame.cursor = cursor }
        }
    }
}
