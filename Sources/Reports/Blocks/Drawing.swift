/// Pictures as SVG inside a page. Widths are percentages, so that the letters keep their size on a phone and on paper;
/// names in them are escaped.
enum Drawing {
    /// A percentage with one decimal, within the picture.
    static func percent(_ value: Double) -> String { "\(Words.number(min(100, max(0, value))))%" }
}

/// Figures, each a track from 0 to 100 with its range and its value; two tracks where something changed it.
enum BandDrawing {
    typealias Band = (value: Double, low: Double, high: Double)

    struct Row {
        var name: String
        var before: Band
        /// nil where nothing changed it.
        var after: Band?
    }

    static func svg(_ rows: [Row]) -> String {
        let step = rows.contains { $0.after != nil } ? 62 : 46
        var parts: [String] = []
        var spoken: [String] = []
        for (place, row) in rows.enumerated() {
            let top = place * step
            let name = HTMLText.plain(row.name)
            let (was, range) = (Words.number(row.before.value), Words.band(row.before.low, row.before.high))
            let value = row.after.map { "\(was) → \(Words.number($0.value))" } ?? was + (range.map { " (\($0))" } ?? "")
            parts.append("<text class=\"name\" x=\"0\" y=\"\(top + 15)\">\(name)</text>")
            parts.append("<text class=\"value\" x=\"100%\" y=\"\(top + 15)\" text-anchor=\"end\">\(value)</text>")
            parts.append(track(row.before, at: top + 23, "before"))
            if let after = row.after { parts.append(track(after, at: top + 39, "after")) }
            spoken.append("\(name) \(was)" + (row.after.map { ", then \(Words.number($0.value))" } ?? ""))
        }
        let foot = rows.count * step
        for (x, anchor) in [(0, "start"), (25, "middle"), (50, "middle"), (75, "middle"), (100, "end")] {
            parts.append(
                "<text class=\"axis\" x=\"\(x)%\" y=\"\(foot + 12)\" text-anchor=\"\(anchor)\">\(x)</text>")
        }
        return "<svg class=\"bands\" role=\"img\" width=\"100%\" height=\"\(foot + 18)\" aria-label=\""
            + "Of 100: \(spoken.joined(separator: "; "))\">\(parts.joined())</svg>"
    }

    private static func track(_ figure: Band, at y: Int, _ kind: String) -> String {
        let low = Drawing.percent(figure.low)
        let width = Drawing.percent(max(0.4, figure.high - figure.low))
        return "<rect class=\"track\" x=\"0\" y=\"\(y)\" width=\"100%\" height=\"12\"/>"
            + [25, 50, 75].map { "<line class=\"grid\" x1=\"\($0)%\" x2=\"\($0)%\" y1=\"\(y)\" y2=\"\(y + 12)\"/>" }
            .joined()
            + "<rect class=\"band \(kind)\" x=\"\(low)\" y=\"\(y + 2)\" width=\"\(width)\" height=\"8\"/>"
            + "<rect class=\"mark \(kind)\" x=\"\(Drawing.percent(figure.value))\" y=\"\(y - 1)\" width=\"4\" height=\"14\""
            + " transform=\"translate(-2)\"/>"
    }
}

/// The receipt as a waterfall: each answer's bar begins where the one above it ended. One small picture a row, so that
/// it stands in the table beside its answer.
struct WaterfallDrawing {
    /// In the order of the rows.
    let bars: [String]
    /// From zero to the sum.
    let totalBar: String

    /// - Parameters:
    ///   - decibans: what each row adds.
    ///   - total: the figure's decibans.
    init(_ decibans: [Double], total: Double) {
        var edges = [total - decibans.reduce(0, +)]
        for dB in decibans { edges.append((edges.last ?? 0) + dB) }
        let low = min(0, edges.min() ?? 0, total)
        let width = max(0.1, max(0, edges.max() ?? 0, total) - low)
        func place(_ dB: Double) -> Double { 2 + 96 * (dB - low) / width }
        func bar(_ from: Double, _ to: Double, _ kind: String) -> String {
            let (left, right) = (place(min(from, to)), place(max(from, to)))
            let zero = Drawing.percent(place(0))
            let end = Drawing.percent(place(to))
            return "<svg class=\"fall\" aria-hidden=\"true\" width=\"100%\" height=\"18\">"
                + "<line class=\"zero\" x1=\"\(zero)\" x2=\"\(zero)\" y1=\"0\" y2=\"18\"/>"
                + "<rect class=\"\(kind)\" x=\"\(Drawing.percent(left))\" y=\"3\""
                + " width=\"\(Drawing.percent(max(0.6, right - left)))\" height=\"12\"/>"
                + "<line class=\"end\" x1=\"\(end)\" x2=\"\(end)\" y1=\"3\" y2=\"18\"/></svg>"
        }
        bars = zip(edges, edges.dropFirst()).map { from, to in
            bar(from, to, to == from ? "none" : to > from ? "plus" : "minus")
        }
        totalBar = bar(0, total, "total")
    }
}
