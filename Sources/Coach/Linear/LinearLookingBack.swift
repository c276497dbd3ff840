import Reports
import Sessions

/// Two reviews, or one before and after.
struct LinearCompare: LinearPage {
    let names: [String]

    var name: String { "Compare" }
    func bindings(_ desk: Desk) -> [LinearBinding] { [LinearBinding("back b", "the list", .back)] }

    func announce(_ desk: Desk) -> [String] {
        switch desk.comparison(names) {
        case nil: ["They cannot be read."]
        case .failure(let none): [none.words]
        case .success(let comparison): ComparisonDocument.blocks(comparison, desk.pack).plainLines()
        }
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
