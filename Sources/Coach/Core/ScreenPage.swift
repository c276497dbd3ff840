package import Screen
import Sessions

/// A page that draws itself on the full screen.
protocol ScreenPage: Stacked {
    /// True while letters go into a text and not to the bindings.
    var isTyping: Bool { get }
    func bindings(_ desk: Desk) -> [Binding]
    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step]
    /// A key that no binding took: text, or moving in a list. nil: it means nothing here.
    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]?
    /// After every change and resize: lays out what `draw` shows, so that drawing is only copying.
    mutating func prepare(_ desk: Desk, _ size: Size)
    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk)
    /// How much of a long text is in view, as in "lines 3-20 of 46"; nil: all of it.
    var extent: String? { get }
}

extension ScreenPage {
    var isTyping: Bool { false }
    var extent: String? { nil }
    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? { nil }
    mutating func prepare(_ desk: Desk, _ size: Size) {}
}

extension Size {
    /// The smallest the pages are made for.
    package static let smallest = Size(columns: 60, rows: 18)
    /// Above this the mirror and the details stand beside the list, below it under it.
    var isWide: Bool { columns >= 100 }
    /// What is left between the top and the bottom line.
    var body: Area { Area(column: 0, row: 2, columns: columns, rows: max(0, rows - 4)) }
}

extension Scroller {
    /// What part of the lines is in view, where there are more than fit.
    func extent(lines: Int, rows: Int) -> String? {
        guard lines > rows else { return nil }
        let last = min(lines, offset + rows)
        let arrows = (offset > 0 ? "▲" : "") + (last < lines ? "▼" : "")
        return "\(arrows) lines \(offset + 1) to \(last) of \(lines)"
    }
}

extension Frame {
    /// Marks the row the next key acts on, and puts the hardware cursor there for those who follow it.
    mutating func focus(_ row: Area) {
        put("›", at: row.column, row.row, .cursor)
        cursor = Point(column: row.column, row: row.row)
    }
}
