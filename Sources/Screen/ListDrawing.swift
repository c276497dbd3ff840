extension ListView {
    /// Draws the entries in view: calls `row` for each with the area it may use and whether it is chosen. Entries cut
    /// by the bottom edge get a lower area. O(rows).
    package func draw(
        in frame: inout Frame, _ area: Area, count: Int, height: (Int) -> Int = { _ in 1 },
        row: (inout Frame, Area, Int, Bool) -> Void
    ) {
        var rest = area
        var index = firstShown(count: count, rows: area.rows, height: height)
        while rest.rows > 0 && index < count {
            let own = rest.splitTop(max(1, height(index)))
            row(&frame, own, index, index == selection)
            index += 1
        }
    }

    /// Draws texts, wrapped; the chosen one has a mark before it and the selected style. Only the text is styled, not
    /// the whole row: that keeps what a key sends small. Returns where the mark stands: the place for the cursor.
    @discardableResult
    package func draw(_ entries: [String], in frame: inout Frame, _ area: Area, style: Style = .plain) -> Point? {
        let room = max(1, area.columns - 2)
        var place: Point?
        let rows = Self.heights(entries, columns: area.columns)
        let height = { (index: Int) in rows[index] }
        draw(in: &frame, area, count: entries.count, height: height) { frame, area, index, isChosen in
            if isChosen {
                place = Point(column: area.column, row: area.row)
                frame.put("›", at: area.column, area.row, .cursor, columns: area.columns)
            }
            for (line, text) in wrap(entries[index], to: room).prefix(area.rows).enumerated() {
                frame.put(
                    text, at: area.column + 2, area.row + line, isChosen ? .selected : style,
                    columns: area.columns - 2)
            }
        }
        return place
    }

    /// How many rows each of the texts takes when drawn with `draw`: for `handle`.
    package static func heights(_ entries: [String], columns: Int) -> [Int] {
        entries.map { wrap($0, to: max(1, columns - 2)).count }
    }
}
