import Screen

/// Cells in columns, each as wide as its widest needs.
struct PlainTable {
    let lines: [String]

    /// - Parameters:
    ///   - most: columns to which shorter cells are filled up; a longer one pushes what follows in its row.
    ///   - columns: where a line is cut; nil: nowhere.
    init(_ rows: [[String]], most: [Int], columns: Int?) {
        let rows = rows.map { $0.map(Width.clean) }
        let widths = most.indices.map { place in
            min(most[place], rows.map { Width.of($0[place]) }.max() ?? 0)
        }
        lines = rows.map { cells in
            var line = ""
            for (cell, width) in zip(cells, widths) where width > 0 {
                line += (line.isEmpty ? "" : "  ") + (Width.of(cell) < width ? Width.pad(cell, to: width) : cell)
            }
            while line.last == " " { line.removeLast() }
            return columns.map { Width.clip(line, to: $0) } ?? line
        }
    }
}
