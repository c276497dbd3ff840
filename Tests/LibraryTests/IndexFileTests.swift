import FoundationEssentials
import Glibc
import Interview
import Library
import Packs
import Sessions
import Testing

@Suite("The index's own file")
struct IndexFileTests {
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        try shelf.put(Shelf.session("aaaaaaaa", "One"))
        try shelf.put(Shelf.session("bbbbbbbb", "Two"))
        _ = try shelf.index.reconcile()
    }

    private func open() throws -> SessionIndex {
        try SessionIndex(places: shelf.places, scorer: { Scorer(Shelf.pack) })
    }

    private func expectBoth(_ index: SessionIndex) throws {
        _ = try index.reconcile()
        #expect(try index.count(IndexQuery()) == 2)
        #expect(try index.rows(IndexQuery(words: "one")).count == 1)
    }

    @Test("is for the user alone, and no part of a shared library")
    func modes() throws {
        #expect(Bench.mode(shelf.places.index) == 0o700)
        #expect(Bench.mode(shelf.indexFile) == 0o600)
        #expect(!shelf.places.index.hasPrefix(shelf.places.sessions))
        #expect(Bench.names(shelf.places.sessions).allSatisfy { $0.hasSuffix(".json") })
    }

    @Test("can be deleted while in use, and comes back")
    func deleted() throws {
        try FileManager.default.removeItem(atPath: shelf.places.index)
        _ = try shelf.index.rows(IndexQuery())
        try expectBoth(shelf.index)
        #expect(Bench.names(shelf.places.index).contains { $0.hasSuffix(".sqlite") })
        try expectBoth(open())
    }

    @Test(
        "is thrown away where it is no index",
        arguments: ["", "no database at all, but text that goes on for a while", String(repeating: "x", count: 10_000)])
    func foreign(_ text: String) throws {
        shelf.bench.put(text, shelf.indexFile)
        try expectBoth(open())
    }

    @Test("is thrown away where it is cut or overwritten anywhere", arguments: 0..<12)
    func spoilt(_ part: Int) throws {
        var index: SessionIndex? = try open()
        for number in 0..<40 {
            let session = Shelf.session("id\(number + 100_000)", "Many words \(number) \(number * 7919)")
            try shelf.put(session)
        }
        _ = try index?.rebuild()
        index = nil
        let bytes = try #require(FileManager.default.contents(atPath: shelf.indexFile))
        var spoilt = bytes
        let size = bytes.count
        if part < 4 {
            spoilt = bytes.prefix(size * (part + 1) / 5)
        } else {
            let from = size * (part - 4) / 8
            for place in from..<min(size, from + size / 8) { spoilt[place] = UInt8(truncatingIfNeeded: place &* 31) }
        }
        let places = Places(
            environment: ["XDG_STATE_HOME": shelf.bench.root + "/state"], home: shelf.bench.root,
            library: shelf.places.sessions)
        index = try SessionIndex(places: places, scorer: { Scorer(Shelf.pack) })
        index = nil
        let file = "\(places.index)/\(try #require(Bench.names(places.index).first { $0.hasSuffix(".sqlite") }))"
        #expect(FileManager.default.createFile(atPath: file, contents: spoilt))
        let opened = try SessionIndex(places: places, scorer: { Scorer(Shelf.pack) })
        // Whatever it shows, it fails at nothing, and an index made anew is whole.
        _ = try opened.rows(IndexQuery(words: "many words"))
        _ = try opened.count(IndexQuery(words: "m"))
        _ = try opened.reconcile()
        _ = try opened.rebuild()
        #expect(try opened.count(IndexQuery(words: "many words")) == 40)
        #expect(try Shelf.everything(opened) == Shelf.everything(shelf.fresh()))
    }

    @Test("two at once: one looks while the other reads and notes, and both end up the same")
    func together() async throws {
        for number in 0..<700 { try shelf.put(Shelf.session("id\(number + 100_000)", "Many \(number)")) }
        let (one, two) = (try open(), try open())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in [one, two] {
                group.addTask { _ = try index.reconcile() }
                group.addTask { for _ in 0..<50 { _ = try index.rows(IndexQuery(words: "m")) } }
            }
            group.addTask {
                for number in 0..<20 {
                    let file = SessionFile(Shelf.session("new\(number + 10_000)", "Noted \(number)"))
                    try one.note(saved: self.shelf.store.create(file, hidden: false))
                }
            }
            try await group.waitForAll()
        }
        _ = try one.reconcile()
        _ = try two.reconcile()
        #expect(try two.count(IndexQuery()) == 722)
        #expect(try Shelf.everything(one, words: "n") == Shelf.everything(shelf.fresh(), words: "n"))
    }

    @Test("one that throws the index away does not disturb another that has it open")
    func replaced() throws {
        let other = try open()
        _ = try other.rows(IndexQuery())
        _ = try shelf.index.rebuild()
        _ = try other.rows(IndexQuery(words: "one"))
        try shelf.put(Shelf.session("cccccccc", "Three"))
        _ = try other.reconcile()
        #expect(try shelf.titles("three") == ["Three"])
        #expect(try other.rows(IndexQuery(words: "three")).count == 1)
    }
}
