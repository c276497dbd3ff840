import Sessions

/// What JSON may hold, in few letters: `{name: text, count?: integer, rows: [{...}], answers: <text>, reading: #reading}`.
///
/// A question mark: may be left out. `<text>` is an object of any names. `#reading` refers to a definition of a review's
/// schema. `...` within braces: more may stand there. `number|null` may be null.
struct OutputShape {
    private let letters: [Character]
    private var place = 0

    private init(_ text: String) { letters = Array(text) }

    static func schema(_ text: String) -> JSONValue {
        var shape = OutputShape(text)
        return shape.value()
    }

    private mutating func value() -> JSONValue {
        skipBlanks()
        let value: JSONValue
        switch next {
        case "{": value = object()
        case "[":
            place += 1
            let items = self.value()
            take("]")
            value = .object(["type": .string("array"), "items": items])
        case "<":
            place += 1
            let values = self.value()
            take(">")
            value = .object(["type": .string("object"), "additionalProperties": values])
        case "#":
            place += 1
            value = .object(["$ref": .string("#/$defs/\(word())")])
        default: value = Self.plain(word())
        }
        guard next == "|" else { return value }
        place += 1
        _ = word()
        return .object(["oneOf": .array([value, .object(["type": .string("null")])])])
    }

    private mutating func object() -> JSONValue {
        place += 1
        var properties: [String: JSONValue] = [:]
        var required: [JSONValue] = []
        var isOpen = false
        skipBlanks()
        while let letter = next, letter != "}" {
            if letter == "." {
                isOpen = true
                while next == "." { place += 1 }
            } else {
                let name = word()
                if next == "?" { place += 1 } else { required.append(.string(name)) }
                take(":")
                properties[name] = value()
            }
            take(",")
            skipBlanks()
        }
        take("}")
        return .object([
            "type": .string("object"), "properties": .object(properties), "required": .array(required),
            "additionalProperties": .bool(isOpen),
        ])
    }

    private static func plain(_ word: String) -> JSONValue {
        switch word {
        case "text": .object(["type": .string("string")])
        case "flag": .object(["type": .string("boolean")])
        case "any": .object([:])
        default: .object(["type": .string(word)])
        }
    }

    private var next: Character? { place < letters.count ? letters[place] : nil }

    private mutating func take(_ letter: Character) {
        skipBlanks()
        if next == letter { place += 1 }
    }

    private mutating func skipBlanks() { while next?.isWhitespace == true { place += 1 } }

    private mutating func word() -> String {
        skipBlanks()
        let start = place
        while let letter = next, letter.isLetter || letter.isNumber || letter == "-" { place += 1 }
        // Something that has no place here would be met for ever.
        if place == start, next != nil { place += 1 }
        return String(letters[start..<place])
    }
}
