import Packs
import Reports
import Screen
import Sessions

/// What was said against what came: whoever is right stands on the diagonal.
struct ReliabilityPlot: Sendable {
    /// What was said and what came, both 0 to 100.
    private let points: [(said: Double, came: Double)]
    private let words: String
    private let axes: (up: String, across: String)

    /// How often forecasts came true; nil while there are too few outcomes.
    init?(_ calibration: Calibration) {
        guard calibration.mayPlot, let table = calibration.table else { return nil }
        points = table.map { ($0.forecast, $0.happened) }
        words =
            "How often it happened, ●, for what you said. Where a ● stands above the dots it came more often than you "
            + "said, below them less often."
        axes = ("happened 100", "you said, of 100")
    }

    /// How they read each move; nil while there are too few.
    init?(_ record: CoachRecord) {
        guard record.distances != nil else { return nil }
        points = record.seen.filter { $0.from != .inferred }.map { ($0.coach, $0.read) }
        words =
            "How they read it, ● for each review, by what the coach said. Above the dots they saw more of a threat than "
            + "the coach said, below them less."
        axes = ("they said 100", "the coach said, of 100")
    }

    /// - Parameter rows: with the words above and the figures below.
    func lines(_ columns: Int, _ rows: Int) -> [Line] {
        let head = [Block.gap, .text(words, .dim)].lines(columns: columns)
        return head + .drawing(columns: columns, rows: rows - head.count, draw)
    }

    private func draw(_ frame: inout Frame, _ area: Area) {
        var area = area
        let foot = area.splitBottom(1)
        let label = area.splitLeft(14)
        let axis = area.splitBottom(1)
        var inside = area
        let left = inside.splitLeft(1)
        // Four times as wide as high looks right in a terminal's cells; much wider would draw the dots flat.
        inside.columns = min(inside.columns, max(36, inside.rows * 4))
        guard inside.rows >= 3, inside.columns >= 20 else { return }
        for (place, text) in [(0, axes.up), (inside.rows / 2, "50"), (inside.rows - 1, "0")] {
            frame.put(text, at: label.endColumn - 1 - Width.of(text), inside.row + place, .dim)
        }
        for row in left.rowRange { frame.put("│", at: left.column, row, .rule) }
        frame.put("└" + String(repeating: "─", count: inside.columns), at: axis.column, axis.row, .rule)
        for column in 0..<inside.columns {
            let across = Double(column) / Double(inside.columns - 1) * 100
            frame.put("·", at: inside.column + column, row(across, inside), .dim)
        }
        for point in points {
            let column = inside.column + Int(nearest: point.said / 100 * Double(inside.columns - 1))
            frame.put("●", at: column, row(point.came, inside), .danger)
        }
        frame.put("0", at: inside.column, foot.row, .dim)
        let middle = axes.across
        frame.put(middle, at: inside.column + (inside.columns - Width.of(middle)) / 2, foot.row, .dim)
        frame.put("100", at: inside.endColumn - 3, foot.row, .dim)
    }

    private func row(_ share: Double, _ area: Area) -> Int {
        area.endRow - 1 - Int(nearest: share / 100 * Double(area.rows - 1))
    }
}
