/// A horizontal bar for a figure from 0 to 100, with the band it may lie in and the figure in the caller's words.
package struct Bar: Equatable, Sendable {
    package var value: Double
    package var low: Double?
    package var high: Double?
    /// Stands right of the bar; empty: nothing does.
    package var figure: String

    /// Values outside 0...100 are drawn at the end they passed; one that is not a number as 0.
    package init(value: Double, low: Double? = nil, high: Double? = nil, figure: String = "") {
        self.value = value
        self.low = low
        self.high = high
        self.figure = figure
    }

    /// Draws into the first row of the area: full up to the value, shaded where the band is, thin for the rest.
    package func draw(in frame: inout Frame, _ area: Area, filled: Style = .bar) {
        guard !area.isEmpty else { return }
        let words = figure.isEmpty ? 0 : Width.of(figure) + 1
        let length = area.columns - words >= 4 ? area.columns - words : area.columns
        let end = Bar.cells(value, length)
        let from = low.map { Bar.cells($0, length) } ?? end
        // A band above the figure must show even when it is thinner than a cell.
        let to = high.map { Bar.cells($0, length) } ?? end
        var column = area.column
        for index in 0..<length {
            let isFull = index < end
            let isBand = (from..<max(from, to)).contains(index)
            let mark = isBand ? (isFull ? "▓" : "▒") : (isFull ? "█" : "─")
            frame.put(mark, at: column, area.row, isFull || isBand ? filled : .barEmpty)
            column += 1
        }
        if length < area.columns {
            frame.put(figure, at: column + 1, area.row, .plain, columns: area.endColumn - column - 1)
        }
    }

    /// How many of a bar's cells a value fills; 0 only for 0, all only for 100.
    static func cells(_ value: Double, _ length: Int) -> Int {
        guard value > 0, length > 0 else { return 0 }
        if value >= 100 { return length }
        return min(max(1, nearest(value / 100 * Double(length))), max(1, length - 1))
    }
}

/// A step of a waterfall: from one sum to the next, left or right of a zero line.
package struct WaterfallBar: Equatable, Sendable {
    package var start: Double
    package var end: Double
    /// What the leftmost and the rightmost column stand for; zero lies between.
    package var range: ClosedRange<Double>

    package init(from start: Double, to end: Double, in range: ClosedRange<Double>) {
        self.start = start
        self.end = end
        self.range = min(range.lowerBound, 0)...max(range.upperBound, 0)
    }

    /// Draws into the first row of the area: the zero line, and the step in `rise` or `fall` style with an arrow head
    /// at its end, so that direction does not hang on colour.
    package func draw(in frame: inout Frame, _ area: Area, rise: Style = .warning, fall: Style = .good) {
        guard !area.isEmpty else { return }
        let zero = column(0, area.columns)
        frame.put("│", at: area.column + zero, area.row, .rule)
        let from = column(start, area.columns)
        let to = column(end, area.columns)
        if start == end {
            frame.put("·", at: area.column + to, area.row, .dim)
            return
        }
        let style = end > start ? rise : fall
        for index in min(from, to)...max(from, to) {
            frame.put("━", at: area.column + index, area.row, style)
        }
        frame.put(end > start ? "▶" : "◀", at: area.column + to, area.row, style)
    }

    /// The column of a value; not a number stands at zero.
    func column(_ value: Double, _ columns: Int) -> Int {
        let span = range.upperBound - range.lowerBound
        guard span > 0, span.isFinite, !value.isNaN else { return 0 }
        let inside = min(max(value, range.lowerBound), range.upperBound)
        return nearest((inside - range.lowerBound) / span * Double(columns - 1))
    }
}
