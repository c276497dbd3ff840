import Screen
import Sessions

/// A few lines of text to fill in, one below the other.
struct TextLines: Sendable {
    struct Line: Sendable {
        var name: String
        var hint: String
        var field: TextField
        /// A day of the calendar must stand here, or nothing.
        var isDay: Bool

        init(_ name: String, _ hint: String, _ text: String?, isDay: Bool = false) {
            self.name = name
            self.isDay = isDay
            self.hint = hint
            field = TextField(text ?? "", multiline: false)
        }
    }

    private(set) var lines: [Line]
    private(set) var place = 0
    private var columns = 40

    init(_ lines: Line...) { self.lines = lines }

    private var isLast: Bool { place == lines.count - 1 }
    /// What is typed in each line; nil where there is nothing.
    var texts: [String?] { lines.map { $0.field.text.isBlank ? nil : $0.field.text.trimmed } }

    /// The day typed in a line, for who leaves in the middle of it: what is no day yet stands for the old one.
    func day(_ place: Int, else old: String?) -> String? { texts[place].map { Day.isDay($0) ? $0 : old } ?? nil }

    /// Moves between the lines and undoes typing.
    ///
    /// - Returns: true when all is filled in and can be kept; a day that is none is said and stood on first.
    mutating func perform(_ command: Command, _ desk: inout Desk) -> Bool {
        switch command {
        case .next where !isLast: place += 1
        case .previous: place = max(0, place - 1)
        case .undo: _ = lines[place].field.undo()
        case .next, .leave:
            let texts = texts
            guard let wrong = lines.indices.first(where: { lines[$0].isDay && texts[$0].map(Day.isDay) == false })
            else {
                return true
            }
            place = wrong
            desk.warn(Day.complaint(texts[wrong] ?? ""))
        default: break
        }
        return false
    }

    mutating func take(_ key: Key) -> Bool { lines[place].field.handle(key, columns: columns) }
    mutating func prepare(_ size: Size) { columns = size.body.columns - 22 }

    func bindings(_ done: String) -> [Binding] {
        [
            Binding(.enter, .down, .tab, shown: "Enter", isLast ? done : "next line", .next, weight: 9),
            Binding(.up, .backTab, shown: "↑", "line before", .previous, weight: 3),
            Binding(.control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0),
            Binding(.escape, shown: "Esc", done, .leave, weight: 7),
        ]
    }

    func draw(_ frame: inout Frame, _ area: Area) {
        var area = area
        for (row, line) in lines.enumerated() {
            let one = area.splitTop(2)
            if row == place { frame.focus(one) }
            frame.put(line.name, at: one.column + 2, one.row, row == place ? .selected : .plain, columns: 17)
            let field = Area(column: one.column + 20, row: one.row, columns: one.columns - 20, rows: 1)
            let cursor = line.field.draw(in: &frame, field, style: .field, placeholder: line.hint)
            if row == place { frame.cursor = cursor }
        }
    }
}
