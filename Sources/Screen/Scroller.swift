/// What part of a long text is in view.
package struct Scroller: Equatable, Sendable {
    /// The first line in view, from 0.
    package var offset: Int

    package init(offset: Int = 0) {
        self.offset = max(0, offset)
    }

    /// Applies a key: arrows, j/k, g/G, Home/End, PgUp/PgDn, Space, Ctrl-D/U. True when it is one of these and there
    /// is something to scroll. `rows` is the height of the area.
    @discardableResult
    package mutating func handle(_ key: Key, lines: Int, rows: Int) -> Bool {
        let last = max(0, lines - rows)
        let page = max(1, rows - 2)
        let wanted: Int
        switch key {
        case .up, .character("k"): wanted = offset - 1
        case .down, .character("j"): wanted = offset + 1
        case .pageUp: wanted = offset - page
        case .pageDown, .character(" "): wanted = offset + page
        case .control("u"): wanted = offset - max(1, rows / 2)
        case .control("d"): wanted = offset + max(1, rows / 2)
        case .home, .character("g"): wanted = 0
        case .end, .character("G"): wanted = last
        default: return false
        }
        offset = min(max(0, wanted), last)
        return last > 0
    }

    /// Draws the lines in view; where there are more, the first and last row's right end says so.
    package func draw(_ lines: [String], in frame: inout Frame, _ area: Area, style: Style = .plain) {
        draw(lines.map { ($0, style) }, in: &frame, area)
    }

    /// The same with a style for each line.
    package func draw(_ lines: [(text: String, style: Style)], in frame: inout Frame, _ area: Area) {
        guard !area.isEmpty else { return }
        let first = min(offset, max(0, lines.count - area.rows))
        for (row, line) in lines[first...].prefix(area.rows).enumerated() {
            frame.put(line.text, at: area.column, area.row + row, line.style, columns: area.columns)
        }
        if first > 0 { mark(" ▲ more", in: &frame, area, area.row) }
        if first + area.rows < lines.count { mark(" ▼ more", in: &frame, area, area.endRow - 1) }
    }

    private func mark(_ text: String, in frame: inout Frame, _ area: Area, _ row: Int) {
        let width = Width.of(text)
        guard width <= area.columns else { return }
        frame.put(text, at: area.endColumn - width, row, .dim)
    }
}
