/// A box with a title, for what lies over a screen.
package enum Panel {
    /// Draws an empty box of that size (borders included) in the middle of the area and returns the area inside, with
    /// one blank column at each side. Smaller than asked where it does not fit.
    @discardableResult
    package static func draw(
        _ title: String, in frame: inout Frame, _ area: Area, columns: Int, rows: Int
    ) -> Area {
        box(title, in: &frame, area.centred(columns: columns, rows: rows))
    }

    /// Draws an empty box along the edges of the area and returns the area inside, with one blank column at each side.
    @discardableResult
    package static func box(_ title: String, in frame: inout Frame, _ area: Area) -> Area {
        frame.fill(area, .plain)
        guard area.columns >= 2, area.rows >= 2 else { return area.inset(columns: 1, rows: 1) }
        for (row, left, right) in [(area.row, "┌", "┐"), (area.endRow - 1, "└", "┘")] {
            frame.put(left, at: area.column, row, .rule)
            frame.put("─", times: area.columns - 2, at: area.column + 1, row, .rule)
            frame.put(right, at: area.endColumn - 1, row, .rule)
        }
        for row in area.row + 1..<area.endRow - 1 {
            frame.put("│", at: area.column, row, .rule)
            frame.put("│", at: area.endColumn - 1, row, .rule)
        }
        if !title.isEmpty, area.columns >= 8 {
            let words = " " + Width.clip(title, to: area.columns - 6) + " "
            frame.put(words, at: area.column + 2, area.row, .heading)
        }
        return area.inset(columns: 2, rows: 1)
    }
}

/// A horizontal line.
package enum Rule {
    /// Draws along the first row of the area, with words in it when there are any.
    package static func draw(_ words: String = "", in frame: inout Frame, _ area: Area) {
        guard !area.isEmpty else { return }
        frame.put("─", times: area.columns, at: area.column, area.row, .rule)
        guard !words.isEmpty, area.columns >= 8 else { return }
        frame.put(" " + Width.clip(words, to: area.columns - 6) + " ", at: area.column + 2, area.row, .heading)
    }
}
