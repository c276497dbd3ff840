import FoundationEssentials
import Glibc
import Interview
import Library
import Packs
import Sessions
import Testing

@Suite("Damaged files in the index")
struct IndexDamageTests {
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        try shelf.put(Shelf.session("aaaaaaaa", "Healthy"))
    }

    /// The healthy one is listed as ever, and the reason is the one that opening the file gives.
    private func damage(_ name: String) throws -> String {
        _ = try shelf.index.reconcile()
        #expect(try shelf.titles("healthy") == ["Healthy"])
        let reason = try #require(try shelf.damage(name))
        #expect(!reason.unicodeScalars.contains { $0.value < 32 })
        if case .failure(.damaged(let damage, _)) = shelf.store.peek(
            SessionEntry(name: name, in: shelf.places.sessions))
        {
            #expect(reason == damage.description)
        }
        return reason
    }

    @Test("half-written, and well again once it is whole")
    func halfWritten() throws {
        let text = String(decoding: try SessionFile(Shelf.session("bbbbbbbb", "Half")).json(), as: UTF8.self)
        shelf.bench.put(String(text.prefix(text.count / 2)), shelf.path("half.json"))
        #expect(try damage("half.json").contains("line"))
        shelf.bench.put("", shelf.path("half.json"))
        #expect(try damage("half.json").contains("there is nothing"))
        shelf.bench.put(text, shelf.path("half.json"))
        _ = try shelf.index.reconcile()
        #expect(try shelf.titles("half") == ["Half"])
        #expect(try shelf.damage("half.json") == nil)
    }

    @Test("100,000 brackets, open or closed")
    func brackets() throws {
        let open = String(repeating: "[", count: 100_000)
        shelf.bench.put(open, shelf.path("open.json"))
        shelf.bench.put(open + String(repeating: "]", count: 100_000), shelf.path("closed.json"))
        shelf.bench.put(
            "{\"format\":\"otherside.session\",\"version\":1,\"id\":\"x\",\"later\":\(open)}", shelf.path("inside.json")
        )
        for name in ["open.json", "closed.json", "inside.json"] {
            #expect(try damage(name).contains("deeper than 512"))
        }
    }

    @Test("50 MB, which are not read")
    func huge() throws {
        shelf.bench.put("{", shelf.path("huge.json"))
        truncate(shelf.path("huge.json"), 50 << 20)
        #expect(try damage("huge.json") == "is larger than 16 MB and is not read")
    }

    @Test("a wrong version, a foreign format, a field of the wrong kind")
    func wrong() throws {
        for (name, text, words) in [
            ("word.json", #"{"format":"otherside.session","version":"two","id":"x"}"#, "version"),
            ("foreign.json", #"{"format":"other","version":1,"id":"x"}"#, "format"),
            ("kind.json", #"{"format":"otherside.session","version":1,"id":"x","move":{"exit":"yes"}}"#, "move.exit"),
            ("no-id.json", #"{"format":"otherside.session","version":1}"#, "id"),
            ("list.json", "[]", "an object"), ("comma.json", #"{"format":"otherside.session",}"#, "comma"),
            ("merge.json", "<<<<<<< HEAD\n{}\n", "line 1"), ("package.json", #"{"name":"left-pad"}"#, "format"),
        ] {
            shelf.bench.put(text, shelf.path(name))
            #expect(try damage(name).contains(words), "\(name)")
        }
    }

    @Test("the file of a newer program is listed as what it says")
    func newer() throws {
        shelf.bench.put(
            #"{"format":"otherside.session","version":9,"id":"x","move":{"title":"Later"},"new":{}}"#,
            shelf.path("n.json"))
        _ = try shelf.index.reconcile()
        #expect(try shelf.titles("later") == ["Later"])
    }

    @Test("links, folders and pipes are named and never followed or waited for")
    func notFiles() throws {
        let healthy = try #require(try shelf.store.entries().first)
        symlink(healthy.path, shelf.path("link.json"))
        symlink("/nowhere", shelf.path("dangling.json"))
        mkdir(shelf.path("folder.json"), 0o700)
        mkfifo(shelf.path("pipe.json"), 0o600)
        #expect(try damage("link.json").contains("it is a link"))
        #expect(try damage("dangling.json").contains("it is a link"))
        #expect(try damage("folder.json").contains("is a folder"))
        #expect(try damage("pipe.json").contains("is a folder, a pipe"))
        #expect(try shelf.titles("healthy").count == 1)
    }

    @Test("a name that is not UTF-8 is a name like any other")
    func name() throws {
        let text = String(decoding: try SessionFile(Shelf.session("bbbbbbbb", "Strange")).json(), as: UTF8.self)
        for last in [0xFE, 0xFF] as [UInt8] {
            let path: [UInt8] = Array(shelf.path("bad").utf8) + [last] + Array(".json".utf8)
            let file = PathText.text(bytes: path).withPath { open($0, O_CREAT | O_WRONLY, 0o600) }
            #expect(write(file, text, text.utf8.count) == text.utf8.count)
            close(file)
        }
        _ = try shelf.index.reconcile()
        let rows = try shelf.index.rows(IndexQuery(words: "strange"))
        #expect(rows.count == 2 && rows.contains { $0.copyOf == nil } && rows.contains { $0.copyOf != nil })
        #expect(try shelf.store.peek(rows[0].entry).get().move.title == "Strange")
    }

    @Test("escape sequences, endless titles, private letters and strange ids are only text")
    func untrusted() throws {
        let title =
            "\u{1B}]0;pwned\u{7}\u{1B}[2J \u{E000} \u{202E}evil\u{0}\r\n" + String(repeating: "x", count: 1_000_000)
        try shelf.put(
            Shelf.session("../../../etc", title) {
                $0.tags = ["\u{1F}", "", "a\u{1F}b"]
                $0.created = "2026-11-23T10:00:00." + String(repeating: "9", count: 5000) + "Z"
                $0.move.otherSide = "'); DROP TABLE session; --"
            }, "odd.json")
        _ = try shelf.index.reconcile()
        let row = try #require(try shelf.index.row(SessionEntry(name: "odd.json", in: shelf.places.sessions)))
        #expect(row.summary?.title.count == 299)
        #expect(row.summary?.id == "../../../etc")
        #expect(try shelf.index.count(IndexQuery(words: "evil \"drop table session\"")) == 1)
        for match in try shelf.index.matches(row.entry, words: "pwned evil drop") {
            #expect(!match.text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 })
        }
        #expect(try shelf.index.count(IndexQuery()) == 2)
    }

    @Test("every damaged fixture is listed with the reason that opening it gives")
    func fixtures() throws {
        let fixtures =
            URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path()
            + "Fixtures/sessions"
        let names = Bench.names(fixtures)
        #expect(names.count > 8)
        for name in names { shelf.bench.put(Bench.text(fixtures + "/" + name) ?? "", shelf.path(name)) }
        for name in names where name.hasPrefix("damaged") { _ = try damage(name) }
        #expect(try shelf.damage("full-1.json") == nil)
        #expect(try shelf.damage("newer-2.json") == nil)
    }
}
