import Packs
import Reports
import Screen

/// Points against a diagonal, in cells.
struct PointDrawing: Sendable {
    private let plot: PointPlot

    init(_ plot: PointPlot) { self.plot = plot }

    /// With the words above and the figures below: as much as the smallest screen shows at once, and two more.
    private static let rows = 14

    func lines(_ columns: Int) -> [Line] {
        let head = [Block.gap, .text("\(plot.caption) \(plot.words)", .dim)].lines(columns: columns)
        return head + .drawing(columns: columns, rows: Self.rows - head.count, draw)
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
        for (place, text) in [(0, "\(plot.up) 100"), (inside.rows / 2, "50"), (inside.rows - 1, "0")] {
            frame.put(text, at: label.endColumn - 1 - Width.of(text), inside.row + place, .dim)
        }
        for row in left.rowRange { frame.put("│", at: left.column, row, .rule) }
        frame.put("└" + String(repeating: "─", count: inside.columns), at: axis.column, axis.row, .rule)
        for column in 0..<inside.columns {
            let across = Double(column) / Double(inside.columns - 1) * 100
            frame.put("·", at: inside.column + column, row(across, inside), .dim)
        }
        for point in plot.points {
            let column = inside.column + Int(nearest: point.said / 100 * Double(inside.columns - 1))
            frame.put("●", at: column, row(point.came, inside), .danger)
        }
        frame.put("0", at: inside.column, foot.row, .dim)
        let middle = "\(plot.across), of 100"
        frame.put(middle, at: inside.column + (inside.columns - Width.of(middle)) / 2, foot.row, .dim)
        frame.put("100", at: inside.endColumn - 3, foot.row, .dim)
    }

    private func row(_ share: Double, _ area: Area) -> Int {
        area.endRow - 1 - Int(nearest: share / 100 * Double(area.rows - 1))
    }
}
