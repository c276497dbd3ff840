import Packs

/// All moves that touch one party, in the order of time, with the promises made to them.
package struct Ledger: Equatable, Sendable, Codable {
    package struct Promised: Equatable, Sendable, Codable {
        package var session: String
        package var text: String
        package var kept: Bool?
    }

    /// The name as it was last written.
    package var counterpart: String
    /// Oldest first; also those aimed at somebody else that name this party among the others affected.
    package var moves: [Summary]
    /// The ids of the latter.
    package var asides: [String]
    /// To this party alone.
    package var promises: [Promised]
    /// Several mild steps that add up: three or more moves within two years, none of them high by itself.
    package var addsUp: Bool

    package static let fewestThatAddUp = 3
    /// Above this a move is no mild step.
    package static let mild = 60.0

    /// One ledger a counterpart, the one with most moves first; names are compared as `Folding` says.
    package static func all(_ sessions: [(session: Session, summary: Summary)]) -> [Ledger] {
        var places: [String: [Int]] = [:]
        for (place, one) in sessions.enumerated() {
            let side = key(one.summary.otherSide)
            for name in Set([side] + one.session.move.others.map(key)) where !name.isEmpty {
                places[name, default: []].append(place)
            }
        }
        return places.compactMap { name, places in
            let touching = places.map { sessions[$0] }
            let isSide = touching.contains { key($0.summary.otherSide) == name }
            return isSide ? Ledger(name, touching) : nil
        }.sorted {
            $0.moves.count != $1.moves.count ? $0.moves.count > $1.moves.count : $0.counterpart < $1.counterpart
        }
    }

    private static func key(_ name: String) -> String { Folding.key(name) }

    private init(_ name: String, _ sessions: [(session: Session, summary: Summary)]) {
        let inOrder = sessions.sorted { ($0.summary.created, $0.summary.id) < ($1.summary.created, $1.summary.id) }
        let direct = inOrder.filter { Self.key($0.summary.otherSide) == name }
        moves = inOrder.map(\.summary)
        asides = inOrder.filter { Self.key($0.summary.otherSide) != name }.map(\.summary.id)
        counterpart = direct.last?.summary.otherSide ?? ""
        promises = direct.flatMap { one in
            one.session.promises.map { Promised(session: one.session.id, text: $0.text, kept: $0.kept) }
        }
        addsUp = Self.addUp(moves)
    }

    private static func addUp(_ moves: [Summary]) -> Bool {
        let mild = moves.filter { ($0.escalation?.before ?? 100) <= Self.mild && $0.decision != .drop }
        guard mild.count >= fewestThatAddUp else { return false }
        return zip(mild, mild.dropFirst(fewestThatAddUp - 1)).contains { first, last in
            guard let limit = twoYears(after: first.created) else { return false }
            return last.created <= limit
        }
    }

    /// The same moment two years on, by the time's own text; nil for what is none.
    private static func twoYears(after date: String) -> String? {
        guard let year = Int(date.prefix(4)), year < 9998 else { return nil }
        return "\(year + 2)\(date.dropFirst(4))"
    }
}
