package import Screen

extension Size {
    /// The smallest the pages are made for.
    package static let smallest = Size(columns: 60, rows: 18)
    /// Above this the mirror and the details stand beside the list, below it under it.
    var isWide: Bool { columns >= 100 }
    /// What is left between the top and the bottom line.
    var body: Area { Area(column: 0, row: 2, columns: columns, rows: max(0, rows - 4)) }
}

extension Scroller {
    /// What part of the lines is in view, where there are more than fit.
    func extent(lines: Int, rows: Int) -> String? {
        guard lines > rows else { return nil }
        let last = min(lines, offset + rows)
        let arrows = (offset > 0 ? "▲" : "") + (last < lines ? "▼" : "")
        return "\(arrows) lines \(offset + 1) to \(last) of \(lines)"
    }
}

extension Frame {
    /// Marks the row the next key acts on, and puts the hardware cursor there for those who follow it.
    mutating func focus(_ row: Area) {
        put("›", at: row.column, row.row, .cursor)
        cursor = Point(column: row.column, row: row.row)
    }
}
