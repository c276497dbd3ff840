/// How many columns and rows there are.
package struct Size: Equatable, Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A place on the screen; both count from 0, at the top left.
package struct Point: Equatable, Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells. `columns` and `rows` are never below 0; an area may lie partly outside a frame.
package struct Area: Equatable, Hashable, Sendable {
    package var column: Int
    package var row: Int
    package var columns: Int
    package var rows: Int

    /// Negative sizes become 0.
    package init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The whole of a screen of that size.
    package init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    package var size: Size { Size(columns: columns, rows: rows) }
    package var isEmpty: Bool { columns == 0 || rows == 0 }

    /// The first column right of the area.
    package var endColumn: Int { column + columns }

    /// The first row below the area.
    package var endRow: Int { row + rows }

    /// The columns of the area, from left to right.
    package var columnRange: Range<Int> { column..<endColumn }

    /// The rows of the area, from top to bottom.
    package var rowRange: Range<Int> { row..<endRow }
}
