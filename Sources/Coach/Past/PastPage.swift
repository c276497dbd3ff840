import Screen
import Sessions

/// Past reviews: search as one types, filters, a preview where there is room, and what can be done with one.
struct PastPage: Page {
    private let picks: Bool
    /// Where the list stands; line by line the first that is said.
    private var at = 0
    /// The review it stands on, by name, so that it is followed wherever it goes; nil: none is chosen.
    private var chosen: String?

    init(_ desk: Desk) { picks = desk.past.picksForTeam }

    var title: String { "Past reviews" }
    /// A list to choose from for a team session is not where that session leads back to.
    var isWayBack: Bool { !picks }
    var selects: Int? { at }

    /// The list as it was asked for last; nil: it has not come.
    private static func listing(_ desk: Desk) -> PastListing? {
        desk.past.listing.flatMap { $0.query.isLike(desk.past.query) ? $0 : nil }
    }

    mutating func update(_ desk: Desk) {
        if let place = chosen.flatMap({ Self.listing(desk)?.place(of: $0) }) { at = place }
    }

    mutating func stand(on row: Int, _ desk: Desk) {
        at = row
        if let listing = Self.listing(desk) { chosen = listing.row(row)?.name }
    }

    /// More are not listened to at once.
    static let stretch = 12
    /// How many reviews a screen shows.
    private static func inView(_ size: Size) -> Int { max(1, (size.body.rows - 2) / PastRowView.height) }

    /// What is typed shall be answered at once, so that at first only what is in view is asked for.
    func wants(_ desk: Desk) -> [Effect] {
        var query = desk.past.query
        query.limit = max(Self.stretch, Self.inView(desk.size) * (at == 0 ? 1 : 4) + 1)
        query.offset = max(0, at - query.limit / 2)
        query.holding = chosen
        return [.list(query)]
    }

    func selected(_ row: Int, _ desk: Desk) -> [Step] {
        let listing = desk.past.listing
        let inView = Self.inView(desk.size)
        let isLoaded = [row - inView, row, row + inView].allSatisfy { place in
            !(0..<(listing?.total ?? 0)).contains(place) || listing?.row(place) != nil
        }
        return isLoaded ? [] : wants(desk).map(Step.effect)
    }

    func acts(_ desk: Desk, at place: Int?) -> [Act] {
        let row = place.flatMap { desk.past.listing?.row($0) }
        let none = (desk.past.listing?.rows.isEmpty ?? true) ? "no review is chosen" : nil
        let damaged = none ?? row?.whyNotRead
        let open = Act(.open, picks ? "this one" : "open", .enter, shown: "Enter", .row, off: damaged, weight: 9)
        return [open] + choosing(desk) + (picks ? [] : work(row, none, damaged, desk))
    }

    /// Which are listed.
    private func choosing(_ desk: Desk) -> [Act] {
        let more = (desk.past.listing?.total ?? 0) > at + Self.stretch ? nil : "there are no more"
        return [
            Act(
                .search, "search", key: "/", words: "search s /", .wordsIfAny("WORDS"),
                help: "those in which these words stand; alone: whatever stands there", weight: 8),
            Act(
                .filter, "filter and sort", key: "f", words: "filter f",
                help: "asks for all conditions, one after the other", weight: 6),
            Act(.sort, "sort otherwise", key: "s", weight: 2),
        ]
            + PastCondition.allCases.map {
                Act(.narrow($0), $0.typed.does, words: $0.rawValue, .wordsIfAny($0.typed.argument))
            } + [
                Act(.all, "all of them again, the newest first", words: "all"),
                Act(.more, "the next ones", words: "more m", off: more),
            ]
    }

