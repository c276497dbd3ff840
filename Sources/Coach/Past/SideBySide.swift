import Packs
import Reports
import Screen
import Sessions

/// A comparison in columns, where there is room for them.
struct SideBySide {
    /// Narrower ones have it one below the other.
    static let fewest = 76
    private static let name = 24
    private static let change = 10

    /// Of answers, below their question.
    private static let indent = 4

    private let columns: Int

    init(columns: Int) { self.columns = columns }

    func lines(_ comparison: Comparison, _ pack: Pack) -> [Line] {
        let isOne = ComparisonDocument.isOne(comparison)
        let (first, second) = isOne ? ("Before", "With the measures") : ("First", "Second")
        return ComparisonDocument.head(comparison).lines(columns: columns)
            + ComparisonDocument.rows(comparison, pack).flatMap { row -> [Line] in
                switch row {
                case .heading(let text) where text.count > Self.name:
                    [Line()] + [Block.heading(text)].lines(columns: columns) + answers(first, second, .dim)
                case .heading(let text):
                    [Line()] + table(text, first, second, text == "Figures" ? "Change" : "", .strong)
                case .text(let text): [Block.text(text)].lines(columns: columns)
                case .pair(let name, let first, let second, let change): table(name, first, second, change ?? "")
                case .question(let ask, let first, let second):
                    [Block.bullet(ask)].lines(columns: columns) + answers(first, second)
                }
            }
    }

    private func table(
        _ name: String, _ first: String, _ second: String, _ change: String, _ style: Style = .plain
    ) -> [Line] {
        let cell = (columns - Self.name - Self.change) / 2
        return cells([(name, Self.name - 2), (first, cell), (second, cell), (change, Self.change)], indent: 2, style)
    }

    private func answers(_ first: String, _ second: String, _ style: Style = .plain) -> [Line] {
        let cell = (columns - Self.indent) / 2
        return cells([(first, cell), (second, cell)], indent: Self.indent, style)
    }

    /// Cells wrapped, each in its column, with two blanks between.
    private func cells(_ cells: [(text: String, width: Int)], indent: Int, _ style: Style) -> [Line] {
        let wrapped = cells.map { (lines: wrap($0.text, to: $0.width - 2), width: $0.width) }
        return (0..<(wrapped.map(\.lines.count).max() ?? 0)).map { row in
            let text = wrapped.map { lines, width in
                Width.pad(lines.indices.contains(row) ? Width.clean(lines[row]) : "", to: width)
            }.joined()
            return Line(indent: indent, text: text, style: style)
        }
    }
}
