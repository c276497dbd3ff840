import Reports
import Screen
import Sessions

/// Past reviews by number: search, compare, outcomes.
struct LinearShelf: LinearPage {
    var name: String { "Past reviews" }
    /// More are not listened to at once.
    private static let most = 12

    static func wanted(_ query: PastQuery) -> Effect {
        var query = query
        query.limit = most
        return .list(query)
    }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let more =
            (desk.past.listing.map { $0.query.offset + $0.rows.count < $0.total } ?? false) ? nil : "there are no more"
        return [
            LinearBinding("search s /", argument: "WORDS", "only those in which these words stand", .search),
            LinearBinding("all", "all of them again", .all),
            LinearBinding("due", "those due for a look back", .due),
            LinearBinding("unfinished", "those without a decision", .unfinished),
            LinearBinding("more m", "the next ones", .more, off: more),
            LinearBinding("compare c", argument: "N M", "two side by side; one number: before and after", .compare),
            LinearBinding("outcome o", argument: "N", "record what really happened", .outcome),
            LinearBinding("together", argument: "N", "look back on one, with others or alone", .lookBack),
            LinearBinding("delete", argument: "N yes", "put one into the trash", .delete),
            LinearBinding(
                "restore", "have the deleted one back", .restore,
                off: desk.past.deleted == nil ? "nothing was deleted" : nil),
            LinearBinding("back b", "the first menu", .back),
        ]
    }

    func announce(_ desk: Desk) -> [String] {
        guard let listing = desk.past.listing, listing.total > 0 else {
            return [desk.past.query == PastQuery() ? "No review yet." : "Nothing found. all lists every review."]
        }
        let query = listing.query
        let what = (query.words.isBlank ? [] : ["with \(short(query.words))"]) + query.filters
        let head = what.isEmpty ? "Past reviews, the newest first" : "Past reviews " + what.joined(separator: ", ")
        let last = query.offset + listing.rows.count
        return ["\(head): \(query.offset + 1) to \(last) of \(listing.total)."]
            + listing.rows.enumerated().map { place, row in
                "\(query.offset + place + 1). \(Self.words(row, desk.today))"
            } + (last < listing.total ? ["more tells the next ones."] : [])
    }

    private static func words(_ row: PastRow, _ today: String) -> String {
        guard let summary = row.summary else { return "\(row.title). It cannot be opened: \(row.damage ?? "")" }
        let state = summary.decision?.rawValue ?? "open"
        var text = "\(row.title), \(summary.created.prefix(10)), \(summary.isDue(on: today) ? "\(state), due" : state)."
        if let change = summary.escalation {
            text +=
                " Escalation \(Words.number(change.before))" + (change.after.map { " to \(Words.number($0))" } ?? "")
                + "."
        }
        if let found = row.found.first(where: { !$0.isTitle }) { text += " Found: \(found.text)" }
        return text
    }

    func prompt(_ desk: Desk) -> String {
        switch desk.past.listing?.total ?? 0 {
        case 0: "Past reviews. search, all, or back"
        case 1: "Past reviews. 1 opens it, search, or back"
        case let count: "Past reviews. 1 to \(count) opens one, search, or back"
        }
    }

    private func row(_ word: some StringProtocol, _ desk: Desk) -> PastRow? {
        Int(word).flatMap { desk.past.listing?.row($0 - 1) }
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? {
        if text.isEmpty { return [.again] }
        guard let row = row(text, desk) else { return nil }
        if let damage = row.damage { return [.say("It cannot be opened: \(damage)")] }
        return [.effect(.open(id: row.name))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] {
        var query = PastQuery()
        switch act {
        case .search: query.words = argument
        case .all: break
        case .due: query.state = .due
        case .unfinished: query.state = .open
        case .more:
            query = desk.past.query
            query.offset = (desk.past.listing?.query.offset ?? 0) + Self.most
        case .restore:
            guard let trash = desk.past.deleted?.trash else { return [] }
            desk.past.deleted = nil
            return [.effect(.restore(trash: trash)), .effect(Self.wanted(desk.past.query)), .again]
        case .compare, .outcome, .delete, .lookBack: return work(act, argument, desk)
        default: return [.pop]
        }
        desk.past.query = query
        return [.effect(Self.wanted(query)), .again]
    }

    private func work(_ act: LinearAct, _ argument: String, _ desk: Desk) -> [LinearStep] {
        let words = argument.split(whereSeparator: \.isWhitespace)
        let rows = words.prefix(2).compactMap { row($0, desk) }
        guard let first = rows.first else { return [.say("Type a number of the list after it, such as 1.")] }
        let damaged = rows.first { $0.damage != nil }?.damage
        if act != .delete, let damaged { return [.say("It cannot be read: \(damaged)")] }
        switch act {
        case .lookBack: return [.effect(.lookBack(name: first.name))]
        case .compare:
            guard rows.count == words.count, words.count <= 2 else {
                return [.say("Type one number or two, such as 1 3.")]
            }
            let names = rows.map(\.name)
            return [.effect(.fetch(names: names)), .push(LinearCompare(names: names))]
        case .outcome:
            return [.effect(.fetch(names: [first.name])), .push(LinearOutcome(name: first.name, called: first.title))]
        default:
            guard words.last == "yes" else {
                return [
                    .say(
                        "To delete \"\(short(first.title))\" type: delete \(words[0]) yes. It stays in the trash for 30 days."
                    )
                ]
            }
            return [.effect(.delete(name: first.name)), .effect(Self.wanted(desk.past.query)), .again]
        }
    }
}

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
    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? { text.isEmpty ? [.pop] : nil }
    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] { [.pop] }
}

/// How forecasts did, what recurs, a ledger for each other side.
struct LinearLessons: LinearPage {
    var name: String { "What they teach" }
    func bindings(_ desk: Desk) -> [LinearBinding] { [LinearBinding("back b", "the first menu", .back)] }

    func announce(_ desk: Desk) -> [String] {
        guard let lessons = desk.past.lessons else { return ["The reviews are still being read."] }
        return
            (CalibrationDocument.blocks(lessons.calibration) + PatternsDocument.trend(lessons.recurrence)
            + PatternsDocument.recurrence(lessons.recurrence, desk.pack) + PatternsDocument.ledgers(lessons.ledgers))
            .plainLines()
    }

    func prompt(_ desk: Desk) -> String { "Enter goes back" }
    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? { text.isEmpty ? [.pop] : nil }
    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] { [.pop] }
}
