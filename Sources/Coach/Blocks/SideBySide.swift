import Reports
import Screen

/// Two things in columns, where there is room for them.
struct SideBySide {
    /// Narrower ones have it one below the other.
    private static let fewest = 76
    private static let name = 24
    private static let change = 10

    /// Of answers, below their question.
    private static let indent = 4

    let columns: Int

    func lines(_ sides: Sides) -> [Line] {
        guard columns >= Self.fewest else { return [Line()] + sides.below.lines(columns: columns) }
        guard !sides.asks else {
            return [Line()] + [Block.heading(sides.title)].lines(columns: columns)
                + answers(sides.first, sides.second, .dim)
                + sides.rows.flatMap { [Block.bullet($0.name)].lines(columns: columns) + answers($0.first, $0.second) }
        }
        return [Line()] + table(sides.title, sides.first, sides.second, sides.hasChanges ? "Change" : "", .strong)
            + sides.rows.flatMap { table($0.name, $0.first, $0.second, $0.change ?? "") }
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

extension Sides {
    /// One below the other, for narrow screens and plain lines.
    var below: [Block] {
        [.heading(title)]
            + rows.flatMap { row -> [Block] in
                if asks { return [.bullet(row.name), .aside("\(row.first) → \(row.second)")] }
                if let change = row.change { return [.pair(row.name, "\(row.first) → \(row.second) (\(change))")] }
                let both = [(first, row.first), (second, row.second)].map { "\($0.uncapitalisedFirst): \($1)" }
                return [
                    .pair(
                        row.name,
                        row.first == row.second ? "\(row.first), in both" : both.joined(separator: "; "))
                ]
            }
    }
}
