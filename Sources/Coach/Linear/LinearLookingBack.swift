import Reports
import Sessions

/// Two reviews, or one before and after.
struct LinearCompare: LinearPage {
    let names: [String]

    var name: String { "Compare" }
    func bindings(_ desk: Desk) -> [LinearBinding] { [LinearBinding("back b", "the list", .back)] }

    func announce(_ desk: Desk) -> [String] {
        let sessions = desk.past.fetched
        guard sessions.count == names.count, let first = sessions.first else { return ["They cannot be read."] }
        if names.count == 2 {
            return ComparisonDocument.blocks(Comparison(first, sessions[1], desk.pack), desk.pack).plainLines()
        }
        guard let both = Comparison(beforeAndAfter: first, desk.pack) else {
            return ["No measure is adopted in this review, so there is no before and after."]
        }
        return ComparisonDocument.blocks(both, desk.pack).plainLines()
    }

    func prompt(_ desk: Desk) -> String { "Enter goes back" }
    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? { text.isEmpty ? [.pop] : nil }
    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] { [.pop] }
}

/// How forecasts did, what recurs, a ledger for each other side.
struct LinearLessons: LinearPage {
    var name: String { "What they teach" }
    func wants(_ desk: Desk) -> [Effect] { [.learn] }
    func bindings(_ desk: Desk) -> [LinearBinding] { [LinearBinding("back b", "the first menu", .back)] }

    func announce(_ desk: Desk) -> [String] {
        guard let lessons = desk.past.lessons else { return ["The reviews are still being read."] }
        return
            (CalibrationDocument.blocks(lessons.calibration) + PatternsDocument.trend(lessons.recurrence)
            + PatternsDocument.recurrence(lessons.recurrence, desk.pack) + PatternsDocument.ledgers(lessons.ledgers))
            .plainLines()
    }

    func prompt(_ desk: Desk) -> String { "Enter goes back" }
    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? { text.isEmpty ? [.pop] : nil }
    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] { [.pop] }
}
