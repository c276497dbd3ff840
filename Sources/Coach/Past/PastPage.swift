import Screen
import Sessions

/// Past reviews: search as one types, filters, a preview where there is room, and what can be done with one.
struct PastPage: ScreenPage {
    private var list = ListView()
    private var search: TextField
    private var isSearching = false
    /// The review on which the list stands, by name, so that it is followed where others come or go before it.
    private var chosen: String?
    /// What is to be deleted, until it is confirmed.
    private var deleting: PastRow?
    private var rows = 1
    private let picks: Bool

    init(_ desk: Desk) {
        search = TextField(desk.past.query.words, multiline: false)
        picks = desk.past.picksForTeam
    }

    var title: String { "Past reviews" }
    var isTyping: Bool { isSearching }
    /// A list to choose from for a team session is not where that session leads back to.
    var isWayBack: Bool { !picks }

    private func about(_ row: PastRow) -> [Step] {
        [.push(TeamAboutPage(TeamAbout(row)))]
    }

    /// How many reviews a screen shows.
    private static func inView(_ size: Size) -> Int { max(1, (size.body.rows - 2) / PastRowView.height) }

    private func row(_ desk: Desk) -> PastRow? { desk.past.listing?.row(list.selection) }

    /// What is typed shall be answered at once, so that at first only what is in view is asked for.
    func wants(_ desk: Desk) -> [Effect] {
        var query = desk.past.query
        query.limit = Self.inView(desk.size) * (list.selection == 0 ? 1 : 4) + 1
        query.offset = max(0, list.selection - query.limit / 2)
        return [.list(query)]
    }

    func bindings(_ desk: Desk) -> [Binding] {
        if let deleting {
            return [
                Binding("y", "delete \"\(Width.clip(deleting.title, to: 30))\"", .confirm, weight: 9),
                Binding(.escape, .character("n"), .character("q"), shown: "n", "keep it", .leave, weight: 9),
            ]
        }
        if isSearching {
            return [
                Binding(.enter, .escape, .tab, shown: "Enter", "to the list", .next, weight: 9),
                Binding(.control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0),
            ]
        }
        let none = row(desk) == nil ? "no review is chosen" : nil
        let damaged = none ?? row(desk)?.whyNotRead
        let marked = desk.past.marked
        if picks {
            return [
                Binding(.enter, shown: "Enter", "this one", .open, off: damaged, weight: 9),
                Binding("/", "search", .search, weight: 8),
                Binding("f", "filter and sort", .filter, weight: 6),
                Binding("s", "sort otherwise", .sort, weight: 2),
                Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
            ]
        }
        return [
            Binding(.enter, shown: "Enter", "open", .open, off: damaged, weight: 9),
            Binding("/", "search", .search, weight: 8),
            Binding("f", "filter and sort", .filter, weight: 6),
            Binding("s", "sort otherwise", .sort, weight: 2),
            Binding("o", "what happened", .outcome, off: damaged, weight: 5),
            Binding("c", marked == nil ? "compare" : "compare with the marked one", .compare, off: damaged, weight: 4),
            Binding("n", "new review from it", .duplicate, off: damaged, weight: 3),
            Binding("r", "rename", .rename, off: damaged, weight: 2),
            Binding("t", "tags", .tags, off: damaged, weight: 2),
            Binding("T", "team session about it", .several, off: damaged, weight: 1),
            Binding("e", "export as Markdown", .export, off: none ?? row(desk)?.whyNotExport, weight: 1),
            Binding("x", "delete", .delete, off: none, weight: 2),
            Binding("w", "what they teach", .go(.lessons), weight: 1),
            Binding(
                "u", "have the deleted one back", .restore, off: desk.past.deleted == nil ? "nothing was deleted" : nil,
                weight: desk.past.deleted == nil ? 0 : 8),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .search: isSearching = true
        case .next: isSearching = false
        case .undo:
            if isSearching, search.undo() { return searched(&desk) }
        case .filter: return [.push(FilterPage(desk.past.query))]
        case .sort:
            let all = PastQuery.Sort.allCases
            desk.past.query.sort = all[((all.firstIndex(of: desk.past.query.sort) ?? 0) + 1) % all.count]
            toTop()
            return wants(desk).map(Step.effect)
        case .restore:
            guard let deleted = desk.past.deleted else { return [] }
            desk.past.deleted = nil
            return [.effect(.restore(trash: deleted.trash))]
        case .leave where deleting != nil: deleting = nil
        case .leave: return [.pop]
        case .delete: deleting = row(desk)
        case .confirm:
            guard let name = deleting?.name else { return [] }
            deleting = nil
            return [.effect(.delete(name: name))]
        default: return row(desk).map { act(command, on: $0, &desk) } ?? []
        }
        return []
    }

