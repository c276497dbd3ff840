/// All moves that touch one party, in the order of time, with the promises made to them.
package struct Ledger: Equatable, Sendable, Codable {
    package struct Promised: Equatable, Sendable, Codable {
        package var session: String
        package var text: String
        package var kept: Bool?
    }

    /// The name as it was last written.
    package var counterpart: String
    /// Oldest first.
    package var moves: [Summary]
    package var promises: [Promised]
    /// Several mild steps that add up: three or more moves within two years, none of them high by itself.
    package var addsUp: Bool

    package static let fewestThatAddUp = 3
    /// Above this a move is no mild step.
    package static let mild = 60.0

    /// One ledger a counterpart, the one with most moves first; names are compared without case and outer blanks.
    package static func all(_ sessions: [(session: Session, summary: Summary)]) -> [Ledger] {
        let byName = Dictionary(grouping: sessions.filter { !key($0.summary.otherSide).isEmpty }) {
            key($0.summary.otherSide)
        }
        return byName.map { Ledger($0.value) }.sorted {
            $0.moves.count != $1.moves.count ? $0.moves.count > $1.moves.count : $0.counterpart < $1.counterpart
        }
    }

    private static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private init(_ sessions: [(session: Session, summary: Summary)]) {
        let inOrder = sessions.sorted { ($0.summary.created, $0.summary.id) < ($1.summary.created, $1.summary.id) }
        moves = inOrder.map(\.summary)
        counterpart = moves.last?.otherSide ?? ""
        promises = inOrder.flatMap { one in
            one.session.promises.map { Promised(session: one.session.id, text: $0.text, kept: $0.kept) }
        }
        addsUp = Self.addUp(moves)
    }

    private static func addUp(_ moves: [Summary]) -> Bool {
        let mild = moves.filter { ($0.escalation?.before ?? 100) <= Self.mild && $0.decision != .drop }
        guard mild.count >= fewestThatAddUp else { return false }
        return zip(mild, mild.dropFirst(fewestThatAddUp - 1)).contains { first, last in
            months(last.created) - months(first.created) <= 24
        }
    }

    /// Months since year 0, by the date's own text.
    private static func months(_ date: String) -> Int {
        let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? parts[0] * 12 + parts[1] : 0
    }
}
