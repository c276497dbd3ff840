import Foundation
import Support

extension World {
    private static let validator = """
        import json, sys
        from jsonschema import Draft202012Validator
        for line in sys.stdin:
            name, schema, value = json.loads(line)
            Draft202012Validator.check_schema(schema)
            for error in Draft202012Validator(schema).iter_errors(value):
                print(name, error.json_path, error.message[:300])
        """

    /// What does not fit its schema; empty: all fits.
    func misfits(_ triples: [(name: String, schema: [String: Any], value: [String: Any])]) async throws -> String {
        let lines = try triples.map { triple in
            let object: [Any] = [triple.name, triple.schema, triple.value]
            return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
        }
        let told = try await python(Self.validator, input: lines.joined())
        return told.out + told.err
    }

    /// What was printed that does not fit the schema which it names itself.
    func misfits(of printed: [(line: String, outcome: World.Outcome)]) async throws -> String {
        var triples: [(name: String, schema: [String: Any], value: [String: Any])] = []
        for (line, outcome) in printed {
            let value = outcome.json
            guard let mark = value["schema"] as? String else {
                return "\(line) names no schema: \(outcome.out.prefix(200)) \(outcome.err)"
            }
            triples.append((line, try await run("schema", mark).json, value))
        }
        return try await misfits(triples)
    }
}
