import FoundationEssentials
import Interview
import Library
import Packs
import Sessions
import Testing

@Suite("Searching the index")
struct IndexSearchTests {
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        try shelf.put(
            Shelf.session("aaaaaaaa", "Move the servers", at: "2026-11-20T10:00:00Z") {
                $0.move.otherSide = "Café Émile"
                $0.move.description = "Wir sichern die Größe der Übung."
            })
        try shelf.put(
            Shelf.session("bbbbbbbb", "Serve notice", at: "2026-11-22T10:00:00Z") {
                $0.move.description = "我们把服务器搬到自己的大楼，他们以为我们要切断合作。"
            })
        try shelf.put(
            Shelf.session("cccccccc", "Border patrol", at: "2026-11-21T10:00:00Z") {
                $0.move.otherSide = "Northern Province"
                $0.move.description = "They reserve the right AND the left. NEAR the river (north-west)."
            })
        _ = try shelf.index.reconcile()
    }

    @Test(
        "a beginning of each word is enough; accents and case do not count",
        arguments: [
            ("serv", ["Serve notice", "Move the servers"]), ("SERVERS", ["Move the servers"]), ("erve", []),
            ("move serv", ["Move the servers"]), ("serv patrol", []), ("cafe emi", ["Move the servers"]),
            ("café", ["Move the servers"]), ("große", ["Move the servers"]), ("ubung", ["Move the servers"]),
            ("s", ["Serve notice", "Move the servers"]), ("nort", ["Border patrol"]), ("north-west", ["Border patrol"]),
        ])
    func words(_ words: String, _ titles: [String]) throws { #expect(try shelf.titles(words) == titles) }

    @Test(
        "a quoted phrase must stand there, and does not run from one text into the next",
        arguments: [
            ("\"the servers\"", ["Move the servers"]), ("\"servers the\"", []), ("\"the serv\"", []),
            ("\"the serv", ["Move the servers"]), ("„the servers“", ["Move the servers"]),
            ("\"servers cafe\"", []), ("\"the right\" river", ["Border patrol"]),
            ("\"border patrol\"", ["Border patrol"]),
        ])
    func phrases(_ words: String, _ titles: [String]) throws { #expect(try shelf.titles(words) == titles) }

    @Test(
        "a part of a Chinese text is found",
        arguments: [("服务器", 1), ("务器", 1), ("器", 1), ("服器", 0), ("切断合作", 1), ("大楼 合作", 1), ("\"服务\"", 1)])
    func chinese(_ words: String, _ count: Int) throws {
        #expect(try shelf.index.count(IndexQuery(words: words)) == count)
    }

    @Test(
        "nothing a user types is syntax",
        arguments: [
            "\"", "\"\"", "*", "serv*", "AND", "OR NOT", "NEAR(", "NEAR(a b, 3)", "-serv", "^serv", "title:serv",
            "body:",
            "{a b}:c", "a + b", "(", ")", "'", "''", "serv'; DROP TABLE session; --", "\\", "%", "_", "\u{0}",
            "a\u{0}b",
            "\u{1F}", "\u{E000}", "🙂", "服*", "\"a\"b\"c", "?1", ":name", "\u{202E}serv", "   ", "\n\t", "…",
        ])
    func syntax(_ words: String) throws {
        _ = try shelf.index.rows(IndexQuery(words: words))
        _ = try shelf.index.count(IndexQuery(words: words))
        let entry = try #require(try shelf.index.rows(IndexQuery()).first).entry
        _ = try shelf.index.matches(entry, words: words)
        #expect(try shelf.index.count(IndexQuery()) == 3)
    }

    @Test("a page of text pasted into the search is no trouble")
    func pasted() throws {
        let page = String(repeating: "\"the servers and \u{301} 服务器 ", count: 20_000)
        #expect(try shelf.index.rows(IndexQuery(words: page)).isEmpty)
    }

    @Test("signs alone ask for nothing, and signs beside words do not count")
    func signs() throws {
        #expect(try shelf.index.count(IndexQuery(words: "- !")) == 3)
        #expect(try shelf.titles("🙂 patrol !") == ["Border patrol"])
    }

    @Test("every text that the user wrote is found")
    func everyText() throws {
        var session = Shelf.session("dddddddd", "w0title")
        session.move.mover = "w1mover"
        session.move.otherSide = "w2side"
        session.move.others = ["x", "w3other"]
        session.move.description = "w4description"
        session.move.protects = "w5protects"
        session.reflections["their-view"] = Reflected(first: "w6first", latest: "w7latest")
        var voice = Voice(id: "v", seat: .mover)
        voice.name = "w8name"
        voice.notes["attack-use"] = "w9note"
        session.voices = [voice]
        var measure = MeasureRecord(id: "grit-opener", status: .rejected)
        measure.why = "w10why"
        measure.owner = "w11owner"
        session.measures = [measure]
        session.decision = Decision(choice: .drop, why: "w12decision", on: "2026-11-23", reviewOn: nil)
        session.actions = [Action(text: "w13action", owner: "w14owner")]
        session.promises = [Promise(text: "w15promise")]
        session.outcomes = [Outcome(reaction: "exit", happened: true, note: "w16outcome")]
        session.tags = ["w17tag"]
        let entry = try shelf.put(session)
        _ = try shelf.index.reconcile()
        let words = [
            "w0title", "w1mover", "w2side", "w3other", "w4description", "w5protects", "w6first", "w7latest", "w8name",
            "w9note", "w10why", "w11owner", "w12decision", "w13action", "w14owner", "w15promise", "w16outcome",
            "w17tag",
        ]
        for word in words {
            #expect(try shelf.titles(word) == ["w0title"], "\(word)")
            let match = try #require(try shelf.index.matches(entry, words: word).first)
            #expect(match.ranges.map { match.text[$0] } == [word[...]])
        }
        #expect(try shelf.index.matches(entry, words: "w9note").map(\.field) == [.note])
    }

    @Test("what was found is marked, in one line, the title first")
    func matches() throws {
        func found(_ words: String, _ row: Int = 0) throws -> [String] {
            let entry = try shelf.index.rows(IndexQuery(words: words))[row].entry
            return try shelf.index.matches(entry, words: words).map { match in
                var text = match.text
                for range in match.ranges.reversed() { text.replaceSubrange(range, with: "[\(match.text[range])]") }
                return "\(match.field): \(text)"
            }
        }
        #expect(try found("serv", 1) == ["title: Move the [servers]"])
        #expect(try found("cafe serv") == ["title: Move the [servers]", "otherSide: [Café] Émile"])
        #expect(try found("务器搬") == ["description: 我们把服[务器搬]到自己的大楼，他们以为我们要切断合作。"])
        #expect(
            try found("\"the right\"") == [
                "description: They reserve [the right] AND the left. NEAR the river (north-west)."
            ])
    }

    @Test("a page of rows comes with its places, the same as asked for one by one, in any order")
    func found() throws {
        for sort in IndexQuery.Sort.allCases {
            for words in ["", "serv", "cafe serv", "务器搬", "\"the right\"", "nothing like it"] {
                let query = IndexQuery(words: words, sort: sort)
                let found = try shelf.index.found(query)
                #expect(try found.map(\.row) == shelf.index.rows(query))
                for (row, matches) in found {
                    #expect(try matches == shelf.index.matches(row.entry, words: words), "\(sort) \(words)")
                    #expect(matches.isEmpty == words.isEmpty)
                }
            }
        }
    }

    @Test("a long note is cut around the first found word")
    func snippet() throws {
        var session = Shelf.session("dddddddd", "Long")
        let filler = String(repeating: "e\u{301}t 世界 👍🏽 ", count: 4000)
        session.move.description = filler + "needle in the hay\u{1B}[31m needle " + filler
        let entry = try shelf.put(session)
        _ = try shelf.index.reconcile()
        let match = try #require(try shelf.index.matches(entry, words: "needle", width: 100).first)
        #expect(match.text.count <= 102)
        #expect(match.text.hasPrefix("…"))
        #expect(match.text.hasSuffix("…"))
        #expect(match.ranges.map { match.text[$0] } == ["needle", "needle"])
        #expect(!match.text.unicodeScalars.contains { $0.value < 32 })
    }
}
