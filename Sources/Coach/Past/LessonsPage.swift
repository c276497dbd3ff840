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
            Act(
                .go(.patterns), "what we keep doing", key: "k", words: "patterns",
                help: "what comes back, each with the reviews it stands on",
                off: desk.past.lessons == nil ? "it is being read" : nil, weight: 6),
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
        let calibration =
            CalibrationDocument.blocks(lessons.calibration)
            + CalibrationDocument.blindSpots(lessons.calibration.blindSpots, pack, in: zone)
        let recurrence = PatternsDocument.recurrence(lessons.recurrence, pack)
        let ledgers = PatternsDocument.ledgers(lessons.ledgers, in: zone)
        let trend = PatternsDocument.trend(lessons.recurrence, in: zone)
        var content = DocumentContent(calibration + trend + recurrence + ledgers)
        content.parts = (Part.allCases.map(\.rawValue), Part.allCases.firstIndex(of: part) ?? 0)
        let part = part
        content.drawn = { columns in
            switch part {
            case .calibration: return calibration.lines(columns: columns)
            case .patterns:
                let plot = TrendPlot(lessons.recurrence.trend, in: zone)?.lines(columns, Self.plotRows) ?? []
                return trend.lines(columns: columns) + plot + [Line()] + recurrence.lines(columns: columns)
            case .ledgers: return ledgers.lines(columns: columns)
            }
        }
        return .document(content)
    }
}