    private func act(_ command: Command, on row: PastRow, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open where picks: return about(row)
        case .several: return about(row)
        case .open: return [.effect(.open(id: row.name))]
        case .duplicate: return [.effect(.duplicate(name: row.name))]
        case .rename: return [.push(LinePage.rename(row))]
        case .tags: return [.push(LinePage.tags(row))]
        case .export: return [.push(LinePage.export(row))]
        case .outcome:
            desk.past.fetched = nil
            return [.push(OutcomePage(row))]
        case .compare:
            guard let marked = desk.past.marked else {
                desk.past.marked = row
                desk.tell("Marked. Press c on another to compare the two, or c again for before and after.")
                return []
            }
            desk.past.marked = nil
            desk.past.fetched = nil
            return [.push(ComparePage(marked.name == row.name ? [row.name] : [marked.name, row.name]))]
        default: return []
        }
    }

    private mutating func searched(_ desk: inout Desk) -> [Step] {
        desk.past.query.words = search.text
        toTop()
        return wants(desk).map(Step.effect)
    }

    private mutating func toTop() { (list.selection, chosen) = (0, nil) }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        let before = search.text
        if isSearching, search.handle(key, columns: 60) {
            return search.text == before ? [] : searched(&desk)
        }
        let total = desk.past.listing?.total ?? 0
        guard list.handle(key, count: total, rows: rows, height: { _ in PastRowView.height }) else { return nil }
        chosen = row(desk)?.name
        let inView = Self.inView(desk.size)
        let isLoaded = [list.selection - inView, list.selection + inView].allSatisfy { place in
            !(0..<total).contains(place) || desk.past.listing?.row(place) != nil
        }
        return isLoaded && row(desk) != nil ? [] : wants(desk).map(Step.effect)
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        rows = max(1, size.body.rows - 2)
        let total = desk.past.listing?.total ?? 0
        if let listing = desk.past.listing, listing.query.isLike(desk.past.query) {
            if let place = chosen.flatMap(listing.place) { list.selection = place }
            chosen = listing.row(list.selection)?.name
        }
        list.select(
            min(list.selection, max(0, total - 1)), count: total, rows: rows, height: { _ in PastRowView.height })
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        head(&frame, area.splitTop(1), desk)
        let second = area.splitTop(1).row
        let listing = desk.past.listing
        let total = listing?.total ?? 0
        if area.columns >= 98 {
            var preview = area.splitRight(38)
            _ = preview.splitLeft(2)
            if let row = row(desk) {
                PastPreview.lines(row, columns: preview.columns, in: desk.zone).draw(&frame, preview, from: 0)
            }
        }
        below(&frame, Area(column: area.column, row: second, columns: area.columns, rows: 1), desk)
        guard total > 0 else {
            frame.put(empty(desk), at: area.column + 1, area.row, .dim, columns: area.columns - 1)
            return
        }
        let typing = frame.cursor
        let height = { (_: Int) in PastRowView.height }
        list.draw(in: &frame, area, count: total, height: height) { frame, place, index, isHere in
            guard let row = listing?.row(index) else { return }
            if isHere { frame.focus(place) }
            let mark = desk.past.marked?.name == row.name
            PastRowView(
                row: row, isHere: isHere, isMarked: mark, today: desk.today, day: desk.day(row.summary?.created ?? "")
            ).draw(&frame, place)
        }
        if isSearching { frame.cursor = typing }
    }

    private func count(_ listing: PastListing) -> String {
        if listing.query.isNarrowed { return "\(listing.total) found" }
        return listing.total == 1 ? "1 review" : "\(listing.total) reviews"
    }

    private func empty(_ desk: Desk) -> String {
        guard desk.past.listing != nil else { return "" }
        let query = desk.past.query
        if !query.words.isBlank {
            return "Nothing found for these words\(query.filters.isEmpty ? "" : " and filters")."
        }
        return query.filters.isEmpty ? "No review yet." : "No review passes these filters: f changes them."
    }

    private func head(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        let right = desk.past.listing.map { count($0) } ?? ""
        frame.put(right, at: area.endColumn - Width.of(right), area.row, .dim)
        var column = area.column + 1
        column += frame.put("Search ", at: column, area.row, isSearching ? .strong : .dim)
        let room = area.endColumn - column - Width.of(right) - 2
        let field = Area(column: column, row: area.row, columns: room, rows: 1)
        let cursor = search.draw(
            in: &frame, field, style: isSearching ? .field : .plain, placeholder: isSearching ? "" : "/ to type words")
        if isSearching { frame.cursor = cursor }
    }

    /// By what the list is chosen; where it is by nothing, what its figures mean.
    private func below(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        let query = desk.past.query
        let order = query.sort == .newest ? [] : ["\(query.sort.isByTime ? "the" : "by") \(query.sort.words)"]
        let filters = query.filters.joined(separator: ", ")
        let chosen = (filters.isEmpty ? [] : ["Only \(filters)"]) + order
        guard chosen.isEmpty else {
            let words = Width.clip(chosen.joined(separator: "; "), to: area.columns - 1)
            frame.put(words, at: area.column + 1, area.row, .warning)
            return
        }
        let words = PastFigures.legend(area.columns - PastRowView.indent(area.columns))
        frame.put(words, at: area.endColumn - Width.of(words), area.row, .dim)
    }
}
