import Sessions

/// As much of JSON Schema as the session's schema uses: enough to hold the program to its own contract.
struct SchemaCheck {
    let root: JSONValue

    /// What is wrong with a value, as paths with words; empty when it is valid.
    func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String = "$") -> [String] {
        guard case .object(let rules) = schema else { return ["\(path): no schema"] }
        return rules.flatMap { name, rule in problems(value, name, rule, schema, path) }
    }

    private func problems(
        _ value: JSONValue, _ name: String, _ rule: JSONValue, _ schema: JSONValue, _ path: String
    ) -> [String] {
        switch name {
        case "$schema", "$id", "$defs", "title", "description": return []
        case "$ref": return problems(value, definition(rule), path)
        case "type": return types(rule).contains { value.isOf($0) } ? [] : ["\(path): type"]
        case "const": return value == rule ? [] : ["\(path): const"]
        case "enum": return elements(rule).contains(value) ? [] : ["\(path): enum"]
        case "minimum": return value.size.map { $0 >= rule.size ?? 0 } ?? true ? [] : ["\(path): minimum"]
        case "maximum": return value.size.map { $0 <= rule.size ?? 0 } ?? true ? [] : ["\(path): maximum"]
        case "pattern":
            guard let word = value.word, let pattern = rule.word, let regex = try? Regex(pattern) else { return [] }
            return word.contains(regex) ? [] : ["\(path): pattern"]
        case "minLength": if case .string("") = value { return ["\(path): minLength"] } else { return [] }
        case "oneOf":
            return elements(rule).count { problems(value, $0, path).isEmpty } == 1 ? [] : ["\(path): oneOf"]
        case "required":
            guard case .object(let members) = value else { return [] }
            return elements(rule).compactMap(\.word).filter { members[$0] == nil }.map { "\(path): without \($0)" }
        case "properties":
            guard case .object(let members) = value else { return [] }
            return members.flatMap { key, member in rule[key].map { problems(member, $0, "\(path).\(key)") } ?? [] }
        case "additionalProperties":
            guard case .object(let members) = value, case .object = rule else { return [] }
            return members.flatMap { key, member in
                schema["properties"]?[key] == nil ? problems(member, rule, "\(path).\(key)") : []
            }
        case "items":
            return elements(value).enumerated().flatMap { problems($1, rule, "\(path)[\($0)]") }
        default: return ["the check does not know \(name)"]
        }
    }

    private func definition(_ reference: JSONValue) -> JSONValue {
        reference.word?.split(separator: "/").last.flatMap { root["$defs"]?[String($0)] } ?? .null
    }

    private func types(_ rule: JSONValue) -> [String] { rule.word.map { [$0] } ?? elements(rule).compactMap(\.word) }

    private func elements(_ value: JSONValue) -> [JSONValue] {
        if case .array(let elements) = value { elements } else { [] }
    }
}

extension JSONValue {
    var word: String? { if case .string(let word) = self { word } else { nil } }

    fileprivate var size: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    fileprivate func isOf(_ type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"), (.number, "number"),
            (.string, "string"), (.array, "array"), (.object, "object"):
            true
        default: false
        }
    }
}
