import Foundation
import Support
import Testing

@Suite struct NextTests {
    @Test func figuresAreThoseOfAnotherProgram() async throws {
        let world = try World()
        for vector in try NextVector.all() {
            let sheet = String(decoding: try JSONEncoder().encode(["answers": vector.answers]), as: UTF8.self)
            let outcome = try await world.run("next", "-", "--json", input: sheet)
            #expect(outcome.status == 0)
            #expect(outcome.err == "")
            #expect(Set(outcome.json.keys) == ["schema", "next", "value", "remaining", "wordsSettled", "settled"])
            #expect(outcome.json["next"] as? String == vector.expect.next)
            if let value = vector.expect.value {
                #expect(abs((outcome.json.number("value") ?? .nan) - value) <= 1e-9)
            }
            for (name, expected) in [
                ("escalation", vector.expect.remaining.escalation), ("threat", vector.expect.remaining.threat),
            ] {
                #expect(abs((outcome.json.number("remaining", name) ?? .nan) - expected) <= 1e-9)
            }
            #expect(outcome.json["wordsSettled"] as? Bool == vector.expect.wordsSettled)
            #expect(outcome.json["settled"] as? Bool == vector.expect.settled)
        }
    }

    @Test func inWords() async throws {
        let world = try World()
        let empty = try await world.run("next", "-", input: "{\"answers\": {}}")
        #expect(empty.out.contains("The question worth most now"))
        #expect(empty.out.contains("may still change"))
        let wrong = try await world.run("next", "-", input: "{\"answers\": {\"sise\": \"matches\"}}")
        #expect(wrong.status == 1)
        #expect(wrong.err.contains("size"))
    }

    @Test func wordsOfAnyText() async throws {
        let world = try World()
        let text = "We stop on 1 March 2027.\nAll options remain on the table."
        let found = try await world.run("wording", "-", "--json", input: text).json.objects("findings")
        #expect(found.count == 1)
        #expect(found.first?["kind"] as? String == "open-door")
        #expect(found.first?["text"] as? String == "All options remain on the table")
        #expect(found.first?.number("line") == 2)
        #expect(found.first?.number("column") == 1)
        #expect(try await world.run("wording", "-", input: text).out.contains("does not understand them"))
        let plain = try await world.run("wording", "-", "--json", input: "We stop on 1 March 2027.")
        #expect(plain.status == 0)
        #expect(plain.json.objects("findings").isEmpty)
    }
}
