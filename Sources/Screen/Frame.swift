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
        _ text: some StringProtocol, at column: Int, _ row: Int, _ style: Style = .plain, columns: Int = .max
    ) -> Int {
        guard (0..<size.rows).contains(row), columns > 0, column < size.columns else { return 0 }
        let limit = columns < size.columns - column ? column + columns : size.columns
        if column >= 0, let used = putASCII(text.utf8, at: column, row, style, limit: limit) { return used }
        var at = column
        for character in text {
            let shown = Width.shown(character)
            if let standIn = shown.standIn {
                for part in standIn where at < limit {
                    at += place(part, width: Width.of(part), at: at, row, style, limit: limit)
                }
            } else {
                at += place(character, width: shown.width, at: at, row, style, limit: limit)
            }
            if at >= limit { break }
        }
        return at - column
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
    private mutating func putASCII(
        _ bytes: some Collection<UInt8>, at column: Int, _ row: Int, _ style: Style, limit: Int
    ) -> Int? {
        guard Width.isPrintableASCII(bytes) else { return nil }
        let used = min(bytes.count, limit - column)
        freeEdges(row, column..<column + used)
        var index = row * size.columns + column
        for byte in bytes.prefix(used) {
            cells[index] = Cell(ascii: byte, style: style)
            index += 1
        }
        return used
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
        for edge in [columns.lowerBound, columns.upperBound] where edge < size.columns {
            guard cells[start + edge].isCovered else { continue }
            var owner = edge
            while owner > 0 && cells[start + owner].isCovered { owner -= 1 }
            var index = owner
            repeat {
                cells[start + index] = .blank(cells[start + index].style)
                index += 1
            } while index < size.columns && cells[start + index].isCovered
        }
    }

    private mutating func index(of character: Character) -> Int {
        if let known = clusterIndex[character] { return known }
        clusters.append(character)
        clusterIndex[character] = clusters.count - 1
        return clusters.count - 1
    }
}
