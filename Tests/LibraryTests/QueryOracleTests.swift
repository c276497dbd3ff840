import Foundation
import Interview
import Library
import Packs
import Sessions
import Support
import Testing

@Suite("A query finds what a plain look at every review finds") struct QueryOracleTests {
    private static let words = ["alpha", "alpine", "Größe", "fence", "o'neil", "émigré", "服务器", "and"]
    private static let sides = ["Blue Province", "blue província", "Acme"]
    private static let tags = ["urgent", "Später", "winter"]

    private func session(_ dice: inout Seeded, _ number: Int) -> Session {
        func words(_ count: Int) -> String {
            (0..<count).map { _ in Self.words[dice.below(Self.words.count)] }.joined(separator: " ")
        }
        let day = "2026-0\(dice.below(9) + 1)-1\(dice.below(9))"
        var session = Session(id: "id\(number)-0000", now: day + "T0\(dice.below(9)):00:00Z")
        session.move.title = words(2)
        session.move.scope = dice.happens(80) ? dice.pick(Scope.allCases) : nil
        session.move.otherSide = dice.happens(80) ? dice.pick(Self.sides) : ""
        session.move.description = words(dice.below(4))
        session.tags = Self.tags.filter { _ in dice.happens(40) }
        if dice.happens(70) {
            var voice = Voice(id: "self", seat: .mover)
            for item in Shelf.pack.items.shuffled(using: &dice).prefix(dice.below(12)) {
                voice.answers[item.id] = .option(dice.pick(item.options).key)
            }
            session.voices = [voice]
        }
        if dice.happens(20) { session.team = TeamRecord() }
        if dice.happens(60) {
            session.decide(
                Decision(
                    choice: dice.pick(Decision.Choice.allCases), why: words(2), on: day,
                    reviewOn: dice.happens(60) ? "2026-1\(dice.below(3))-0\(dice.within(1...9))" : nil), Shelf.pack)
            if dice.happens(30) { session.record(Outcome(reaction: "coalition", happened: true, note: words(1))) }
        }
        return session
    }

    /// Random reviews, one of them lying twice, and a file that is none.
    private func library(_ dice: inout Seeded, _ shelf: Shelf) throws -> [PlainReview] {
        var all: [PlainReview] = []
        for number in 0..<60 {
            let session = session(&dice, number)
            all.append(PlainReview(name: try shelf.put(session).name, session, Shelf.pack))
        }
        if let session = all[0].session {
            try shelf.put(session, "zz-copy.json")
            all.append(PlainReview(name: "zz-copy.json", session, Shelf.pack, isCopy: true))
        }
        shelf.bench.put("{", shelf.path("2026-05-12-fence-broken00.json"))
        all.append(PlainReview(name: "2026-05-12-fence-broken00.json", nil, Shelf.pack))
        return all
    }

    private func condition(_ dice: inout Seeded, _ depth: Int) -> Query {
        let day = IndexQuery.Bound("2026-0\(dice.below(9) + 1)-1\(dice.below(9))", in: .utc)
        switch dice.below(depth > 0 ? 17 : 13) {
        case 0: return .scope(dice.pick(Scope.allCases))
        case 1: return .otherSide(dice.pick(Self.sides + ["blue province", "nobody"]))
        case 2: return .tag(dice.pick(Self.tags + ["SPATER", "none"]))
        case 3: return .decision(dice.pick(Decision.Choice.allCases))
        case 4: return .state(dice.pick(Query.State.allCases))
        case 5: return .due(on: "2026-1\(dice.below(3))-05")
        case 6: return .honesty(dice.pick(["not-established", "mixed", "lens-applies"]))
        case 7: return .theirIntent(dice.pick(["not-established", "spiral", "between"]))
        case 8:
            return .figure(
                dice.pick(Query.Figure.allCases), dice.pick(Query.Comparison.allCases), Double(dice.below(101)))
        case 9: return day.map(Query.from) ?? .everything
        case 10: return day.map(Query.to) ?? .everything
        case 11, 12: return .words(dice.pick(["al", "alpha", "gross", "\"alpha fence\"", "务器", "emigre", "fen", "zz"]))
        case 13: return .not(condition(&dice, depth - 1))
        case 14: return .any((0..<dice.below(4)).map { _ in condition(&dice, depth - 1) })
        default: return .all((0..<dice.below(4)).map { _ in condition(&dice, depth - 1) })
        }
    }

    @Test("a thousand random queries", arguments: 1...4)
    func queries(_ seed: Int) throws {
        var dice = Seeded(seed)
        let shelf = try Shelf()
        let all = try library(&dice, shelf)
        _ = try shelf.index.reconcile()
        for number in 0..<250 {
            let condition = condition(&dice, 4)
            var query = IndexQuery(limit: 1000)
            query.condition = condition
            let found = Set(try shelf.index.rows(query).map(\.entry.name))
            let plain = Set(all.filter { $0.fits(condition) }.map(\.name))
            #expect(found == plain, "seed \(seed), query \(number): \(condition)")
            #expect(try shelf.index.count(query) == plain.count, "seed \(seed), query \(number)")
            // The words of a search and the same words in a query say the same.
            let (words, rest) = condition.parted
            query.words = words
            query.condition = rest
            #expect(Set(try shelf.index.found(query).map(\.row.entry.name)) == plain, "seed \(seed), query \(number)")
            #expect(try shelf.index.count(query) == plain.count, "seed \(seed), query \(number)")
        }
    }
}
