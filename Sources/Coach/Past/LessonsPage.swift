import Packs
import Screen
import Sessions

/// What all past reviews teach: how forecasts did, what recurs, a ledger per other side.
struct LessonsPage: Page {
    private enum Part: String, CaseIterable {
        case calibration = "Forecasts"
        case patterns = "What recurs"
        case ledgers = "Other sides"
    }

    private var part = Part.calibration
    private var lines: [Line] = []
    private var scroller = Scroller()
    private var rows = 1
    private var plotRows = 0

    var title: String { "What they teach" }
    var extent: String? { scroller.extent(lines: lines.count, rows: rows) }
    func wants(_ desk: Desk) -> [Effect] { [.learn] }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.tab, .right, shown: "Tab", "next page", .nextTab, weight: 9),
            Binding(.backTab, .left, shown: "Shift-Tab", "page before", .previousTab, weight: 3),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        let all = Part.allCases
        let place = all.firstIndex(of: part) ?? 0
        switch command {
        case .nextTab: part = all[(place + 1) % all.count]
        case .previousTab: part = all[(place + all.count - 1) % all.count]
        case .leave: return [.pop]
        default: return []
        }
        scroller.offset = 0
        return []
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        scroller.handle(key, lines: lines.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        let area = Tabs.body(size, hasTabs: true)
        plotRows = plot(desk) == nil ? 0 : min(10, area.rows / 2)
        rows = max(1, area.rows - plotRows)
        lines = blocks(desk).lines(columns: min(area.columns, 96))
        scroller.offset = max(0, min(scroller.offset, lines.count - rows))
    }

    private func blocks(_ desk: Desk) -> [Block] {
        guard let lessons = desk.past.lessons else { return [.text("Reading all reviews...", .dim)] }
        return switch part {
        case .calibration: CalibrationDocument.blocks(lessons.calibration)
        case .patterns:
            PatternsDocument.trend(lessons.recurrence) + PatternsDocument.recurrence(lessons.recurrence, desk.pack)
        case .ledgers: PatternsDocument.ledgers(lessons.ledgers)
        }
    }

    private func plot(_ desk: Desk) -> Plot? {
        guard let lessons = desk.past.lessons else { return nil }
        switch part {
        case .calibration:
            guard lessons.calibration.mayPlot, let table = lessons.calibration.table else { return nil }
            return Plot(table.map(\.happened), table.map(\.forecast))
        case .patterns:
            let trend = lessons.recurrence.trend
            return trend.count > 1 ? Plot(Trend.thinned(trend.map(\.ambiguity), to: 60)) : nil
        case .ledgers: return nil
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var column = 1
        for one in Part.allCases {
            let isHere = one == part
            column += frame.put(
                isHere ? "[\(one.rawValue)]" : " \(one.rawValue) ", at: column, area.row, isHere ? .selected : .dim)
        }
        var body = Tabs.body(desk.size, hasTabs: true)
        if let plot = plot(desk) {
            var below = body.splitBottom(plotRows)
            let words =
                part == .calibration
                ? "● happened, ○ said; each step a row of the table" : "ambiguity, oldest to newest"
            frame.put(words, at: below.column, below.row, .dim, columns: below.columns)
            _ = below.splitTop(1)
            plot.draw(in: &frame, below)
        }
        lines.draw(&frame, body, from: scroller.offset)
    }
}

/// A long series in as many steps as can be seen, each the mean of a stretch.
enum Trend {
    static func thinned(_ values: [Double], to most: Int) -> [Double] {
        guard values.count > most else { return values }
        return (0..<most).map { step in
            let stretch = values[step * values.count / most..<(step + 1) * values.count / most]
            return stretch.reduce(0, +) / Double(stretch.count)
        }
    }
}
