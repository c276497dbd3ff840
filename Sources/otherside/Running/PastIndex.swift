import Coach
import FoundationEssentials
import Library
import Packs
import Sessions

/// The coach's questions to the index.
extension IndexQuery {
    init(_ query: PastQuery, _ context: QueryParser.Context) throws(QueryTrouble) {
        let (words, rest) = try QueryParser.query(query.conditions, context).parted
        self.init(
            words: [query.words, words].filter { !$0.isEmpty }.joined(separator: " "),
            sort: Sort(rawValue: query.sort.rawValue) ?? .newest, limit: query.limit, offset: query.offset)
        condition = rest
    }
}

extension SessionIndex {
    /// More are not gone through in a list.
    private static let mostOffers = 500

    /// What a query can ask for.
    func offers() throws -> PastOffers {
        PastOffers(
            tags: try tags().prefix(Self.mostOffers).map { .init($0.name, $0.count) },
            otherSides: try otherSides(limit: Self.mostOffers).map { .init($0.name, $0.count) })
    }

    func listing(_ query: PastQuery, _ context: QueryParser.Context) throws -> PastListing {
        var (query, wanted) = (query, try IndexQuery(query, context))
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
