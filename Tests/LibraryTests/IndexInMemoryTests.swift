import FoundationEssentials
import Glibc
import Interview
import Library
import Packs
import Sessions
import Testing

@Suite("An index that cannot be kept")
struct IndexInMemoryTests {
    private let bench = Bench()

    /// A library of two reviews whose index belongs into the state folder.
    private func places(state: String) throws -> Places {
        let places = Places(environment: ["XDG_STATE_HOME": state], home: bench.root, library: bench.root + "/team")
        mkdir(places.sessions, 0o700)
        for (id, title) in [("aaaaaaaa", "One"), ("bbbbbbbb", "Two")] {
            let session = Shelf.session(id, title)
            bench.put(
                String(decoding: try SessionFile(session).json(), as: UTF8.self), "\(places.sessions)/\(id).json")
        }
        return places
    }

    private func expectAnswers(_ places: Places) throws -> SessionIndex {
        let index = try SessionIndex(places: places, scorer: { Scorer(Shelf.pack) })
        #expect(try index.reconcile().added == 2)
        #expect(try index.rows(IndexQuery(words: "one")).map { $0.summary?.title } == ["One"])
        #expect(try index.count(IndexQuery()) == 2)
        let kept = try bench.store(places).create(Bench.session("cccccccc", "Three"), hidden: false)
        try index.note(saved: kept)
        #expect(try index.count(IndexQuery(words: "three")) == 1)
        try index.forget(kept.entry)
        unlink(kept.path)
        #expect(try index.reconcile().isEmpty || index.count(IndexQuery()) == 2)
        #expect(try index.rebuild().added == 2)
        return index
    }

    @Test("answers from the files, and says why")
    func unwritable() throws {
        // Not even root makes a folder there.
        let index = try expectAnswers(try places(state: "/proc/otherside"))
        #expect(index.trouble?.reason.contains("/proc/otherside") == true)
    }

    @Test("a file where its folder belongs, a folder where its file belongs, a file that is locked away")
    func inTheWay() throws {
        var places = try places(state: bench.root + "/one")
        mkdir(bench.root + "/one", 0o700)
        bench.put("", bench.root + "/one/otherside")
        #expect(try expectAnswers(places).trouble?.reason.contains("not a folder") == true)

        places = try self.places(state: bench.root + "/two")
        _ = try SessionIndex(places: places, scorer: { Scorer(Shelf.pack) })
        let name = try #require(Bench.names(places.index).first { $0.hasSuffix(".sqlite") })
        for ending in ["", "-wal", "-shm"] { unlink("\(places.index)/\(name)\(ending)") }
        mkdir("\(places.index)/\(name)", 0o700)
        #expect(try expectAnswers(places).trouble?.reason.contains("it is a folder") == true)
    }

    @Test("one that is kept has no trouble")
    func kept() throws {
        #expect(try expectAnswers(try places(state: bench.root + "/state")).trouble == nil)
    }

    @Test("no error of SQLite's own reaches anybody")
    func words() throws {
        let trouble = try SessionIndex(places: places(state: "/proc/otherside"), scorer: { Scorer(Shelf.pack) }).trouble
        #expect(trouble.map { !"\($0)".contains("SQL") && !"\($0)".contains("Error") } == true)
    }
}
