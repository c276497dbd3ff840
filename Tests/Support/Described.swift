import Foundation
package import Sessions

/// JSON as text in parts, so that any of them can be another text.
package indirect enum Node: Sendable {
    case raw(String)
    case object([(name: String, value: Node)])
    case list([Node])

    package init(_ value: JSONValue) {
        switch value {
        case .object(let members):
            self = .object(
                members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, Node($0.value)) })
        case .array(let elements): self = .list(elements.map(Node.init))
        case .string(let text): self = .raw(Node.quoted(text))
        case .null: self = .raw("null")
        case .bool(let flag): self = .raw("\(flag)")
        case .integer(let number): self = .raw("\(number)")
        case .number(let number): self = .raw("\(number)")
        }
    }

    /// As the program lays a file out.
    package var text: String { text("") + "\n" }

    private func text(_ indent: String) -> String {
        func lines(_ open: String, _ parts: [String], _ close: String) -> String {
            let inner = "\n" + indent + "  "
            let body = parts.isEmpty ? "\n" : inner + parts.joined(separator: "," + inner)
            return open + body + "\n" + indent + close
        }
        return switch self {
        case .raw(let text): text
        case .object(let members):
            lines("{", members.map { Node.quoted($0.name) + " : " + $0.value.text(indent + "  ") }, "}")
        case .list(let elements): lines("[", elements.map { $0.text(indent + "  ") }, "]")
        }
    }

    package static func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            case "\u{8}": quoted += "\\b"
            case "\u{C}": quoted += "\\f"
            case ..<" ": quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"" + quoted + "\""
    }

    /// The ways to every part, the whole first.
    package var ways: [[Int]] {
        let inner: [Node] =
            switch self {
            case .raw: []
            case .object(let members): members.map(\.value)
            case .list(let elements): elements
            }
        return [[]] + inner.enumerated().flatMap { place, node in node.ways.map { [place] + $0 } }
    }

    package func replacing(_ way: ArraySlice<Int>, by text: String) -> Node {
        guard let place = way.first else { return .raw(text) }
        switch self {
        case .raw: return self
        case .object(var members):
            members[place].value = members[place].value.replacing(way.dropFirst(), by: text)
            return .object(members)
        case .list(var elements):
            elements[place] = elements[place].replacing(way.dropFirst(), by: text)
            return .list(elements)
        }
    }
}

/// Files made from the format's own description, so that a new field is in them by itself.
package struct Described {
    private let schema: JSONValue
    private var dice: Seeded
    /// The text of a field that nobody knows, for each object that may have one.
    private let strange: (inout Seeded) -> String?

    package init(
        _ schema: String, seed: some BinaryInteger, strange: @escaping (inout Seeded) -> String? = { _ in nil }
    )
        throws
    {
        self.schema = try JSONValue(reading: Data(schema.utf8))
        self.strange = strange
        dice = Seeded(seed)
    }

    /// A file with every field.
    package mutating func file() -> Node { value(schema) }

    private mutating func value(_ rule: JSONValue) -> Node {
        if let definition = rule["$ref"]?.text?.split(separator: "/").last {
            return value(schema["$defs"]?[String(definition)] ?? .null)
        }
        if let constant = rule["const"] { return Node(constant) }
        if let choices = rule["oneOf"]?.elements {
            return value(dice.pick(choices.filter { $0["type"]?.text != "null" }))
        }
        if let words = rule["enum"]?.elements { return Node(dice.pick(words.filter { $0 != .null })) }
        switch rule["type"]?.text ?? rule["type"]?.elements.first?.text {
        case "boolean"?: return .raw(dice.happens(50) ? "true" : "false")
        case "integer"?:
            let low = rule["minimum"]?.size ?? 0
            let high = min(low + 1000, rule["maximum"]?.size ?? 1000)
            return .raw("\(dice.within(Int(low)...Int(high)))")
        case "number"?:
            let range = (rule["minimum"]?.size ?? -100)...(rule["maximum"]?.size ?? 100)
            let number = "\(dice.happens(30) ? range.upperBound : Double.random(in: range, using: &dice))"
            return .raw(number.hasSuffix(".0") ? String(number.dropLast(2)) : number)
        case "array"?:
            return .list((0..<dice.within(1...2)).map { _ in value(rule["items"] ?? .null) })
        case "object"?: return object(rule)
        default: return .raw(Node.quoted(text(rule)))
        }
    }

    private mutating func object(_ rule: JSONValue) -> Node {
        var members: [(name: String, value: Node)] = []
        if case .object(let properties)? = rule["properties"] {
            for (name, property) in properties.sorted(by: { $0.key < $1.key }) {
                members.append((name, value(property)))
            }
            if let text = strange(&dice) { members.append(("zz-new", .raw(text))) }
        } else if let element = rule["additionalProperties"] {
            for number in 0..<dice.within(1...2) { members.append(("\(word())-\(number)", value(element))) }
        }
        return .object(members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    private mutating func text(_ rule: JSONValue) -> String {
        guard let pattern = rule["pattern"]?.text else { return (rule["minLength"] == nil ? "" : "x") + word() }
        let day = "20\(dice.within(10...99))-0\(dice.within(1...9))-\(dice.within(10...28))"
        return pattern.contains("T") && (pattern.hasPrefix("^$") || dice.happens(50))
            ? day + "T10:00:0\(dice.within(0...9))Z" : day
    }

    private mutating func word() -> String {
        let words = [
            "a", "größer", "财务", "x \"y\" \\ /", "line\nline\t\r", "\u{1}\u{1F}\u{7F}", "e\u{301}", "🙂", "\u{2028}",
        ]
        return dice.pick(words) + dice.pick(words)
    }
}

extension JSONValue {
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
    fileprivate var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
    fileprivate var size: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
