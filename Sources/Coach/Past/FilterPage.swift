import Assessment
import Packs
import Reports
import Screen
import Sessions

/// Which past reviews to show, and in which order.
struct FilterPage: ScreenPage {
    private typealias Row = PastCondition

    private var query: PastQuery
    private var row = Row.scope
    private var texts: [Row: TextField]
    private var columns = 40

    init(_ query: PastQuery) {
        self.query = query
        texts = Dictionary(
            uniqueKeysWithValues: Row.allCases.filter { $0.choices.isEmpty }.map {
                ($0, TextField($0.value(query) ?? "", multiline: false))
            })
    }

    var title: String { "Filter and sort" }
    var isTyping: Bool { texts[row] != nil }

    func bindings(_ desk: Desk) -> [Binding] {
        var bindings: [Binding] = []
        if !isTyping {
            bindings += [
                Binding(.right, .character(" "), shown: "→", "next choice", .more, weight: 6),
                Binding(.left, shown: "←", "choice before", .less, weight: 4),
                Binding(.backspace, shown: "Backspace", "any", .clear, weight: 3),
            ]
        }
        return bindings + [
            Binding(.down, .tab, shown: "↓", "next line", .next, weight: 5),
            Binding(.up, .backTab, shown: "↑", "line before", .previous, weight: 3),
            Binding(.control("x"), shown: "Ctrl-X", "no filter at all", .reject, weight: 4),
            Binding(.enter, .escape, shown: "Enter", "show them", .leave, weight: 9),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .next: move(1)
        case .previous: move(-1)
        case .more: turn(by: 1, desk)
        case .less: turn(by: -1, desk)
        case .clear: _ = row.apply("", to: &query, on: desk.today)
        case .reject:
            desk.past.query = query.withoutFilters
            return [.pop, .replace(PastPage(desk))]
        case .leave:
            guard read(&desk) else { return [] }
            desk.past.query = query
            return [.pop, .replace(PastPage(desk))]
        default: break
        }
        return []
    }

    private mutating func move(_ step: Int) {
        let all = Row.allCases
        row = all[((all.firstIndex(of: row) ?? 0) + step + all.count) % all.count]
    }

    /// A text that cannot stand is said, and stood on.
    private mutating func read(_ desk: inout Desk) -> Bool {
        for row in Row.allCases {
            guard let field = texts[row], let complaint = row.apply(field.text, to: &query, on: desk.today) else {
                continue
            }
            self.row = row
            desk.warn(complaint)
            return false
        }
        return true
    }

    /// From "any" through all choices and round again; there is always an order.
    private mutating func turn(by step: Int, _ desk: Desk) {
        let all = (row == .sort ? [] : [""]) + row.choices
        let place = all.firstIndex(of: row.value(query) ?? "") ?? 0
        _ = row.apply(all[(place + step + all.count) % all.count], to: &query, on: desk.today)
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        texts[row]?.handle(key, columns: columns) == true ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) { columns = size.body.columns - 20 }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        let words = "Reviews are listed that meet every line."
        frame.put(words, at: area.column + 2, area.row, .dim)
        _ = area.splitTop(2)
        for one in Row.allCases {
            let line = area.splitTop(1)
            if one == row { frame.focus(line) }
            frame.put(one.name, at: line.column + 2, line.row, one == row ? .selected : .plain)
            let place = Area(column: line.column + 18, row: line.row, columns: line.columns - 18, rows: 1)
            if let field = texts[one] {
                let hint = one.isDay ? "any day, or 2026-11-23, last month" : "any"
                let cursor = field.draw(in: &frame, place, style: .field, placeholder: hint)
                if one == row { frame.cursor = cursor }
            } else {
                let value = one.value(query).map(Words.plain)
                frame.put(value ?? "any", at: place.column, place.row, value == nil ? .dim : .strong)
            }
        }
    }
}
