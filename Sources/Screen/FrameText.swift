/// Reading a frame back: for tests, and for whoever wants the screen as text.
extension Frame {
    /// The rows joined by \n, blanks at their ends trimmed.
    package var text: String {
        (0..<size.rows).map(row).joined(separator: "\n")
    }

    /// The text of one row, blanks at its end trimmed; empty outside the frame.
    package func row(_ row: Int) -> String {
        guard (0..<size.rows).contains(row) else { return "" }
        var line = ""
        for cell in self[row] {
            if let character = character(of: cell) { line.append(character) }
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The styles of one row, one for each column; empty outside the frame.
    package func styles(_ row: Int) -> [Style] {
        (0..<size.rows).contains(row) ? self[row].map(\.style) : []
    }
}
