/// What a JSON Schema says of one value.
struct SchemaRule: Sendable {
    var type: String
    /// Each as JSON.
    var rules: [String: String]
    var words: [String]?
    /// The name of a definition, which then says all.
    var definition: String?

    init(_ type: String, _ rules: [String: String] = [:]) {
        self.type = type
        self.rules = rules
        if let pattern = self.rules["pattern"] { self.rules["pattern"] = SchemaText.quoted(pattern) }
    }

    init(words: [String]) {
        self.init("")
        self.words = words
    }

    init(definition: String) {
        self.init("")
        self.definition = definition
    }

    func text(nullable: Bool = false, about: String = "") -> String {
        var parts = rules
        if !about.isEmpty { parts["description"] = SchemaText.quoted(about) }
        if !type.isEmpty { parts["type"] = nullable ? "[\"\(type)\",\"null\"]" : "\"\(type)\"" }
        if let words {
            parts["enum"] = "[\((words.map(SchemaText.quoted) + (nullable ? ["null"] : [])).joined(separator: ","))]"
        }
        if let definition {
            let reference = "\"#/$defs/\(definition)\""
            if nullable {
                parts["oneOf"] = "[{\"$ref\":\(reference)},{\"type\":\"null\"}]"
            } else {
                parts["$ref"] = reference
            }
        }
        return SchemaText.object(parts)
    }
}

/// A JSON Schema as it is put together from tables, draft 2020-12.
struct SchemaText {
    private var definitions: [String: String] = [:]

    /// - Parameters:
    ///   - id: the schema's own address.
    ///   - about: what the file is.
    static func document<R: Record>(_ table: Table<R>, id: String) -> String {
        var schema = SchemaText()
        var parts = schema.parts(table)
        parts["$schema"] = quoted("https://json-schema.org/draft/2020-12/schema")
        parts["$id"] = quoted(id)
        parts["$defs"] = object(schema.definitions)
        var writer = JSONWriter()
        writer.raw(object(parts))
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    mutating func define<R: Record>(_ table: Table<R>) -> SchemaRule {
        if definitions[table.name] == nil {
            definitions[table.name] = "{}"
            definitions[table.name] = Self.object(parts(table))
        }
        return SchemaRule(definition: table.name)
    }

    private mutating func parts<R: Record>(_ table: Table<R>) -> [String: String] {
        var parts = ["title": Self.quoted(table.title), "type": "\"object\"", "additionalProperties": "true"]
        if !table.about.isEmpty { parts["description"] = Self.quoted(table.about) }
        var properties: [String: String] = [:]
        for member in table.members { properties["\(member.name)"] = member.schema(&self) }
        parts["properties"] = Self.object(properties)
        let required = table.members.filter(\.isRequired).map { Self.quoted("\($0.name)") }
        if !required.isEmpty { parts["required"] = "[\(required.joined(separator: ","))]" }
        return parts
    }

    static func object(_ parts: [String: String]) -> String {
        let members = parts.sorted { $0.key.comesBefore($1.key) }.map { "\(quoted($0.key)):\($0.value)" }
        return "{\(members.joined(separator: ","))}"
    }

    static func quoted(_ text: String) -> String {
        var writer = JSONWriter(pretty: false)
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
