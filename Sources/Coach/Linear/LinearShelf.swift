import Assessment
import Reports
import Screen
import Sessions

/// Past reviews by number: which to list, and what can be done with each.
struct LinearShelf: LinearPage {
    var name: String { "Past reviews" }
    /// More are not listened to at once.
    private static let most = 12

    /// A list to choose from for a team session is not where that session leads back to.
    private(set) var picks = false
    var isWayBack: Bool { !picks }
    func wants(_ desk: Desk) -> [Effect] { [Self.wanted(desk.past.query)] }

    static func wanted(_ query: PastQuery) -> Effect {
        var query = query
        query.limit = most
        return .list(query)
    }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let listing = desk.past.listing
        let more = (listing.map { $0.query.offset + $0.rows.count < $0.total } ?? false) ? nil : "there are no more"
        return [
            LinearBinding(
                "search s /", argument: "WORDS", "those in which these words stand; alone: whatever stands there",
                .search)
        ] + PastCondition.allCases.map(Self.binding) + [
            LinearBinding("all", "all of them again, the newest first", .all),
            LinearBinding("more m", "the next ones", .more, off: more),
        ] + LinearShelfWork.bindings + [
            LinearBinding(
                "restore", "have the deleted one back", .restore,
                off: desk.past.deleted == nil ? "nothing was deleted" : nil),
            LinearBinding("lessons", "how forecasts did, what recurs, a ledger for each other side", .visit(.lessons)),
            LinearBinding("back b", "the first menu", .back),
        ]
    }

    private static func binding(_ condition: PastCondition) -> LinearBinding {
        let (argument, does) = condition.typed
        return LinearBinding(condition.rawValue, argument: argument, does, .narrow(condition))
    }

    func announce(_ desk: Desk) -> [String] {
        guard let listing = desk.past.listing, listing.total > 0 else {
            return [
                desk.past.query.isNarrowed
                    ? "Nothing found\(Self.head(desk.past.query)). all lists every review." : "No review yet."
            ]
        }
        let query = listing.query
        let last = query.offset + listing.rows.count
        return ["Past reviews\(Self.head(query)): \(query.offset + 1) to \(last) of \(listing.total)."]
            + listing.rows.enumerated().map { place, row in
                "\(query.offset + place + 1). \(Self.words(row, desk))"
            } + (last < listing.total ? ["more tells the next ones."] : [])
    }

    private static func head(_ query: PastQuery) -> String {
        let words = query.words.isBlank ? [] : ["with \(short(query.words))"]
        let conditions = words + query.filters + ["\(query.sort.isByTime ? "the" : "by") \(query.sort.words)"]
        return ", " + conditions.joined(separator: ", ")
    }

    private static func words(_ row: PastRow, _ desk: Desk) -> String {
        guard let summary = row.summary else { return "\(row.title). It cannot be opened: \(row.damage ?? "")" }
        let state = summary.decision?.rawValue ?? "open"
        let side = summary.otherSide.isEmpty ? "" : ", \(summary.otherSide)"
        let due = summary.isDue(on: desk.today) ? "\(state), due" : state
        var text = "\(row.title)\(side), \(desk.day(summary.created)), \(due)."
        func figure(_ change: Summary.Change) -> String {
            Words.number(change.before) + (change.after.map { " to \(Words.number($0))" } ?? "")
        }
        if let ambiguity = summary.ambiguity, let escalation = summary.escalation {
            let level = EscalationLevel(escalation.after ?? escalation.before)
            text +=
                " Ambiguity \(figure(ambiguity)), escalation \(figure(escalation)), \(Words.escalation(level))"
                + (summary.method == 1 ? ", by method 1." : ".")
        }
        if !summary.tags.isEmpty { text += " Tags: \(summary.tags.joined(separator: ", "))." }
        if let found = row.found.first(where: { !$0.isTitle }) { text += " Found: \(found.text)" }
        return text
    }

    func prompt(_ desk: Desk) -> String {
        guard let listing = desk.past.listing, !listing.rows.isEmpty else {
            return "Past reviews. search, all, or back"
        }
        let first = listing.query.offset + 1
        let last = listing.query.offset + listing.rows.count
        return first == last
            ? "Past reviews. \(first) opens it, search, or back"
            : "Past reviews. \(first) to \(last) opens one, search, or back"
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        if text.isEmpty { return [.again] }
        guard let number = Int(text) else { return nil }
        guard let row = desk.past.listing?.row(number - 1) else {
            return [.say("Number \(number) is not among those just told. more tells the next ones, all begins anew.")]
        }
        if let damage = row.damage { return [.say("It cannot be opened: \(damage)")] }
        if picks { return [.push(TeamAboutPage(TeamAbout(row)))] }
        return [.effect(.open(id: row.name))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        var query = desk.past.query
        query.offset = 0
        switch act {
        case .search: query.words = argument
        case .narrow(let condition):
            if let complaint = condition.apply(argument, to: &query, on: desk.today) { return [.say(complaint)] }
        case .all: query = PastQuery()
        case .more: query.offset = (desk.past.listing?.query.offset ?? 0) + Self.most
        case .restore:
            guard let trash = desk.past.deleted?.trash else { return [] }
            desk.past.deleted = nil
            return [.effect(.restore(trash: trash)), .effect(Self.wanted(desk.past.query)), .again]
        case .back: return [.pop]
        default: return LinearShelfWork.perform(act, argument, &desk)
        }
        desk.past.query = query
        return [.effect(Self.wanted(query)), .again]
    }
}
