import FoundationEssentials
import Interview
import Packs
import Sessions
import Testing

@Suite("Fields of another program")
struct UnknownFieldTests {
    private let new = JSONValue.object(["deep": .array([.integer(1), .null, .number(0.1)])])

    /// Adds a field to every object of a file, at every depth, except where the keys are data (answers, notes).
    private func adorned(_ value: JSONValue, isData: Bool = false) -> JSONValue {
        switch value {
        case .object(let members):
            var result: [String: JSONValue] = [:]
            for (name, member) in members {
                result[name] = adorned(
                    member,
                    isData: [
                        "answers", "revised", "notes", "agreed", "dB", "weights", "reflections", "open", "blanks",
                        "evidence", "from",
                    ].contains(name))
            }
            if !isData { result["zz-new"] = new }
            return .object(result)
        case .array(let elements): return .array(elements.map { adorned($0) })
        default: return value
        }
    }

    @Test("survive at every level")
    func everyLevel() throws {
        let adorned = adorned(try Samples.value(Samples.fullFile().json()))
        let bytes = try JSONText.encode(adorned)
        let file = try SessionFile(reading: bytes)
        #expect(Samples.text(try file.json()) == Samples.text(bytes))
        #expect(file.session == (try Samples.fullFile().session))
    }

    @Test("stay with the voice and the measure they belong to")
    func withID() throws {
        var file = try SessionFile(reading: try Samples.fixture("unknown-1.json"))
        file.session.voices.reverse()
        file.session.measures.removeFirst()
        let json = try Samples.value(file.json())
        #expect(json["voices"]?[0]?["id"] == .string("b"))
        #expect(json["voices"]?[0]?["mood"] == .string("of b"))
        #expect(json["voices"]?[1]?["mood"] == .string("of a"))
        #expect(json["measures"]?[0]?["priority"] == .integer(2))
    }

    @Test("do not come to stand with another action when one is removed")
    func withoutID() throws {
        var file = try SessionFile(reading: try Samples.fixture("unknown-1.json"))
        file.session.actions.removeFirst()
        let json = try Samples.value(file.json())
        #expect(json["actions"]?[0]?["text"] == .string("second"))
        #expect(json["actions"]?[0]?["ticket"] == .string("OPS-2"))
    }

    @Test("stay with an action that is edited")
    func edited() throws {
        var file = try SessionFile(reading: try Samples.fixture("unknown-1.json"))
        file.session.actions[1].done = true
        file.session.actions.append(Action(text: "third"))
        let json = try Samples.value(file.json())
        #expect(json["actions"]?[0]?["ticket"] == .string("OPS-1"))
        #expect(json["actions"]?[1]?["ticket"] == .string("OPS-2"))
        #expect(json["actions"]?[2]?["ticket"] == nil)
    }

    @Test("go with what they stood in, so that the file still opens")
    func withoutHome() throws {
        let adorned = adorned(try Samples.value(Samples.fullFile().json()))
        var file = try SessionFile(reading: JSONText.encode(adorned))
        file.session.reopen()
        file.session.plan = nil
        file.session.reflections = [:]
        file.session.voices = []
        let again = try SessionFile(reading: file.json())
        #expect(again.session == file.session)
        #expect(try Samples.value(file.json())["zz-new"] == new)
    }

    @Test("give way when this program comes to say the same field")
    func known() throws {
        let text = #"{"format":"otherside.session","version":1,"id":"x","basedOn":null,"decision":null,"extra":null}"#
        var file = try SessionFile(reading: Data(text.utf8))
        file.session.basedOn = "y"
        let json = try Samples.value(file.json())
        #expect(json["basedOn"] == .string("y"))
        #expect(json["extra"] == .null)
    }

    @Test("may be numbers of any size")
    func numbers() throws {
        let text =
            #"{"a":9223372036854775807,"format":"otherside.session","id":"x","version":1,"#
            + #""z":1e300,"y":18446744073709551615}"#
        let file = try SessionFile(reading: Data(text.utf8))
        let json = Samples.text(try file.json())
        for number in ["9223372036854775807", "1e300", "18446744073709551615"] { #expect(json.contains(": \(number)")) }
    }
}
