import CustomDump
import FoundationEssentials
import Glibc
import Library
import Sessions
import Testing

@Suite("Saving")
struct SavingTests {
    private let bench = Bench()

    @Test("makes a file, then goes over it")
    func saves() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        var file = made.file
        file.session.move.description = "more"
        guard case .saved(let loaded) = try store.save(file, over: made) else {
            Issue.record("not saved over the file")
            return
        }
        #expect(loaded.entry == made.entry)
        expectNoDifference(try store.load(loaded.entry).get(), loaded)
        #expect(Bench.names(store.places.sessions) == [made.entry.name])
    }

    @Test("for the first time never goes over another file")
    func first() throws {
        let store = bench.store()
        let one = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        let two = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        #expect(two.entry.name == "2026-11-23-move-the-servers-2-aaaaaaaa.json")
        #expect(two.entry.shortID == one.entry.shortID)
    }

    @Test("finds a file that another program has changed, and saves beside it")
    func conflict() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        var theirs = made.file
        theirs.session.move.description = "theirs"
        _ = try store.save(theirs, over: made)
        var mine = made.file
        mine.session.move.description = "mine"
        guard case .savedBeside(let beside, let other) = try store.save(mine, over: made) else {
            Issue.record("the other's text is lost")
            return
        }
        #expect(other == made.entry)
        #expect(beside.entry.name == "2026-11-23-move-the-servers-aaaaaaaa.conflict-cccc0000.json")
        #expect(beside.session.id == "cccc0000-1111")
        #expect(beside.session.basedOn == "aaaaaaaa")
        #expect(try store.load(made.entry).get().session.move.description == "theirs")
        // It is a session as any other: it is listed, found, and saved over.
        #expect(try store.entries().contains(beside.entry))
        #expect(try store.find("cccc") == beside.entry)
        #expect(try store.find("aaaa") == made.entry)
        expectNoDifference(try store.load(beside.entry).get(), beside)
        guard case .saved = try store.save(beside.file, over: beside) else {
            Issue.record("a conflict of its own")
            return
        }
    }

    @Test("a conflict of a conflict, and two of one, keep every text")
    func conflicts() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        bench.put("changed", made.path)
        let one = try store.save(made.file, over: made).loaded
        let two = try store.save(made.file, over: made).loaded
        #expect(one.entry != two.entry)
        bench.put("changed", one.path)
        let three = try store.save(one.file, over: one).loaded
        #expect(Set([made.path, one.path, two.path, three.path]).count == 4)
        #expect(three.entry.name.split(separator: ".conflict-").count == 2)
        #expect(three.session.basedOn == "aaaaaaaa")
    }

    @Test("a change of the same size at the same time is seen")
    func sameSize() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa", "one"), hidden: false)
        let text = try #require(Bench.text(made.path))
        var times = [timespec(), timespec()]
        // UTIME_OMIT, a macro that Swift does not see: the time of access stays.
        times[0].tv_nsec = (1 << 30) - 2
        times[1].tv_sec = Int(made.fingerprint.modified / 1_000_000_000)
        times[1].tv_nsec = Int(made.fingerprint.modified % 1_000_000_000)
        let handle = open(made.path, O_WRONLY | O_TRUNC)
        let other = text.replacing("\"one\"", with: "\"two\"")
        write(handle, other, other.utf8.count)
        close(handle)
        utimensat(AT_FDCWD, made.path, times, 0)
        let now = try store.load(made.entry).get()
        #expect(now.fingerprint.modified == made.fingerprint.modified)
        #expect(now.fingerprint.inode == made.fingerprint.inode)
        guard case .savedBeside = try store.save(made.file, over: made) else {
            Issue.record("the change is lost")
            return
        }
    }

    @Test("a file that was only touched or copied back is the same")
    func touched() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        let text = try #require(Bench.text(made.path))
        unlink(made.path)
        bench.put(text, made.path)
        guard case .saved = try store.save(made.file, over: made) else {
            Issue.record("taken for a conflict")
            return
        }
    }

    @Test("a file that is gone is made again; one that became a link is not followed")
    func gone() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        unlink(made.path)
        guard case .madeAgain(let again) = try store.save(made.file, over: made) else {
            Issue.record("not made again")
            return
        }
        #expect(again.path == made.path)
        bench.put("other", bench.root + "/other")
        unlink(made.path)
        symlink(bench.root + "/other", made.path)
        guard case .savedBeside = try store.save(made.file, over: made) else {
            Issue.record("the link was replaced")
            return
        }
        #expect(Bench.text(bench.root + "/other") == "other")
    }

    @Test("of a newer program's session is refused")
    func newer() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        var file = made.file
        file.session.version = 2
        #expect(throws: SessionTrouble.newer(version: 2)) { try store.save(file, over: made) }
        #expect(throws: SessionTrouble.newer(version: 2)) { try store.create(file, hidden: false) }
        #expect(Bench.names(store.places.sessions).count == 1)
    }

    @Test("of what could not be read again is refused, and the old file stays")
    func tooLarge() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        var file = made.file
        file.session.move.description = String(repeating: "x", count: 17 << 20)
        #expect(throws: SessionTrouble.tooLarge) { try store.save(file, over: made) }
        file.session.move.description = ""
        file.session.plan = PlanRecord(target: .nan, excluded: [])
        #expect(throws: SessionTrouble.unwritable) { try store.save(file, over: made) }
        #expect(try store.load(made.entry).get() == made)
    }

    @Test("keeps the fields of another program through a save")
    func unknown() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        bench.put(#"{"format":"otherside.session","version":1,"id":"aaaaaaaa","theirs":{"x":1}}"#, made.path)
        let loaded = try store.load(made.entry).get()
        _ = try store.save(loaded.file, over: loaded)
        #expect(Bench.text(made.path)?.contains("\"theirs\"") == true)
    }
}
