import Coach
import FoundationEssentials
import Library
import Packs
import Sessions

/// The coach's questions to the index.
extension IndexQuery {
    init(_ query: PastQuery, today: String, in zone: Zone) {
        self.init(
            words: query.words, sort: Sort(rawValue: query.sort.rawValue) ?? .newest, limit: query.limit,
            offset: query.offset)
        if let scope = query.scope { scopes = [scope] }
        otherSides = query.otherSide.map { [$0] } ?? []
        honesty = query.honesty.map { [$0] } ?? []
        theirIntent = query.theirIntent.map { [$0] } ?? []
        decisions = query.decision.map { [$0] }
        switch query.state {
        case .open: isOpen = true
        case .decided: isOpen = false
        case .due: dueOn = today
        case .damaged: damaged = true
        case .team: (isTeam, isOpen) = (true, true)
        case nil: break
        }
        from = query.from.flatMap { Bound($0, in: zone) }
        to = query.to.flatMap { Bound($0, in: zone) }
        tags = query.tag.map { [$0] } ?? []
    }
}

extension SessionIndex {
    func listing(_ query: PastQuery, today: String, in zone: Zone) throws -> PastListing {
        var (query, wanted) = (query, IndexQuery(query, today: today, in: zone))
        var found = try found(wanted)
        if let name = query.holding, !found.contains(where: { $0.row.entry.name == name }),
            let offset = try place(of: name, in: wanted).flatMap({ PastListing.offset(query, toHold: $0) })
        {
            (query.offset, wanted.offset) = (offset, offset)
            found = try self.found(wanted)
        }
        let rows = found.map { row, matches in
            PastRow(
                name: row.entry.name, summary: row.summary, damage: row.damage,
                found: matches.map { PastRow.Found(isTitle: $0.field == .title, text: $0.text, ranges: $0.ranges) })
        }
        return PastListing(query: query, rows: rows, total: try count(wanted))
    }
}
