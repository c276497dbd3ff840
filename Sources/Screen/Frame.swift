/// One screenful: cells, and where the cursor stands. A value; drawing it is the terminal's business.
package struct Frame: Sendable {
    package let size: Size
    /// Where the hardware cursor stands; nil: hidden.
    package var cursor: Point?
    private(set) var cells: [Cell]
    /// Characters of more than one scalar; cells point into it. Grows only.
    private(set) var clusters: [Character] = []
    private var clusterIndex: [Character: Int] = [:]

    /// A blank frame in the plain style. Negative sizes become 0.
    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: .blank(.plain), count: self.size.columns * self.size.rows)
    }

    package var area: Area { Area(size) }

    /// The cells of one row, from left to right. The row must lie in the frame.
    package subscript(row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Puts one line of text and returns the columns used.
    ///
    /// The text is cleaned (see `Width.clean`) and clipped to `columns` and to the row's end. A Character is never
    /// split: a wide one that does not fit leaves blanks. Text outside the frame is ignored. O(n).
    @discardableResult
    package mutating func put(
        _ text: String, at column: Int, _ row: Int, _ style: Style = .plain, columns: Int = .max
    ) -> Int {
        write(text, at: column, row, style, columns)
    }

    @discardableResult
    package mutating func put(
        _ text: Substring, at column: Int, _ row: Int, _ style: Style = .plain, columns: Int = .max
    ) -> Int {
        write(text, at: column, row, style, columns)
    }

    /// Puts the same Character so many times, as lines are drawn; measured once.
    package mutating func put(_ character: Character, times: Int, at column: Int, _ row: Int, _ style: Style = .plain) {
        guard (0..<size.rows).contains(row) else { return }
        let width = Width.of(character)
        guard width > 0, Width.shown(character).standIn == nil else { return }
        var at = column
        for _ in 0..<max(0, times) where at < size.columns {
            at += place(character, width: width, at: at, row, style, limit: size.columns)
        }
    }

    /// Blanks in that style. What lies outside the frame is ignored.
    package mutating func fill(_ area: Area, _ style: Style) {
        let inside = area.intersection(self.area)
        guard !inside.isEmpty else { return }
        for row in inside.rowRange {
            freeEdges(row, inside.columnRange)
            let start = row * size.columns
            for index in start + inside.column..<start + inside.endColumn { cells[index] = .blank(style) }
        }
    }

    /// Keeps the text and changes the style. What lies outside the frame is ignored.
    package mutating func restyle(_ area: Area, _ style: Style) {
        let inside = area.intersection(self.area)
        guard !inside.isEmpty else { return }
        for row in inside.rowRange {
            let start = row * size.columns
            for index in start + inside.column..<start + inside.endColumn { cells[index] = cells[index].styled(style) }
        }
    }

    /// What a cell holds; nil for the covered part of a wide Character. The cell must be one of this frame's.
    package func character(of cell: Cell) -> Character? {
        if let index = cell.clusterIndex { return clusters[index] }
        return cell.scalar.flatMap(Unicode.Scalar.init).map(Character.init)
    }
}

extension Frame {
    /// Generic only in here, where the compiler makes the two kinds of it: from another module it would run unspecialised.
    @inline(__always)
    private mutating func write(
        _ text: some StringProtocol, at column: Int, _ row: Int, _ style: Style, _ columns: Int
    ) -> Int {
        guard (0..<size.rows).contains(row), columns > 0, column < size.columns else { return 0 }
        let limit = columns < size.columns - column ? column + columns : size.columns
        var at = column
        var rest = text[...]
        while at < limit {
            if at >= 0 {
                let put = rest.utf8.withContiguousStorageIfAvailable { putSimple($0, at: at, row, style, limit: limit) }
                if let put, put.bytes > 0 {
                    at += put.columns
                    rest = rest[rest.utf8.index(rest.startIndex, offsetBy: put.bytes)...]
                }
            }
            guard at < limit, let character = rest.popFirst() else { break }
            let shown = Width.shown(character)
            if let standIn = shown.standIn {
                for part in standIn where at < limit {
                    at += place(part, width: Width.of(part), at: at, row, style, limit: limit)
                }
            } else {
                at += place(character, width: shown.width, at: at, row, style, limit: limit)
            }
        }
        return at - column
    }

    /// Puts what the text begins with of scalars that stand for themselves in one column, without a look at Characters.
    private mutating func putSimple(
        _ bytes: UnsafeBufferPointer<UInt8>, at column: Int, _ row: Int, _ style: Style, limit: Int
    ) -> (bytes: Int, columns: Int) {
        let run = SimpleScalars.run(of: bytes, atMost: limit - column)
        guard run.columns > 0 else { return run }
        freeEdges(row, column..<column + run.columns)
        let start = row * size.columns + column
        cells.withUnsafeMutableBufferPointer { cells in
            if run.bytes == run.columns {
                for offset in 0..<run.columns { cells[start + offset] = Cell(ascii: bytes[offset], style: style) }
                return
            }
            var byte = 0
            for offset in 0..<run.columns {
                let scalar = SimpleScalars.scalar(in: bytes, at: byte)
                cells[start + offset] = Cell(simple: scalar.value, style: style)
                byte += scalar.bytes
            }
        }
        return run
    }

    /// Puts one Character that may be shown as it is; returns the columns it took, blanks at the limit included.
    private mutating func place(
        _ character: Character, width: Int, at column: Int, _ row: Int, _ style: Style, limit: Int
    ) -> Int {
        let start = row * size.columns
        let end = min(column + width, limit)
        guard width > 0, end > 0 else { return end - column }
        freeEdges(row, max(0, column)..<end)
        guard column >= 0, column + width <= limit else {
            for index in max(0, column)..<end { cells[start + index] = .blank(style) }
            return end - column
        }
        let scalars = character.unicodeScalars
        if let only = scalars.first, scalars.count == 1 {
            cells[start + column] = Cell(scalar: only, style: style, width: width)
        } else {
            cells[start + column] = Cell(cluster: index(of: character), style: style, width: width)
        }
        for index in column + 1..<max(end, column + 1) { cells[start + index] = .covered(style) }
        return width
    }

    /// Before cells are overwritten: a wide Character that lies only half in the range becomes blanks.
    private mutating func freeEdges(_ row: Int, _ columns: Range<Int>) {
        guard !columns.isEmpty else { return }
        let start = row * size.columns
        if cells[start + columns.lowerBound].isCovered { free(row, columns.lowerBound) }
        if columns.upperBound < size.columns, cells[start + columns.upperBound].isCovered { free(row, columns.upperBound) }
    }

    /// Blanks the wide Character that covers a cell.
    private mutating func free(_ row: Int, _ column: Int) {
        let start = row * size.columns
        var index = column
        while index > 0 && cells[start + index].isCovered { index -= 1 }
        repeat {
            cells[start + index] = .blank(cells[start + index].style)
            index += 1
        } while index < size.columns && cells[start + index].isCovered
    }

    private mutating func index(of character: Character) -> Int {
        if let known = clusterIndex[character] { return known }
        clusters.append(character)
        clusterIndex[character] = clusters.count - 1
        return clusters.count - 1
    }
}
