import Packs
import Reports
import Screen
import Sessions

/// Two past reviews side by side, or one before and after its measures.
struct ComparePage: ScreenPage {
    private let names: [String]
    private var lines: [Line] = []
    private var scroller = Scroller()
    private var rows = 1

    /// - Parameter names: of one review, or of two.
    init(_ names: [String]) { self.names = names }

    var title: String { names.count == 1 ? "Before and after" : "Compare" }
    var extent: String? { scroller.extent(lines: lines.count, rows: rows) }
    func wants(_ desk: Desk) -> [Effect] { [.fetch(names: names)] }

    func bindings(_ desk: Desk) -> [Binding] {
        [Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7)]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] { command == .leave ? [.pop] : [] }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        scroller.handle(key, lines: lines.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        let area = size.body.inset(columns: 1)
        rows = area.rows
        lines = lines(desk, columns: min(area.columns, 120))
        scroller.offset = max(0, min(scroller.offset, lines.count - rows))
    }

    private func lines(_ desk: Desk, columns: Int) -> [Line] {
        switch desk.comparison(names) {
        case nil: []
        case .failure(let none): [Block.text(none.words)].lines(columns: columns)
        case .success(let comparison) where columns >= SideBySide.fewest:
            SideBySide(columns: columns).lines(comparison, desk.pack)
        case .success(let comparison): ComparisonDocument.blocks(comparison, desk.pack).lines(columns: columns)
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        lines.draw(&frame, area.inset(columns: 1), from: scroller.offset)
    }
}
