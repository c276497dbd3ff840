import Sessions

extension SessionIndex {
    /// Files that may hold open actions of reviews with this other side, or of this mover, the newest first. Who
    /// moves is not kept in a column, so that a file found by the mover's words must be looked at.
    ///
    /// - Parameter most: how many of each.
    package func withOpenActions(otherSide: String, mover: String, most: Int) throws -> [IndexRow] {
        var found: [IndexRow] = []
        for query in [Self.query(otherSide: otherSide), Self.query(mover: mover)].compactMap(\.self) {
            found += try rows(query).filter { ($0.summary?.openActions ?? 0) > 0 && $0.copyOf == nil }.prefix(most)
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.entry.name).inserted }
            .sorted { ($0.summary?.created ?? "", $0.entry.name) > ($1.summary?.created ?? "", $1.entry.name) }
    }

    private static func query(otherSide: String) -> IndexQuery? {
        guard !IndexKey.folded(otherSide).isEmpty else { return nil }
        var query = IndexQuery(limit: Self.farthest)
        query.otherSides = [otherSide]
        return query
    }

    private static func query(mover: String) -> IndexQuery? {
        guard !IndexKey.folded(mover).isEmpty else { return nil }
        return IndexQuery(words: "\"\(SearchWords.withoutQuotes(mover))\"", limit: Self.farthest)
    }

    /// Older ones are not looked through for what is open.
    private static let farthest = 500

    /// Whether two names are the same but for case, accents and outer blanks; nothing is the same as no name.
    package static func isSameName(_ one: String, _ other: String) -> Bool {
        let folded = IndexKey.folded(one)
        return !folded.isEmpty && folded == IndexKey.folded(other)
    }
}
