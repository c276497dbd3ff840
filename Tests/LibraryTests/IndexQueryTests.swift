import Interview
import Library
import Packs
import Sessions
import Testing

@Suite("Filters and orders of the index")
struct IndexQueryTests {
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        try shelf.put(
            Shelf.session("aaaaaaaa", "Älter", at: "2026-01-10T10:00:00Z") {
                $0.move.scope = .state
                $0.move.otherSide = "Émile"
                $0.tags = ["budget", "q3"]
                $0.forecasts = [Forecast(reaction: "exit", chance: 30, by: nil)]
                $0.decision = Decision(choice: .proceed, why: nil, on: "2026-01-12", reviewOn: "2026-03-01")
            })
        try shelf.put(
            Shelf.session("bbbbbbbb", "banana", at: "2026-02-10T10:00:00Z") {
                $0.move.scope = .team
                $0.move.otherSide = "emile "
                $0.tags = ["q"]
                $0.decision = Decision(choice: .drop, why: nil, on: "2026-02-12", reviewOn: "2026-03-01")
            })
        try shelf.put(Shelf.session("cccccccc", "Cherry", at: "2026-02-10T09:59:59Z") { $0.move.scope = .team })
        shelf.bench.put("{", shelf.path("2026-02-01-bad-dddddddd.json"))
        shelf.bench.put("[]", shelf.path("foreign.json"))
        _ = try shelf.index.reconcile()
    }

    private func titles(_ change: (inout IndexQuery) -> Void) throws -> [String] {
        var query = IndexQuery()
        change(&query)
        #expect(try shelf.index.count(query) == shelf.index.rows(query).count)
        return try shelf.titles(query)
    }

    private let bad = "2026-02-01-bad-dddddddd.json"

    @Test("each filter")
    func filters() throws {
        #expect(try titles { $0.scopes = [.team] } == ["banana", "Cherry"])
        #expect(try titles { $0.scopes = [.team, .state] } == ["banana", "Cherry", "Älter"])
        #expect(try titles { $0.otherSides = [" EMILE"] } == ["banana", "Älter"])
        #expect(try titles { $0.decisions = [.drop, .revise] } == ["banana"])
        #expect(try titles { $0.decisions = [] } == [])
        #expect(try titles { $0.isOpen = true } == ["Cherry"])
        #expect(try titles { $0.isOpen = false } == ["banana", "Älter"])
        #expect(try titles { $0.dueOn = "2026-02-28" } == [])
        // Also where nothing was forecast: nobody has looked back.
        #expect(try titles { $0.dueOn = "2026-03-01" } == ["banana", "Älter"])
        #expect(try titles { $0.tags = ["q"] } == ["banana"])
        #expect(try titles { $0.tags = ["Q3"] } == ["Älter"])
        #expect(try titles { $0.from = .init("2026-02-10", in: .utc) } == ["banana", "Cherry"])
        #expect(try titles { $0.to = .init("2026-02-01", in: .utc) } == [bad, "Älter"])
        #expect(
            try titles {
                $0.from = .init("2026-01-10", in: .utc)
                $0.to = .init("2026-01-10", in: .utc)
            } == ["Älter"])
        #expect(try titles { $0.damaged = true } == [bad, "foreign.json"])
        #expect(try titles { $0.damaged = false } == ["banana", "Cherry", "Älter"])
        #expect(
            try titles {
                $0.honesty = ["not-established"]
                $0.words = "ch"
            } == ["Cherry"])
        #expect(try titles { $0.theirIntent = ["spiral"] } == [])
        #expect(try titles { $0.words = "foreign" } == ["foreign.json"])
    }

    @Test("each order, and pages")
    func orders() throws {
        #expect(try titles { $0.sort = .newest } == ["banana", "Cherry", bad, "Älter", "foreign.json"])
        #expect(try titles { $0.sort = .oldest } == ["foreign.json", "Älter", bad, "Cherry", "banana"])
        #expect(try titles { $0.sort = .title }.prefix(3) == ["Älter", "banana", "Cherry"])
        #expect(
            try titles {
                $0.sort = .otherSide
                $0.damaged = false
            } == ["Cherry", "banana", "Älter"])
        #expect(try shelf.titles(IndexQuery(limit: 2, offset: 1)) == ["Cherry", bad])
        #expect(try shelf.titles(IndexQuery(limit: 2, offset: 9)) == [])
        #expect(try shelf.titles(IndexQuery(limit: -1, offset: -1)) == [])
    }

    @Test("by figure, the highest first and those without one last")
    func figures() throws {
        let shelf = try Shelf()
        for (id, size) in [("aaaaaaaa", 2), ("bbbbbbbb", 0), ("cccccccc", 7)] {
            try shelf.put(
                Shelf.session(id, "\(size)") { session in
                    var voice = Voice(id: "self", seat: .mover)
                    for item in Shelf.pack.items.filter({ $0.feeds == .evidence }).prefix(size) {
                        voice.answers[item.id] = .option(item.options[item.options.count - 1].key)
                    }
                    session.voices = [voice]
                })
        }
        _ = try shelf.index.reconcile()
        let rows = try shelf.index.rows(IndexQuery(sort: .ambiguity))
        #expect(rows.first?.summary?.title == "7")
        #expect(rows.first?.summary?.ambiguity != nil)
        #expect(rows.dropFirst().map { $0.summary?.ambiguity } == [nil, nil])
        #expect(try shelf.index.rows(IndexQuery(sort: .escalation)).first?.summary?.title == "7")
    }

    @Test("what is shown is what the file says")
    func summaries() throws {
        for row in try shelf.index.rows(IndexQuery()) {
            switch shelf.store.peek(row.entry) {
            case .success(let session): #expect(row.summary == Summary(session, Shelf.pack))
            case .failure: #expect(row.summary == nil)
            }
        }
    }

    @Test("the other sides and tags in use")
    func inUse() throws {
        #expect(try shelf.index.otherSides().map(\.count) == [2])
        #expect(try shelf.index.tags().map(\.name) == ["budget", "q", "q3"])
    }
}
