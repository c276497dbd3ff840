import FoundationEssentials
import Glibc
import Interview
import Library
import Packs
import Sessions
import Testing

@Suite("Looking at the folder")
struct IndexLookTests {
    private let shelf: Shelf

    init() throws { shelf = try Shelf() }

    @Test("files added, changed, renamed and removed by hand are seen at the next look")
    func seen() throws {
        let first = try shelf.put(Shelf.session("aaaaaaaa", "One"))
        try shelf.put(Shelf.session("bbbbbbbb", "Two"))
        #expect(try shelf.titles("") == [])
        var changes = try shelf.index.reconcile()
        #expect(changes.added == 2 && changes.changed == 0 && changes.removed == 0 && changes.isComplete)
        #expect(Set(try shelf.titles("")) == ["One", "Two"])

        try shelf.put(Shelf.session("aaaaaaaa", "Uno"), first.name)
        _ = try shelf.index.reconcile()
        #expect(try shelf.titles("uno") == ["Uno"])
        #expect(try shelf.titles("one") == [])

        rename(first.path, shelf.path("by-hand.json"))
        changes = try shelf.index.reconcile()
        #expect(changes.added == 1 && changes.removed == 1)
        #expect(try shelf.index.rows(IndexQuery(words: "uno")).map(\.entry.name) == ["by-hand.json"])

        unlink(shelf.path("by-hand.json"))
        changes = try shelf.index.reconcile()
        #expect(changes.removed == 1)
        #expect(try shelf.titles("") == ["Two"])
    }

    @Test("a change that keeps size and time is seen: the system's own time of change cannot be set back")
    func sameSizeAndTime() throws {
        let entry = try shelf.put(Shelf.session("aaaaaaaa", "One"))
        var old = stat()
        stat(entry.path, &old)
        _ = try shelf.index.reconcile()
        let text = try #require(Bench.text(entry.path)).replacing("One", with: "Two")
        let file = open(entry.path, O_WRONLY)
        defer { close(file) }
        #expect(pwrite(file, text, text.utf8.count, 0) == text.utf8.count)
        let times = [old.st_atim, old.st_mtim]
        utimensat(AT_FDCWD, entry.path, times, 0)
        _ = try shelf.index.reconcile()
        #expect(try shelf.titles("") == ["Two"])
    }

    @Test("nothing is read again where nothing has changed")
    func quiet() throws {
        let entry = try shelf.put(Shelf.session("aaaaaaaa", "One"))
        _ = try shelf.index.reconcile()
        // Files of the last seconds are read once more, for their times could hide a change.
        usleep(2_300_000)
        #expect(try shelf.index.reconcile().changed == 1)
        #expect(try shelf.index.reconcile().isEmpty)
        #expect(try shelf.index.isFresh())
        chmod(entry.path, 0)
        #expect(try shelf.index.reconcile().changed == 1)
        try shelf.put(Shelf.session("bbbbbbbb", "Two"))
        #expect(try !shelf.index.isFresh())
    }

    @Test("a folder that is not there is an empty library, and one that has gone takes its rows along")
    func noFolder() throws {
        rmdir(shelf.places.sessions)
        #expect(try shelf.index.reconcile().isEmpty)
        mkdir(shelf.places.sessions, 0o700)
        try shelf.put(Shelf.session("aaaaaaaa", "One"))
        _ = try shelf.index.reconcile()
        rename(shelf.places.sessions, shelf.places.sessions + "-away")
        #expect(try shelf.index.reconcile().removed == 1)
        #expect(try shelf.titles("") == [])
    }

    @Test("a look that is stopped goes on at the next one")
    func stopped() throws {
        for number in 0..<600 { try shelf.put(Shelf.session("id\(number + 100_000)", "T\(number)")) }
        var told: [Int] = []
        let changes = try shelf.index.reconcile { done, total in
            told += [done, total]
            return false
        }
        #expect(!changes.isComplete)
        #expect(changes.added == 100)
        #expect(told == [100, 600])
        #expect(try shelf.index.count(IndexQuery()) == 100)
        told = []
        let rest = try shelf.index.reconcile { done, total in
            told.append(done)
            return true
        }
        #expect(rest.isComplete && rest.added == 500)
        #expect(told.last == rest.added + rest.changed)
        #expect(try shelf.index.count(IndexQuery()) == 600)
    }