    /// What can be done with one of them.
    private func work(_ row: PastRow?, _ none: String?, _ damaged: String?, _ desk: Desk) -> [Act] {
        let marked = desk.past.marked
        let name = row.map { "\"\(Width.clip($0.title, to: 30))\"" } ?? "it"
        return [
            Act(
                .outcome, "what happened", key: "o", words: "outcome o", .row, help: "record what really happened",
                off: damaged, weight: 5),
            Act(
                .mark, marked == nil ? "compare" : "compare with the marked one", key: "c", .row, off: damaged,
                weight: 4),
            Act(
                .compare, "two side by side; one number: before and after", words: "compare c", .rows, off: damaged),
            Act(
                .duplicate, "new review from it", key: "n", words: "copy", .row,
                help: "a new review that begins with what N holds", off: damaged, weight: 3),
            Act(
                .rename, "rename", key: "r", words: "rename", .rowAndWords("TITLE"),
                help: "call it otherwise; its file keeps its name", off: damaged, weight: 2),
            Act(
                .tags, "tags", key: "t", words: "tags", .rowAndWords("WORDS"),
                help: "words to find it by, with commas between", off: damaged, weight: 2),
            Act(
                .several, "team session about it", key: "T", words: "together", .row,
                help: "a session about it: look back on it alone or with others", off: damaged, weight: 1),
            Act(
                .export, "export as Markdown", key: "e", words: "export", .rowAndWords("FILE"),
                help: "its report as Markdown, in a new file", off: none ?? row?.whyNotExport, weight: 1),
            Act(
                .delete, "delete", key: "x", words: "delete", .row, help: "put it into the trash", off: none, weight: 2,
                asks: Act.Asking(
                    yes: "delete \(name)", no: "keep it", because: "It stays in the trash for 30 days.")),
            Act(
                .go(.lessons), "what they teach", key: "w", words: "lessons",
                help: "how forecasts did, what recurs, a ledger for each other side", weight: 1),
            Act(
                .restore, "have the deleted one back", key: "u", words: "restore",
                off: desk.past.deleted == nil ? "nothing was deleted" : nil, weight: desk.past.deleted == nil ? 0 : 8),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let query = desk.past.query
        switch command {
        case .search:
            desk.past.query.words = given.words
            (at, chosen) = (0, nil)
        case .filter: return [.push(FilterPage(desk))]
        case .sort:
            let all = PastQuery.Sort.allCases
            desk.past.query.sort = all[((all.firstIndex(of: query.sort) ?? 0) + 1) % all.count]
        case .narrow(let condition):
            var query = query
            if let complaint = condition.apply(given.words, to: &query, desk) { return [.say(complaint)] }
            (desk.past.query, at) = (query, 0)
        case .all: (desk.past.query, at) = (PastQuery(), 0)
        case .more: at += Self.stretch
        case .restore:
            guard let deleted = desk.past.deleted else { return [] }
            desk.past.deleted = nil
            return [.effect(.restore(trash: deleted.trash)), .again]
        default:
            let rows = given.rows.compactMap { desk.past.listing?.row($0) }
            return rows.first.map { act(command, on: $0, given, rows, &desk) } ?? []
        }
        return wants(desk).map(Step.effect) + [.again]
    }

    private func act(
        _ command: Command, on row: PastRow, _ given: Given, _ rows: [PastRow], _ desk: inout Desk
    ) -> [Step] {
        let words = given.words
        func changed(_ amendment: Amendment) -> [Step] { [.effect(.amend(name: row.name, [amendment])), .again] }
        switch command {
        case .open where !picks: return [.effect(.open(id: row.name))]
        case .open, .several: return [.push(TeamAboutPage(TeamAbout(row)))]
        case .duplicate: return [.effect(.duplicate(name: row.name))]
        case .rename: return words.isEmpty ? [.push(LinePage.rename(row))] : changed(.title(words))
        case .tags: return words.isEmpty ? [.push(LinePage.tags(row))] : changed(.tags(PastTags.read(words)))
        case .export:
            return words.isEmpty ? [.push(LinePage.export(row))] : [.effect(.export(name: row.name, path: words))]
        case .outcome:
            desk.past.fetched = nil
            return [.push(OutcomePage(row))]
        case .compare:
            guard rows.count <= 2 else { return [.say("Type one number or two, such as 1 3.")] }
            return compare(rows, &desk)
        case .mark:
            guard let marked = desk.past.marked else {
                desk.past.marked = row
                let key = desk.keys.shown(.mark, "c")
                desk.tell("Marked. Press \(key) on another to compare the two, or \(key) again for before and after.")
                return []
            }
            desk.past.marked = nil
            return compare(marked.name == row.name ? [row] : [marked, row], &desk)
        case .delete: return [.effect(.delete(name: row.name)), .again]
        default: return []
        }
    }

    private func compare(_ rows: [PastRow], _ desk: inout Desk) -> [Step] {
        if let damaged = rows.compactMap(\.whyNotRead).first { return [.say("Not now: \(damaged).")] }
        desk.past.fetched = nil
        return [.push(ComparePage(rows.map(\.name)))]
    }

    func content(_ desk: Desk) -> Content { .list(PastList(desk, at: at).content) }
}
