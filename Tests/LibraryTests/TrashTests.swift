import FoundationEssentials
import Glibc
import Library
import Sessions
import Testing

@Suite("Deleting")
struct TrashTests {
    private let bench = Bench()
    private let today = "2026-11-23"

    private func held(_ places: Places, _ made: LoadedSession) throws -> SessionLock? {
        let outcome = try SessionLock.acquire(places, id: made.session.id, name: made.entry.name, now: "now")
        if case .held(let lock) = outcome { return lock } else { return nil }
    }

    @Test("goes to the trash and comes back", arguments: [false, true])
    func restores(_ isShared: Bool) throws {
        let places = isShared ? bench.shared : bench.places
        let store = bench.store(places)
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        #expect(try store.delete(made.entry, now: false, today: today) == "aaaaaaaa")
        #expect(try store.entries().isEmpty)
        let trashed = try store.trashed()
        #expect(trashed.map(\.name) == ["2026-11-23~2026-11-23-move-the-servers-aaaaaaaa.json"])
        #expect(trashed[0].day == today)
        #expect(try store.restore(trashed[0]) == made.entry)
        #expect(try store.load(made.entry).get().session == made.session)
        #expect(try store.trashed().isEmpty)
    }

    @Test("a second one of the same day and name comes back under its own name too")
    func secondOfADay() throws {
        let store = bench.store()
        for title in ["first", "second", "third"] {
            var file = Bench.session("aaaaaaaa")
            file.session.move.description = title
            let made = try store.create(file, hidden: false)
            try store.delete(made.entry, now: false, today: today)
        }
        let trashed = try store.trashed()
        #expect(trashed.count == 3 && Set(trashed.map(\.original)).count == 1)
        #expect(trashed.map(\.day) == [today, today, today])
        #expect(try store.restore(trashed[0]).name == trashed[0].original)
        for one in trashed.dropFirst() { _ = try store.restore(one) }
        var texts: Set<String> = []
        for entry in try store.entries() { texts.insert(try store.peek(entry).get().move.description) }
        #expect(texts == ["first", "second", "third"])
    }

    @Test("takes draft and lock along, and leaves those of others")
    func clears() throws {
        let places = bench.places
        let store = bench.store()
        let one = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        let two = try store.create(Bench.session("bbbbbbbb"), hidden: false)
        for id in ["aaaaaaaa", "bbbbbbbb"] { try DraftJournal(places, id: id).append(Draft(at: "title", on: "1")) }
        mkdir(places.locks, 0o700)
        for made in [one, two] { bench.put("", places.lock(id: made.session.id, name: nil)) }
        try store.delete(one.entry, now: true, today: today)
        #expect(try store.trashed().isEmpty)
        #expect(try store.entries() == [two.entry])
        #expect(DraftJournal.all(places).map(\.id) == ["bbbbbbbb"])
        #expect(Bench.names(places.locks) == ["bbbbbbbb.lock"])
    }

    @Test("does not take away the lock that another holds")
    func heldLock() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        let lock = try #require(try held(bench.places, made))
        try store.delete(made.entry, now: false, today: today)
        #expect(Bench.names(bench.places.locks) == ["aaaaaaaa.lock"])
        #expect(try held(bench.places, made) == nil)
        lock.release()
    }

    @Test("a damaged file can be deleted, with its draft")
    func damaged() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa-1"), hidden: false)
        try DraftJournal(bench.places, id: "aaaaaaaa-1").append(Draft(at: "title", on: "1"))
        try DraftJournal(bench.places, id: "aaaaaaab-1").append(Draft(at: "title", on: "1"))
        bench.put("{", made.path)
        #expect(try store.delete(made.entry, now: false, today: today) == nil)
        #expect(try store.trashed().count == 1)
        #expect(DraftJournal.all(bench.places).map(\.id) == ["aaaaaaab-1"])
    }

    @Test("the same name twice in a day, and a name taken at the return, lose nothing")
    func twice() throws {
        let store = bench.store()
        for _ in 1...2 {
            let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
            try store.delete(made.entry, now: false, today: today)
        }
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        #expect(try store.trashed().count == 2)
        for trashed in try store.trashed() { _ = try store.restore(trashed) }
        #expect(try store.entries().count == 3)
        #expect(try store.load(made.entry).get() == made)
    }

    @Test("after thirty days it is gone")
    func purges() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        try store.delete(made.entry, now: false, today: today)
        bench.put("", store.places.trash + "/not-ours.json")
        for (day, gone) in [
            ("nonsense", 0), ("2026-11-22", 0), ("2026-12-23", 0), ("2026-12-24", 1), ("2026-12-25", 0),
        ] {
            #expect(try store.purge(today: day) == gone, "\(day)")
        }
        #expect(Bench.names(store.places.trash) == ["not-ours.json", "steps"])
        #expect(try store.steps().isEmpty)
    }

    @Test("what is not there cannot be deleted")
    func missing() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        unlink(made.path)
        for now in [false, true] {
            let trouble = #expect(throws: FileTrouble.self) { try store.delete(made.entry, now: now, today: today) }
            #expect(trouble?.errno == ENOENT)
        }
    }
}
