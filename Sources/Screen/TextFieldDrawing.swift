extension TextField {
    /// Draws the text into the area, scrolled so that the cursor is in it, and returns where the cursor stands.
    ///
    /// A field of one line in an area of one row scrolls sideways; any other wraps, keeping the last column free for
    /// the cursor. Scrolling follows from the cursor alone, by half an area at a time.
    @discardableResult
    package func draw(
        in frame: inout Frame, _ area: Area, style: Style = .field, placeholder: String = ""
    ) -> Point {
        frame.fill(area, style)
        guard !area.isEmpty else { return Point(column: area.column, row: area.row) }
        if isEmpty {
            for (row, line) in wrap(placeholder, to: area.columns).prefix(area.rows).enumerated() {
                frame.put(line, at: area.column, area.row + row, .placeholder, columns: area.columns)
            }
            return Point(column: area.column, row: area.row)
        }
        if !isMultiline && area.rows == 1 { return drawSideways(in: &frame, area, style) }
        return wrapped(to: area.columns).drawLines(in: &frame, area, style)
    }

    private func drawLines(in frame: inout Frame, _ area: Area, _ style: Style) -> Point {
        let above = paragraphs[..<cursor.paragraph].reduce(0) { $0 + $1.starts.count }
        let own = paragraphs[cursor.paragraph]
        let line = own.line(at: cursor.offset)
        let total = paragraphs[cursor.paragraph...].reduce(above) { $0 + $1.starts.count }
        let top = TextField.scroll(at: above + line, window: area.rows, total: total)

        var row = -top
        for paragraph in paragraphs {
            if row >= area.rows { break }
            if row + paragraph.starts.count > 0 {
                for index in max(0, -row)..<min(paragraph.starts.count, area.rows - row) {
                    let text = paragraph.text(paragraph.range(ofLine: index))
                    frame.put(text, at: area.column, area.row + row + index, style, columns: area.columns)
                }
            }
            row += paragraph.starts.count
        }
        let column = own.columns(own.starts[line]..<cursor.offset)
        return Point(column: area.column + min(column, area.columns - 1), row: area.row + above + line - top)
    }

    private func drawSideways(in frame: inout Frame, _ area: Area, _ style: Style) -> Point {
        let paragraph = paragraphs[0]
        let column = paragraph.columns(0..<cursor.offset)
        let total = paragraph.columns(0..<paragraph.count) + 1
        let left = TextField.scroll(at: column, window: area.columns, total: total)
        // A wide Character cut by the left edge leaves a blank.
        var used = 0
        var first = 0
        while first < paragraph.count, used < left {
            used += paragraph.kinds[first].width
            first += 1
        }
        let text = paragraph.text(first..<paragraph.count)
        frame.put(text, at: area.column + used - left, area.row, style, columns: area.columns - (used - left))
        return Point(column: area.column + min(column - left, area.columns - 1), row: area.row)
    }

    /// The first line or column to show, so that `place` is in the window.
    private static func scroll(at place: Int, window: Int, total: Int) -> Int {
        guard place >= window else { return 0 }
        let half = max(1, window / 2)
        let start = ((place - window) / half + 1) * half
        return max(0, min(start, max(total - window, place - window + 1)))
    }
}
