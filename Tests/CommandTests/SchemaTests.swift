import Foundation
import Sessions
import Support
import Testing

/// The contract held to by a validator that knows nothing of us.
@Suite struct SchemaTests {
    static let validator = """
        import json, sys
        from jsonschema import Draft202012Validator
        schema = json.load(open("schema.json"))
        Draft202012Validator.check_schema(schema)
        part = sys.stdin.readline().strip()
        if part: schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/" + part}
        errors = list(Draft202012Validator(schema).iter_errors(json.load(sys.stdin)))
        for error in errors: print(error.json_path, error.message[:200])
        sys.exit(1 if errors else 0)
        """

    private func problems(_ json: String, part: String = "", in world: World) async throws -> String {
        try world.write(await world.run("schema").out, to: "schema.json")
        let outcome = try await world.python(Self.validator, input: part + "\n" + json)
        return outcome.out + (outcome.status == 0 ? "" : "status \(outcome.status) \(outcome.err)")
    }

    @Test func sessionsAreValid() async throws {
        let world = try World()
        let path = try world.keep(ReportTests.rich())
        #expect(try await problems(String(contentsOfFile: path, encoding: .utf8), in: world) == "")
        let report = try await world.run("report", path, "--json").json
        let inner = try JSONSerialization.data(withJSONObject: report.object("session"))
        #expect(try await problems(String(decoding: inner, as: UTF8.self), in: world) == "")
    }

    @Test func scoresAreValid() async throws {
        let world = try World()
        for name in ["hashicorp-bsl-2023", "russia-1914"] {
            let score = try await world.run("score", "-", "--json", input: Vector.named(name).sheet()).out
            #expect(try await problems(score, part: "reading", in: world) == "")
        }
        let nothing = try await world.run("score", "-", "--json", input: "{\"answers\": {}}").out
        #expect(try await problems(nothing, part: "reading", in: world) == "")
    }

    /// Else the tests above could not fail.
    @Test func theValidatorSeesWhatIsWrong() async throws {
        let world = try World()
        #expect(try await problems("{\"format\": \"otherside.session\", \"version\": 1}", in: world).contains("id"))
        #expect(try await problems("{\"ambiguity\": 3}", part: "reading", in: world).contains("mistrust"))
    }
}
