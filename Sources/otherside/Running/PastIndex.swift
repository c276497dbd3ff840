import Coach
import FoundationEssentials
import Library
import Packs
import Sessions

/// The coach's questions to the index.
extension IndexQuery {
    init(_ query: PastQuery, today: String) {
        self.init(
            words: query.words, sort: Sort(rawValue: query.sort.rawValue) ?? .newest, limit: query.limit,
            offset: query.offset)
        if let scope = query.scope { scopes = [scope] }
        otherSide = query.otherSide
        honesty = query.honesty
        theirIntent = query.theirIntent
        decisions = query.decision.map { [$0] }
        switch query.state {
        case .open: isOpen = true
        case .decided: isOpen = false
        case .due: dueOn = today
        case .damaged: damaged = true
        case .team: (isTeam, isOpen) = (true, true)
        case nil: break
        }
        from = query.from
        to = query.to
        tag = query.tag
    }
}

extension SessionIndex {
    func listing(_ query: PastQuery, today: String) throws -> PastListing {
        let wanted = IndexQuery(query, today: today)
        let isSearch = !query.words.allSatisfy(\.isWhitespace)
        let rows = try rows(wanted).enumerated().map { place, row in
            // Only what can be in view is worth marking.
            let found = isSearch && place < 60 ? try matches(row.entry, words: query.words) : []
            return PastRow(
                name: row.entry.name, summary: row.summary, damage: row.damage,
                found: found.map { PastRow.Found(isTitle: $0.field == .title, text: $0.text, ranges: $0.ranges) })
        }
        return PastListing(query: query, rows: rows, total: try count(wanted))
    }

    /// What Home shows, without a look at any file.
    func shelf(today: String, drafts: [Shelf.Entry]) throws -> Shelf {
        var due = IndexQuery()
        due.dueOn = today
        let entries = try rows(IndexQuery()).map { row in
            Shelf.Entry(
                id: row.entry.name,
                title: row.summary.map { $0.title.isEmpty ? row.entry.name : $0.title } ?? row.entry.name,
                date: row.summary.map { String($0.created.prefix(10)) } ?? row.entry.day ?? "", damage: row.damage)
        }
        return Shelf(entries: entries, drafts: drafts, count: try count(IndexQuery()), due: try count(due))
    }
}
