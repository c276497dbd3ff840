import Screen

extension [Line] {
    /// A drawing as lines, so that it scrolls with the words around it.
    static func drawing(columns: Int, rows: Int, _ draw: (inout Frame, Area) -> Void) -> [Line] {
        guard columns > 0, rows > 0 else { return [] }
        var frame = Frame(size: Size(columns: columns, rows: rows))
        draw(&frame, Area(column: 0, row: 0, columns: columns, rows: rows))
        return (0..<rows).map { Line(text: frame.row($0)) }
    }
}
