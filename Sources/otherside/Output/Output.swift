import FoundationEssentials
import Sessions

/// What a command prints as JSON: its name and version, and what it holds, in the notation of `OutputShape`, from which
/// its schema follows. Every such JSON says both in "schema", as in `list/1`.
struct Output: Sendable {
    let name: String
    let version: Int
    /// What it is, in a line.
    let about: String
    /// The member that holds rows, of which fields are chosen and for each of which a template is filled in.
    let rows: String?
    let shape: String

    init(_ name: String, _ about: String, rows: String? = nil, version: Int = 1, _ shape: String) {
        self.name = name
        self.version = version
        self.about = about
        self.rows = rows
        self.shape = shape
    }

    var mark: String { "\(name)/\(version)" }

    /// Its members without `schema`, with the definitions they refer to.
    var members: JSONValue { OutputShape.schema(shape) }

    /// What one row may hold; all of it where there are no rows.
    var row: JSONValue {
        guard let rows else { return members }
        return members["properties"]?[rows]?["items"] ?? .object([:])
    }

    /// A JSON Schema, draft 2020-12.
    var schema: JSONValue {
        get throws {
            var schema = members
            var properties = schema["properties"] ?? .object([:])
            properties["schema"] = .object(["const": .string(mark)])
            schema["properties"] = properties
            var required: [JSONValue] = [.string("schema")]
            if case .array(let names)? = schema["required"] { required += names }
            schema["required"] = .array(required)
            schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
            schema["$id"] = .string("https://otherside.example/\(name)-\(version).schema.json")
            schema["title"] = .string(about)
            schema["$defs"] = try Self.definitions
            return schema
        }
    }

    /// Those of a review's file, and the review itself as `session`.
    private static var definitions: JSONValue {
        get throws {
            var session = try JSONValue(reading: Data(SessionSchema.text.utf8))
            var definitions = session["$defs"] ?? .object([:])
            for name in ["$defs", "$schema", "$id"] { session[name] = nil }
            definitions["session"] = session
            return definitions
        }
    }
}

/// A value with the name and version of what it is.
struct Versioned<Value: Encodable>: Encodable {
    let value: Value
    let output: Output

    init(_ value: Value, _ output: Output) {
        self.value = value
        self.output = output
    }

    private enum Key: String, CodingKey { case schema }

    func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
        var members = encoder.container(keyedBy: Key.self)
        try members.encode(output.mark, forKey: .schema)
    }
}
