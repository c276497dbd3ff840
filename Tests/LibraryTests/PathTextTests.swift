import FoundationEssentials
import Glibc
import Library
import Sessions
import Support
import Testing

@Suite("Paths are bytes")
struct PathTextTests {
    @Test("any bytes become text and the same bytes again")
    func roundTrip() throws {
        var chance = Seeded(18)
        for _ in 0..<2000 {
            let bytes = (0..<chance.below(24)).map { _ in
                chance.pick([UInt8(chance.within(1...255)), 0xC3, 0xA9, 0xF4, 0x8F, 0xBA, 0x80, 0x2F])
            }
            let text = PathText.text(bytes: bytes)
            let back = text.withPath { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
            #expect(back == bytes)
            #expect(PathText.holdsBytes(text) || String(validating: bytes, as: UTF8.self) != nil)
        }
        #expect(PathText.text(bytes: Array("/é/😀".utf8)) == "/é/😀")
        #expect(PathText.shown(PathText.text(bytes: [0x2F, 0xE9])) == "/\\xE9")
    }

    @Test("a library in a folder whose name is no text is kept, found and locked there, and nowhere else")
    func folder() throws {
        let bench = Bench()
        let home = bench.root + "/" + PathText.text(bytes: [0x63, 0xE9])
        let places = Places(environment: [:], home: home, library: nil)
        let store = bench.store(places)
        let kept = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        let lock = try SessionLock.acquire(places, id: "aaaaaaaa", name: kept.entry.name, now: "now")
        guard case .held = lock else {
            Issue.record("not held")
            return
        }
        try DraftJournal(places, id: "aaaaaaaa").append(Draft(at: "x", text: "typed", on: "2026-11-23T10:00:00Z"))
        #expect(DraftJournal.all(places).map(\.draft.text) == ["typed"])
        #expect(try store.entries() == [kept.entry])
        let index = try SessionIndex(places: places, scorer: { Scorer(Shelf.pack) })
        #expect(index.trouble != nil)
        #expect(try index.reconcile().added == 1)
        try store.delete(kept.entry, now: false, today: "2026-11-23")
        #expect(try store.restore(store.trashed()[0]) == kept.entry)
        guard let folder = opendir(bench.root) else { return }
        defer { closedir(folder) }
        var names: [[UInt8]] = []
        while let entry = readdir(folder) {
            names.append(withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
        }
        #expect(names.filter { $0.first != 0x2E } == [[0x63, 0xE9]])
    }

    @Test("a slash or a dot before a combining mark is one all the same")
    func marks() throws {
        let places = Places(environment: ["XDG_STATE_HOME": "/\u{301}s/"], home: "/h", library: "/\u{301}team/")
        #expect(places.sessions == "/\u{301}team")
        #expect(places.index.utf8.starts(with: "/\u{301}s/otherside".utf8))
        let bench = Bench()
        let store = bench.store(bench.shared)
        mkdir(bench.shared.sessions, 0o700)
        let text = String(decoding: try Bench.session("aaaaaaaa").json(), as: UTF8.self)
        for name in [".\u{301}hidden.json", "\u{301}a.json"] { bench.put(text, bench.shared.sessions + "/" + name) }
        #expect(try store.entries().map(\.name) == ["\u{301}a.json"])
        try store.delete(store.entries()[0], now: false, today: "2026-11-23")
        #expect(try store.trashed().map(\.original) == ["\u{301}a.json"])
    }

    @Test("names that look alike are two files")
    func alike() throws {
        let shelf = try Shelf()
        try shelf.put(Shelf.session("aaaaaaaa", "Composed"), "\u{E9}.json")
        try shelf.put(Shelf.session("bbbbbbbb", "Apart"), "e\u{301}.json")
        _ = try shelf.index.reconcile()
        #expect(Set(try shelf.titles("")) == ["Composed", "Apart"])
        #expect(try shelf.store.peek(shelf.store.find("e\u{301}.json")).get().move.title == "Apart")
        #expect(try shelf.store.peek(shelf.store.find("\u{E9}.json")).get().move.title == "Composed")
        #expect(Set(try shelf.store.entries()).count == 2)
    }
}

@Suite("The home folder")
struct HomeFolderTests {
    @Test("is what HOME says, where that is an absolute path, else the account's, where that is there")
    func found() {
        #expect(HomeFolder.find("/h", account: { "/" }) == "/h")
        for variable in [nil, "", "h", "./h"] {
            #expect(HomeFolder.find(variable, account: { "/" }) == "/")
            for account in [nil, "", "nowhere", "/nonexistent/otherside"] {
                #expect(HomeFolder.find(variable, account: { account }) == nil)
            }
        }
    }

    @Test("is needed unless every place is named")
    func needed() {
        let all: [(name: String, value: String)] = [
            ("XDG_DATA_HOME", "/d"), ("XDG_STATE_HOME", "/s"), ("XDG_CONFIG_HOME", "/c"),
        ]
        #expect(!Places.needHome(Variables(all), library: nil))
        for (place, variable) in all.enumerated() {
            for value in [nil, "", "relative"] {
                var some = all
                some.remove(at: place)
                if let value { some.append((variable.name, value)) }
                #expect(Places.needHome(Variables(some), library: nil))
                #expect(Places.needHome(Variables(some), library: "/team") == (variable.name != "XDG_DATA_HOME"))
            }
        }
        #expect(Places.needHome(Variables(all), library: "~/team"))
    }
}
