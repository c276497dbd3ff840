import Assessment
import Packs
import Reports
import Screen
import Sessions

/// The list of past reviews, as it is shown and as it is said.
struct PastList {
    private let desk: Desk
    /// The first that is said line by line.
    private let at: Int

    init(_ desk: Desk, at place: Int) {
        self.desk = desk
        at = place
    }

    private var query: PastQuery { desk.past.query }

    var content: ListContent {
        let listing = desk.past.listing
        let (today, zone, marked) = (desk.today, desk.zone, desk.past.marked?.name)
        var content = ListContent(
            count: listing?.total ?? 0, noun: "review", empty: empty.isEmpty ? [] : [.text(empty, .dim)]
        ) { place in
            listing?.row(place).map { Self.row($0, today: today, in: zone, isMarked: $0.name == marked) }
        }
        content.id = { listing?.row($0)?.name }
        content.place = { listing?.place(of: $0) }
        content.search = ListSearch(
            words: query.words, count: listing.map(count) ?? "", below: chosenBy,
            legend: { PastFigures.legend($0 - PastRowView.indent($0)) })
        content.hasDetail = true
        content.isDetailOnlyBeside = true
        content.detailColumns = 36
        content.detail = { place in listing?.row(place).map { PastPreview.blocks($0, in: zone) } ?? [] }
        say(listing, &content)
        return content
    }

    /// By what the list is chosen; empty: by nothing.
    private var chosenBy: String {
        let order = query.sort == .newest ? [] : ["\(query.sort.isByTime ? "the" : "by") \(query.sort.words)"]
        return ((query.conditions.isEmpty ? [] : ["Only \(query.conditions)"]) + order).joined(separator: "; ")
    }

    private func count(_ listing: PastListing) -> String {
        if listing.query.isNarrowed { return "\(listing.total) found" }
        return listing.total == 1 ? "1 review" : "\(listing.total) reviews"
    }

    private var empty: String {
        guard desk.past.listing != nil else { return "" }
        if !query.words.isBlank {
            return "Nothing found for these words\(query.conditions.isEmpty ? "" : " and filters")."
        }
        return query.conditions.isEmpty
            ? "No review yet." : "No review passes these filters: \(desk.keys.shown(.filter, "f")) changes them."
    }

    private static func row(_ row: PastRow, today: String, in zone: Zone, isMarked: Bool) -> ListRow {
        var shown = ListRow(title: row.title, spoken: words(row, today: today, in: zone))
        shown.height = PastRowView.height
        shown.drawing = { frame, area, isHere in
            if isHere { frame.focus(area) }
            PastRowView(
                row: row, isHere: isHere, isMarked: isMarked, today: today, day: zone.day(row.summary?.created ?? "")
            ).draw(&frame, area)
        }
        return shown
    }

    // What is said.

    private func say(_ listing: PastListing?, _ content: inout ListContent) {
        content.isTitled = false
        (content.from, content.stretch) = (at, PastPage.stretch)
        let words = query.words.isBlank ? [] : ["with \(short(query.words))"]
        let order = ["\(query.sort.isByTime ? "the" : "by") \(query.sort.words)"]
        let conditions = query.conditions.isEmpty ? [] : [query.conditions]
        let head = (words + conditions + order).map { ", \($0)" }.joined()
        guard let listing, listing.total > at else {
            content.said = [query.isNarrowed ? "Nothing found\(head). all lists every review." : "No review yet."]
            content.prompt = "Past reviews. search, all, or back"
            return
        }
        let last = min(at + PastPage.stretch, listing.total)
        content.said = ["Past reviews\(head): \(at + 1) to \(last) of \(listing.total)."]
        if last < listing.total { content.saidAfter = ["more tells the next ones."] }
        content.prompt =
            at + 1 == last
            ? "Past reviews. \(last) opens it, search, or back"
            : "Past reviews. \(at + 1) to \(last) opens one, search, or back"
    }

    private static func words(_ row: PastRow, today: String, in zone: Zone) -> String {
        guard let summary = row.summary else { return "\(row.title). It cannot be opened: \(row.damage ?? "")" }
        let state = summary.decision?.rawValue ?? "open"
        let side = summary.otherSide.isEmpty ? "" : ", \(summary.otherSide)"
        let due = summary.isDue(on: today) ? "\(state), due" : state
        var text = "\(row.title)\(side), \(zone.day(summary.created)), \(due)."
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
}
