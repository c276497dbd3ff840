import Assessment
import CustomDump
import FoundationEssentials
import Interview
import Packs
import Sessions
import Testing

@Suite("A session's file")
struct RoundTripTests {
    @Test("comes back as it was, byte for byte")
    func roundTrip() throws {
        let file = try Samples.fullFile()
        let bytes = try file.json()
        let again = try SessionFile(reading: bytes)
        expectNoDifference(again.session, file.session)
        #expect(again.unknown == nil)
        #expect(try again.json() == bytes)
    }

    @Test("of version 1 reads and writes the same for ever", arguments: ["full-1.json", "unknown-1.json"])
    func fixtures(_ name: String) throws {
        let bytes = try Samples.fixture(name)
        #expect(Samples.text(try SessionFile(reading: bytes).json()) == Samples.text(bytes))
    }

    @Test("of version 1 with nothing but what it must have opens")
    func least() throws {
        let file = try SessionFile(reading: Data(#"{"format":"otherside.session","version":1,"id":"x"}"#.utf8))
        #expect(file.session == Session(id: "x", now: ""))
    }

    @Test("has sorted keys, plain slashes and a newline at the end")
    func text() throws {
        let text = Samples.text(try Samples.fullFile().json())
        #expect(text.hasSuffix("}\n"))
        #expect(!text.hasSuffix("\n\n"))
        #expect(text.contains(#"\"home\" / now"#))
        #expect(text.contains("财务"))
        let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.prefix { $0 != ":" } }
        #expect(keys.count > 20)
        #expect(keys == keys.sorted())
    }

    @Test("of a newer program opens read-only")
    func newer() throws {
        let file = try SessionFile(reading: try Samples.fixture("newer-2.json"))
        #expect(file.isReadOnly)
        #expect(file.session.move.title == "From the future")
        #expect(!SessionFile(Samples.full()).isReadOnly)
    }

    @Test("of a newer program in another shape says which version it has")
    func newerShape() {
        let text = #"{"format":"otherside.session","version":3,"id":"x","items":{"mode":"adaptive"}}"#
        let damage = #expect(throws: SessionDamage.self) { try SessionFile(reading: Data(text.utf8)) }
        #expect(damage?.message.hasSuffix("(the file has version 3, this otherside knows 1)") == true)
    }

    @Test("keeps the options of its weights in their order")
    func weights() throws {
        let pack = Pack.core()
        let session = try SessionFile(reading: SessionFile(Samples.full()).json()).session
        for item in pack.items {
            #expect(session.weights[item.id]?.options == item.options.map(\.key))
        }
        let instrument = session.instrument(pack)
        #expect(instrument.items.map(\.id) == pack.items.map(\.id))
        #expect(instrument.items.map(\.weights) == pack.items.map { $0.options.map(\.dB) })
    }
}
