/// Cutting an area into smaller ones.
extension Area {
    /// Cuts rows off at the top and returns them; takes all there are when asked for more.
    package mutating func splitTop(_ wanted: Int) -> Area {
        let taken = min(max(0, wanted), rows)
        let top = Area(column: column, row: row, columns: columns, rows: taken)
        row += taken
        rows -= taken
        return top
    }

    /// Cuts rows off at the bottom and returns them; takes all there are when asked for more.
    package mutating func splitBottom(_ wanted: Int) -> Area {
        let taken = min(max(0, wanted), rows)
        rows -= taken
        return Area(column: column, row: row + rows, columns: columns, rows: taken)
    }

    /// Cuts columns off at the left and returns them; takes all there are when asked for more.
    package mutating func splitLeft(_ wanted: Int) -> Area {
        let taken = min(max(0, wanted), columns)
        let left = Area(column: column, row: row, columns: taken, rows: rows)
        column += taken
        columns -= taken
        return left
    }

    /// Cuts columns off at the right and returns them; takes all there are when asked for more.
    package mutating func splitRight(_ wanted: Int) -> Area {
        let taken = min(max(0, wanted), columns)
        columns -= taken
        return Area(column: column + columns, row: row, columns: taken, rows: rows)
    }

    /// The area without a margin on each side; empty when the margin leaves nothing.
    package func inset(columns sides: Int = 0, rows ends: Int = 0) -> Area {
        Area(column: column + sides, row: row + ends, columns: columns - 2 * sides, rows: rows - 2 * ends)
    }

    /// An area of that size in the middle of this one, made smaller where it does not fit.
    package func centred(columns wantedColumns: Int, rows wantedRows: Int) -> Area {
        let width = min(max(0, wantedColumns), columns)
        let height = min(max(0, wantedRows), rows)
        return Area(
            column: column + (columns - width) / 2, row: row + (rows - height) / 2, columns: width, rows: height)
    }

    /// What both areas share; empty when they do not meet.
    package func intersection(_ other: Area) -> Area {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Area(
            column: left, row: top, columns: min(endColumn, other.endColumn) - left,
            rows: min(endRow, other.endRow) - top)
    }
}
