/// Two series of figures over the same steps, as lines in a box with axes: how a ladder of replies climbs.
package struct Plot: Equatable, Sendable {
    /// The figures in order; the first step stands at the left. They are clamped to `range`.
    package var first: [Double]
    package var second: [Double]
    /// What the bottom and the top row stand for.
    package var range: ClosedRange<Double>

    package init(_ first: [Double], _ second: [Double] = [], range: ClosedRange<Double> = 0...100) {
        self.first = first
        self.second = second
        self.range = range
    }

    /// Draws into the area, which must have 4 rows and 12 columns at least; smaller ones stay empty. The first series
    /// is drawn with ●, the second with ○; where both meet stands ◉. The axis at the left shows both ends of the range.
    package func draw(in frame: inout Frame, _ area: Area) {
        guard area.rows >= 4, area.columns >= 12 else { return }
        let labels = (label(range.upperBound), label(range.lowerBound))
        let margin = max(labels.0.count, labels.1.count) + 1
        let inside = Area(
            column: area.column + margin + 1, row: area.row, columns: area.columns - margin - 1, rows: area.rows - 1)
        frame.put(labels.0, at: area.column + margin - 1 - labels.0.count, inside.row, .dim)
        frame.put(labels.1, at: area.column + margin - 1 - labels.1.count, inside.endRow - 1, .dim)
        for row in inside.rowRange { frame.put("│", at: inside.column - 1, row, .rule) }
        let axis = "└" + String(repeating: "─", count: inside.columns)
        frame.put(axis, at: inside.column - 1, inside.endRow, .rule)

        draw(second, "○", "·", .good, in: &frame, inside)
        draw(first, "●", "·", .danger, in: &frame, inside)
        for point in points(first, inside) where points(second, inside).contains(point) {
            frame.put("◉", at: point.column, point.row, .strong)
        }
    }

    private func draw(
        _ figures: [Double], _ mark: String, _ trail: String, _ style: Style, in frame: inout Frame, _ inside: Area
    ) {
        let points = points(figures, inside)
        for (from, to) in zip(points, points.dropFirst()) where to.column > from.column + 1 {
            for column in from.column + 1..<to.column {
                let share = Double(column - from.column) / Double(to.column - from.column)
                let row = from.row + nearest(Double(to.row - from.row) * share)
                frame.put(trail, at: column, row, style)
            }
        }
        for point in points { frame.put(mark, at: point.column, point.row, style) }
    }

    private func points(_ figures: [Double], _ inside: Area) -> [Point] {
        let steps = max(first.count, second.count) - 1
        let span = range.upperBound - range.lowerBound
        guard steps >= 0, span > 0, span.isFinite, !inside.isEmpty else { return [] }
        return figures.enumerated().map { index, figure in
            let across = steps == 0 ? 0 : Double(index) / Double(steps)
            let inRange = figure.isNaN ? range.lowerBound : min(max(figure, range.lowerBound), range.upperBound)
            let up = (inRange - range.lowerBound) / span
            return Point(
                column: inside.column + nearest(across * Double(inside.columns - 1)),
                row: inside.endRow - 1 - nearest(up * Double(inside.rows - 1)))
        }
    }

    private func label(_ value: Double) -> String {
        guard abs(value) < 1e9 else { return "" }
        let tenths = nearest(abs(value) * 10)
        let whole = (value < 0 && tenths > 0 ? "-" : "") + String(tenths / 10)
        return tenths % 10 == 0 ? whole : "\(whole).\(tenths % 10)"
    }
}