    @Test("our own save and deletion are known without a look")
    func noted() throws {
        let made = try shelf.store.create(SessionFile(Shelf.session("aaaaaaaa", "Draft")), hidden: false)
        try shelf.index.note(saved: made)
        #expect(try shelf.titles("draft") == ["Draft"])
        var file = made.file
        file.session.move.title = "Final"
        file.session.created = "2020-01-01T00:00:00Z"
        try shelf.index.note(saved: shelf.store.save(file, over: made).loaded)
        #expect(try shelf.titles("final") == ["Final"])
        #expect(try shelf.titles("draft") == [])
        #expect(try shelf.index.count(IndexQuery()) == 1)
        #expect(try Shelf.everything(shelf.index) == Shelf.everything(shelf.fresh()))
        try shelf.index.forget(made.entry)
        #expect(try shelf.index.count(IndexQuery()) == 0)
    }

    @Test("two files with one id are both listed, and the later one is marked as a copy")
    func copies() throws {
        let session = Shelf.session("aaaaaaaa", "One")
        let first = try shelf.put(session)
        let text = try #require(Bench.text(first.path))
        let stem = first.name.dropLast(5)
        for name in ["\(stem) (copy).json", "\(stem)-2.json", "a.json"] { shelf.bench.put(text, shelf.path(name)) }
        try shelf.put(Shelf.session("bbbbbbbb", "Other"))
        _ = try shelf.index.reconcile()
        let rows = try shelf.index.rows(IndexQuery(words: "one"))
        #expect(rows.count == 4)
        #expect(rows.filter { $0.copyOf == nil }.map(\.entry) == [first])
        #expect(Set(rows.compactMap(\.copyOf)) == [first.name])
        #expect(try shelf.titles("other") == ["Other"])
        unlink(first.path)
        _ = try shelf.index.reconcile()
        #expect(
            try shelf.index.rows(IndexQuery(words: "one")).filter { $0.copyOf == nil }.map(\.entry.name) == ["a.json"])
    }

    @Test("thousands of sessions of one time have their rows, between what is older and newer, in one order")
    func oneTime() throws {
        let count = 6000
        try shelf.put(Shelf.session("old", "T", at: "2026-11-23T09:59:59Z"), "old.json")
        try shelf.put(Shelf.session("new", "T", at: "2026-11-23T10:00:01Z"), "new.json")
        for number in 0..<count { shelf.bench.put("{", shelf.path("2026-11-22-damaged-\(number + 10_000)x00.json")) }
        for number in 0..<count { try shelf.put(Shelf.session("id\(number + 100_000)", "T")) }
        _ = try shelf.index.reconcile()
        #expect(try shelf.index.count(IndexQuery(words: "t")) == count + 2)
        let all = try shelf.index.rows(IndexQuery(limit: .max)).map(\.entry.name)
        #expect(Set(all).count == 2 * count + 2)
        #expect(all.first == "new.json" && all[count + 1] == "old.json")
        #expect(try shelf.fresh().rows(IndexQuery(limit: .max)).map(\.entry.name) == all)
        #expect(try shelf.index.rows(IndexQuery(sort: .oldest, limit: .max)).map(\.entry.name) == all.reversed())
    }

    @Test("files of any time the system knows")
    func farTimes() throws {
        try shelf.put(Shelf.session("aaaaaaaa", "One"), "one.json")
        for seconds in [Int.min, -1, 0, 9_300_000_000, 1 << 40, Int.max] {
            let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
            utimensat(AT_FDCWD, shelf.path("one.json"), times, 0)
            _ = try shelf.index.reconcile()
            #expect(try shelf.titles("") == ["One"])
            #expect(DurableFile.removeStale(in: shelf.places.sessions, now: .max) == 0)
        }
    }

    @Test("when the packs change, open reviews are scored anew")
    func packs() throws {
        try shelf.put(
            Shelf.session("aaaaaaaa", "One") {
                $0.measures = [MeasureRecord(id: "grit-opener", status: .adopted)]
                var voice = Voice(id: "self", seat: .mover)
                for item in Shelf.pack.items {
                    voice.answers[item.id] = .option(item.options[item.options.count - 1].key)
                }
                $0.voices = [voice]
            })
        _ = try shelf.index.reconcile()
        var other = Shelf.pack
        other.layers[0].digest = "another"
        other.measures = []
        let changed = other
        let index = try SessionIndex(places: shelf.places, scorer: { Scorer(changed) })
        let before = try #require(try index.rows(IndexQuery()).first?.summary)
        _ = try index.reconcile()
        let after = try #require(try index.rows(IndexQuery()).first?.summary)
        #expect(before.escalation?.before == after.escalation?.before)
        #expect(before.escalation?.after != after.escalation?.after)
    }
}
