import Packs
import Reports
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

    var title: String { "What they teach" }
    func wants(_ desk: Desk) -> [Effect] { [.learn] }

    /// Line by line all parts are said one after the other.
    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.next, "next page", .tab, .right, shown: "Tab", weight: 9),
            Act(.previous, "page before", .backTab, .left, shown: "Shift-Tab", weight: 3),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let all = Part.allCases
        let place = all.firstIndex(of: part) ?? 0
        part = all[(place + (command == .next ? 1 : all.count - 1)) % all.count]
        return []
    }

    /// Of a plot with its words: as much as the smallest screen shows at once, and two more.
    private static let plotRows = 14

    func content(_ desk: Desk) -> Content {
        guard let lessons = desk.past.lessons else {
            return .document(DocumentContent([.text("Reading all reviews...", .dim)]))
        }
        let (pack, zone) = (desk.pack, desk.zone)
        var content = DocumentContent(
            CalibrationDocument.blocks(lessons.calibration) + PatternsDocument.trend(lessons.recurrence, in: zone)
                + PatternsDocument.recurrence(lessons.recurrence, pack)
                + PatternsDocument.ledgers(lessons.ledgers, in: zone))
        content.parts = (Part.allCases.map(\.rawValue), Part.allCases.firstIndex(of: part) ?? 0)
        let part = part
        content.drawn = { columns in
            func lines(_ blocks: [Block]) -> [Line] { blocks.lines(columns: columns) }
            switch part {
            case .calibration:
                let plot = ReliabilityPlot(lessons.calibration)?.lines(columns, Self.plotRows) ?? []
                let coach = lessons.calibration.coach
                let seen = ReliabilityPlot(coach)?.lines(columns, Self.plotRows) ?? []
                return lines(coach.distances.map(CoachRecordDocument.warnings) ?? [])
                    + lines(CalibrationDocument.forecasts(lessons.calibration)) + plot + [Line()]
                    + lines(CoachRecordDocument.blocks(coach)) + seen + [Line()]
                    + lines(CalibrationDocument.expected(lessons.calibration.expected))
            case .patterns:
                let plot = TrendPlot(lessons.recurrence.trend, in: zone)?.lines(columns, Self.plotRows) ?? []
                return lines(PatternsDocument.trend(lessons.recurrence, in: zone)) + plot + [Line()]
                    + lines(PatternsDocument.recurrence(lessons.recurrence, pack))
            case .ledgers: return lines(PatternsDocument.ledgers(lessons.ledgers, in: zone))
            }
        }
        return .document(content)
    }
}
