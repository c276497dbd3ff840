import Packs

/// A figure's course as a line no higher than the words beside it; the whole height is 0 to 100.
enum SparkDrawing {
    /// More steps cannot be told apart.
    static let most = 60
    private static let (width, height) = (120.0, 28.0)

    static func svg(_ values: [Double]) -> String {
        let steps = values.thinned(to: most)
        let points = steps.enumerated().map { place, value in
            let across = steps.count < 2 ? 0.5 : Double(place) / Double(steps.count - 1)
            return (x: 4 + across * (width - 8), y: height - 4 - min(100, max(0, value)) / 100 * (height - 8))
        }
        let line = points.map { "\(Words.number($0.x)),\(Words.number($0.y))" }.joined(separator: " ")
        let end = points.last.map {
            "<circle class=\"point\" cx=\"\(Words.number($0.x))\" cy=\"\(Words.number($0.y))\" r=\"3.5\"/>"
        }
        let spoken = steps.map(Words.number).joined(separator: ", ")
        return "<svg role=\"img\" width=\"\(Int(width))\" height=\"\(Int(height))\" aria-label=\"Oldest first, of 100: "
            + "\(spoken)\"><rect class=\"edge\" x=\"0.5\" y=\"0.5\" width=\"119\" height=\"27\"/>"
            + "<polyline class=\"course\" points=\"\(line)\"/>\(end ?? "")</svg>"
    }
}

/// Points against a diagonal, in a square with both axes named.
enum PlotDrawing {
    static func svg(_ plot: PointPlot) -> String {
        let (left, top, side) = (44.0, 12.0, 300.0)
        func x(_ value: Double) -> String { Words.number(left + min(100, max(0, value)) / 100 * side) }
        func y(_ value: Double) -> String { Words.number(top + side - min(100, max(0, value)) / 100 * side) }
        var parts: [String] = []
        for value in [0.0, 25, 50, 75, 100] {
            let words = Int(nearest: value)
            parts.append("<line class=\"grid\" x1=\"\(x(value))\" x2=\"\(x(value))\" y1=\"\(y(0))\" y2=\"\(y(100))\"/>")
            parts.append("<line class=\"grid\" x1=\"\(x(0))\" x2=\"\(x(100))\" y1=\"\(y(value))\" y2=\"\(y(value))\"/>")
            parts.append(
                "<text class=\"axis\" x=\"\(x(value))\" y=\"\(Words.number(top + side + 16))\" text-anchor=\"middle\">\(words)</text>"
            )
            parts.append(
                "<text class=\"axis\" x=\"\(Words.number(left - 6))\" y=\"\(y(value))\" dy=\"4\" text-anchor=\"end\">\(words)</text>"
            )
        }
        parts.append("<line class=\"even\" x1=\"\(x(0))\" y1=\"\(y(0))\" x2=\"\(x(100))\" y2=\"\(y(100))\"/>")
        parts += plot.points.map { "<circle class=\"point\" cx=\"\(x($0.said))\" cy=\"\(y($0.came))\" r=\"5\"/>" }
        let (across, up) = (HTMLText.plain(plot.across), HTMLText.plain(plot.up))
        parts.append("<text x=\"194\" y=\"350\" text-anchor=\"middle\">\(across), 0 to 100</text>")
        parts.append(
            "<text transform=\"translate(12 162) rotate(-90)\" text-anchor=\"middle\">\(up), 0 to 100</text>")
        return "<svg class=\"points\" role=\"img\" viewBox=\"0 0 360 358\" width=\"100%\" aria-label=\"\(up), against "
            + "\(across): \(plot.points.count) points\">\(parts.joined())</svg>"
    }
}

extension [Double] {
    /// A long series in as many steps as can be seen, each the mean of a stretch.
    package func thinned(to most: Int) -> [Double] {
        guard count > most else { return self }
        return (0..<most).map { step in
            let stretch = self[step * count / most..<(step + 1) * count / most]
            return stretch.reduce(0, +) / Double(stretch.count)
        }
    }
}
