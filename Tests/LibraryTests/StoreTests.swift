import FoundationEssentials
import Glibc
import Library
import Sessions
import Testing

@Suite("The store")
struct StoreTests {
    private let bench = Bench()

    @Test("lists session files by name alone: newest first, foreign ones last")
    func entries() throws {
        let store = bench.store()
        #expect(try store.entries().isEmpty)
        _ = try store.create(Bench.session("aaaaaaaa", "B"), hidden: false)
        _ = try store.create(Bench.session("bbbbbbbb", "A"), hidden: false)
        _ = try store.create(Bench.session("dddddddd", day: "2027-01-01"), hidden: false)
        let folder = store.places.sessions
        for name in [
            "notes.json", "2026-11-23-my-notes.json", ".hidden.json", "x.txt", ".otherside-0123456789abcdef.tmp",
        ] {
            bench.put("{}", folder + "/" + name)
        }
        mkdir(folder + "/2026-11-23-folder-eeeeeeee.json", 0o700)
        symlink(folder + "/notes.json", folder + "/2026-11-23-link-ffffffff.json")
        mkfifo(folder + "/pipe.json", 0o600)
        #expect(
            try store.entries().map(\.name) == [
                "2027-01-01-move-the-servers-dddddddd.json", "2026-11-23-a-bbbbbbbb.json", "2026-11-23-b-aaaaaaaa.json",
                "2026-11-23-my-notes.json", "notes.json",
            ])
    }

    @Test("never follows a link, nor waits at a pipe")
    func links() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        symlink(made.path, store.places.sessions + "/link.json")
        mkfifo(store.places.sessions + "/pipe.json", 0o600)
        for (name, number) in [("link.json", ELOOP), ("pipe.json", EINVAL)] {
            guard case .failure(.file(let trouble)) = store.load(SessionEntry(name: name, in: store.places.sessions))
            else {
                Issue.record("\(name) was read")
                continue
            }
            #expect(trouble.errno == number)
        }
    }

    @Test("keeps the user's files for the user alone, under any umask", arguments: [0o000, 0o077] as [UInt32])
    func modes(_ mask: UInt32) throws {
        let old = umask(mask)
        defer { umask(old) }
        let made = try bench.store().create(Bench.session("aaaaaaaa"), hidden: false)
        #expect(Bench.mode(made.path) == 0o600)
        #expect(Bench.mode(bench.places.sessions) == 0o700)
        #expect(Bench.mode(bench.root + "/.local/share/otherside") == 0o700)
    }

    @Test("makes a loose folder of the user's tight again")
    func tightens() throws {
        var path = bench.root
        for part in [".local", "share", "otherside", "sessions"] {
            path += "/" + part
            mkdir(path, 0o755)
            chmod(path, 0o755)
        }
        _ = try bench.store().create(Bench.session("aaaaaaaa"), hidden: false)
        #expect(Bench.mode(path) == 0o700)
        #expect(Bench.mode(bench.root + "/.local") == 0o755)
    }

    @Test(
        "in a shared library follows the folder's mode, and a file's own",
        arguments: [0o775, 0o2770, 0o755] as [UInt32])
    func sharedModes(_ mode: UInt32) throws {
        let places = bench.shared
        mkdir(places.sessions, 0o700)
        chmod(places.sessions, mode)
        let store = bench.store(places)
        let made = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        #expect(made.path.hasPrefix(places.sessions))
        #expect(Bench.mode(made.path) == mode & 0o666)
        chmod(made.path, 0o640)
        let saved = try store.save(made.file, over: made)
        #expect(Bench.mode(saved.loaded.path) == 0o640)
        #expect(Bench.mode(places.sessions) == mode)
    }

    @Test("a damaged file is a value with its place, and is left as it is")
    func damaged() throws {
        let store = bench.store()
        _ = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        let path = store.places.sessions + "/2026-11-23-bad-bbbbbbbb.json"
        bench.put("{\n  \"format\": oops\n}\n", path)
        let results = try store.entries().map(store.load)
        #expect(results.count == 2)
        guard case .failure(.damaged(let damage, let told)) = results[0] else {
            Issue.record("not told as damaged")
            return
        }
        #expect(damage.line == 2)
        #expect(damage.column == 13)
        #expect(told == path)
        #expect(Bench.text(path) == "{\n  \"format\": oops\n}\n")
        #expect(try results[1].get().session.id == "aaaaaaaa")
        let peeked = try store.entries().map(store.peek)
        #expect(throws: SessionTrouble.damaged(damage, path: path)) { try peeked[0].get() }
        #expect(try peeked[1].get() == results[1].get().session)
    }

    @Test("a file larger than 16 MB is not read")
    func large() throws {
        let store = bench.store()
        _ = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        truncate(try store.entries()[0].path, 17 << 20)
        guard case .failure(.file(let trouble)) = store.load(try store.entries()[0]) else {
            Issue.record("it was read")
            return
        }
        #expect(trouble.errno == EFBIG)
    }

    @Test(
        "names a file by day, title and id",
        arguments: [
            ("Move the servers", "move-the-servers"), ("", "review"),
            ("Größe über Älles: à la carte!", "grosse-uber-alles-a-la-carte"),
            ("Don’t / won't", "dont-wont"), ("移动服务器", "review"), ("移动 B2 服务器", "b2"),
            ("../../etc/passwd", "etc-passwd"),
            ("e\u{301}te\u{301}", "ete"),
            ("A very long title that goes on and on for ever", "a-very-long-title-that-goes-on-and-on"),
            (String(repeating: "x", count: 90), String(repeating: "x", count: 40)),
            ("Łódź – İstanbul", "lodz-istanbul"),
        ])
    func names(_ title: String, _ slug: String) {
        let session = Bench.session("1A2B3C4D-0000", title).session
        #expect(bench.store().newName(for: session, hidden: false) == "2026-11-23-\(slug)-1a2b3c4d.json")
        #expect(bench.store().newName(for: session, hidden: true) == "2026-11-23-review-1a2b3c4d.json")
    }

    @Test("every name that it makes it knows again", arguments: ["1A2B3C4D-0000", "demo-1", "../x", "", "größe"])
    func knowsItsNames(_ id: String) {
        let session = Bench.session(id, "A-b 2").session
        let entry = SessionEntry(name: bench.store().newName(for: session, hidden: false), in: "/")
        #expect(entry.day == "2026-11-23")
        #expect(entry.slug == "a-b-2")
        #expect(entry.shortID?.count == 8)
    }
}
