import FoundationEssentials
import Library
import Sessions
import Testing

@Suite("Finding a session")
struct FindingTests {
    private let bench = Bench()

    @Test("by a unique beginning of its id")
    func prefix() throws {
        let store = bench.store()
        let one = try store.create(Bench.session("1a2b3c4d-0000-4000"), hidden: false).entry
        let two = try store.create(Bench.session("1a2b3c4d-1111-4000"), hidden: false).entry
        let three = try store.create(Bench.session("1affffff-1111-4000"), hidden: true).entry
        #expect(try store.find("1af") == three)
        #expect(try store.find("1AFF") == three)
        #expect(try store.find("1a2b3c4d-0") == one)
        #expect(try store.find("1a2b3c4d-1111-4000") == two)
        #expect(try store.find(one.name) == one)
        #expect(try store.find(String(one.name.dropLast(5))) == one)
        #expect(throws: FindTrouble.several("1a2b", [one.name, two.name].sorted())) { try store.find("1a2b") }
        #expect(throws: FindTrouble.none("9", store.places)) { try store.find("9") }
        #expect(throws: FindTrouble.none("1a2b3c4d-2", store.places)) { try store.find("1a2b3c4d-2") }
        for word in ["", "-", "../x"] { #expect(throws: FindTrouble.none(word, store.places)) { try store.find(word) } }
    }

    @Test("also in files of another name")
    func foreign() throws {
        let store = bench.store()
        let made = try store.create(Bench.session("1a2b3c4d"), hidden: false)
        let text = try #require(Bench.text(made.path))
        bench.put(text.replacing("1a2b3c4d", with: "77777777"), store.places.sessions + "/from-ada.json")
        bench.put(text.replacing("1a2b3c4d", with: "88888888"), store.places.sessions + "/2026-11-23-x-99999999.json")
        #expect(try store.find("777").name == "from-ada.json")
        #expect(try store.find("888").name == "2026-11-23-x-99999999.json")
        #expect(try store.find("from-ada").name == "from-ada.json")
    }

    @Test("by @, the newest: on one day the one begun last")
    func newest() throws {
        let store = bench.store()
        #expect(throws: FindTrouble.emptyLibrary(store.places)) { try store.find("@") }
        var late = Bench.session("ffffffff", "b")
        late.session.created = "2026-11-23T12:00:00Z"
        _ = try store.create(Bench.session("aaaaaaaa", "a"), hidden: false)
        let last = try store.create(late, hidden: false).entry
        _ = try store.create(Bench.session("bbbbbbbb", "c"), hidden: false)
        bench.put("damaged", store.places.sessions + "/2026-11-23-d-dddddddd.json")
        bench.put("{}", store.places.sessions + "/zzz.json")
        #expect(try store.find("@") == last)
    }
}
