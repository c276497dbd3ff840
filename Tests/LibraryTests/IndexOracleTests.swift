import FoundationEssentials
import Glibc
import Interview
import Library
import Packs
import Sessions
import Support
import Testing

@Suite("Whatever happens to the files, a look makes the index what a fresh one would be")
struct IndexOracleTests {
    private static let words = [
        "alpha", "beta", "Größe", "服务器", "o'neil", "\"quoted\"", "AND", "émigré", "🙂 smile", "",
    ]

    @Test("random sequences", arguments: 1...16)
    func sequences(_ seed: Int) throws {
        let shelf = try Shelf()
        var dice = Seeded(seed)
        for step in 0..<12 {
            for _ in 0...dice.below(6) { try act(&dice, shelf, step) }
            if dice.below(3) == 0 {
                _ = try shelf.index.reconcile { _, _ in false }
            }
            _ = try shelf.index.reconcile()
            let fresh = try shelf.fresh()
            #expect(try Shelf.everything(shelf.index) == Shelf.everything(fresh), "seed \(seed), step \(step)")
            for word in ["a", "alpha bet", "gross", "务器", "émig", "and", "x1"] {
                #expect(
                    try Shelf.everything(shelf.index, words: word) == Shelf.everything(fresh, words: word),
                    "seed \(seed), step \(step), \(word)")
            }
            let times = try shelf.index.rows(IndexQuery(limit: 1000)).map { $0.summary?.created ?? $0.entry.day ?? "" }
            #expect(times == times.sorted(by: >), "seed \(seed), step \(step)")
        }
    }

    private func act(_ dice: inout Seeded, _ shelf: Shelf, _ step: Int) throws {
        let names = Bench.names(shelf.places.sessions)
        let name = names.isEmpty ? nil : names[dice.below(names.count)]
        switch (dice.below(11), name) {
        case (0...3, _), (_, nil): try shelf.put(session(&dice))
        case (4, let name?): try shelf.put(session(&dice), name)
        case (5, let name?): unlink(shelf.path(name))
        case (6, let name?): rename(shelf.path(name), shelf.path("renamed-\(dice.below(5)).json"))
        case (7, let name?):
            shelf.bench.put(Bench.text(shelf.path(name)) ?? "", shelf.path("copy-\(dice.below(5)).json"))
        case (8, let name?):
            let text = Bench.text(shelf.path(name)) ?? ""
            shelf.bench.put(String(text.prefix(dice.below(text.count + 1))), shelf.path(name))
        case (9, _):
            let made = try shelf.store.create(SessionFile(session(&dice)), hidden: dice.below(2) == 0)
            try shelf.index.note(saved: made)
        case (_, let name?):
            let entry = SessionEntry(name: name, in: shelf.places.sessions)
            if case .success(let loaded) = shelf.store.load(entry) {
                var file = loaded.file
                file.session.move.title += " x\(step)"
                try shelf.index.note(saved: shelf.store.save(file, over: loaded).loaded)
            }
        }
    }

    private func session(_ dice: inout Seeded) -> Session {
        func words(_ count: Int) -> String {
            (0..<count).map { _ in Self.words[dice.below(Self.words.count)] }.joined(separator: " ")
        }
        let day = "2026-0\(dice.below(9) + 1)-1\(dice.below(9))"
        var session = Session(id: "id\(dice.below(12))", now: day + "T0\(dice.below(9)):00:00Z")
        session.move.title = words(3)
        session.move.otherSide = words(1)
        session.move.description = words(dice.below(30))
        session.tags = dice.below(2) == 0 ? [] : [words(1), words(2)]
        if dice.below(3) == 0 {
            session.decide(
                Decision(choice: .drop, why: words(4), on: day, reviewOn: dice.below(2) == 0 ? nil : day), Shelf.pack)
        }
        return session
    }
}
