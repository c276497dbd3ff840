import Reports
import Screen
import Sessions

/// Ambiguity from review to review, with axes that say what they mean.
struct TrendPlot: Sendable {
    /// More steps cannot be told apart.
    private static let most = 60
    /// The axis at the left: "100", a blank and the line.
    private static let margin = 5

    private let plot: Plot
    private let title: String
    private let ends: (from: String, to: String)

    /// nil below two reviews with figures.
    init?(_ trend: [Recurrence.Point], in zone: Zone) {
        guard let first = trend.first, let last = trend.last, trend.count > 1 else { return nil }
        let values = trend.map(\.ambiguity)
        plot = Plot(values.thinned(to: Self.most))
        let each =
            trend.count > Self.most
            ? "each ● the mean of about \((trend.count + Self.most / 2) / Self.most)" : "each ● a review"
        title = "Ambiguity, where 100 reads only as preparing an attack; \(each)."
        ends = (zone.day(first.created), zone.day(last.created))
    }

    /// - Parameter rows: with the words above and the days below.
    func lines(_ columns: Int, _ rows: Int) -> [Line] {
        let head = [Block.gap, .text(title, .dim)].lines(columns: columns)
        return head + .drawing(columns: columns, rows: rows - head.count, draw)
    }

    private func draw(_ frame: inout Frame, _ area: Area) {
        var area = area
        let foot = area.splitBottom(1)
        plot.draw(in: &frame, area)
        frame.put("oldest, \(ends.from)", at: foot.column + Self.margin, foot.row, .dim)
        let right = "newest, \(ends.to)"
        frame.put(right, at: foot.endColumn - Width.of(right), foot.row, .dim)
    }
}
