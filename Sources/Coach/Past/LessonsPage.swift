import Packs
import Reports
import Screen
import Sessions

/// What all past reviews teach: how forecasts did, what recurs, a ledger per other side.
struct LessonsPage: ScreenPage {
    private enum Part: String, CaseIterable {
        case calibration = "Forecasts"
        case patterns = "What recurs"
        case ledgers = "Other sides"
    }

    private var part = Part.calibration
    private var lines: [Line] = []
    private var scroller = Scroller()
    private var rows = 1

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
        rows = max(1, area.rows)
        lines = lines(desk, columns: min(area.columns, 96))
        scroller.offset = max(0, min(scroller.offset, lines.count - rows))
    }

    /// Of a plot with its words: as much as the smallest screen shows at once, and two more.
    private static let plotRows = 14

    private func lines(_ desk: Desk, columns: Int) -> [Line] {
        func lines(_ blocks: [Block]) -> [Line] { blocks.lines(columns: columns) }
        guard let lessons = desk.past.lessons else { return lines([.text("Reading all reviews...", .dim)]) }
        switch part {
        case .calibration:
            let plot = ReliabilityPlot(lessons.calibration)?.lines(columns, Self.plotRows) ?? []
            return lines(CalibrationDocument.forecasts(lessons.calibration)) + plot + [Line()]
                + lines(CalibrationDocument.expected(lessons.calibration.expected))
        case .patterns:
            let plot = TrendPlot(lessons.recurrence.trend)?.lines(columns, Self.plotRows) ?? []
            return lines(PatternsDocument.trend(lessons.recurrence)) + plot + [Line()]
                + lines(PatternsDocument.recurrence(lessons.recurrence, desk.pack))
        case .ledgers: return lines(PatternsDocument.ledgers(lessons.ledgers))
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var column = 1
        for one in Part.allCases {
            let isHere = one == part
            column += frame.put(
                isHere ? "[\(one.rawValue)]" : " \(one.rawValue) ", at: column, area.row, isHere ? .selected : .dim)
        }
        lines.draw(&frame, Tabs.body(desk.size, hasTabs: true), from: scroller.offset)
    }
}
