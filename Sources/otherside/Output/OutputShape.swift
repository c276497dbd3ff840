import Sessions

/// What JSON may hold, in few letters: `{name: text, count?: integer, rows: [{...}], answers: <text>, reading: #reading}`.
///
/// A question mark: may be left out. `<text>` is an object of any names. `#reading` refers to a definition of a review's
/// schema. `number|null` is the one or the other. Nothing else may stand there.
struct OutputShape {
    private let letters: [Character]
    private var place = 0

    private init(_ text: String) { letters = Array(text) }

    static func schema(_ text: String) -> JSONValue {
        var shape = OutputShape(text)
        return shape.value()
    }

    private mutating func value() -> JSONValue {
        var all = [one()]
        while next == "|" {
            place += 1
            all.append(one())
        }
        return all.count == 1 ? all[0] : .object(["oneOf": .array(all)])
    }

    private mutating func one() -> JSONValue {
        skipBlanks()
        switch next {
        case "{": return object()
        case "[":
            place += 1
            let items = value()
            take("]")
            return .object(["type": .string("array"), "items": items])
        case "<":
            place += 1
            let values = value()
            take(">")
            return .object(["type": .string("object"), "additionalProperties": values])
        case "#":
            place += 1
            return .object(["$ref": .string("#/$defs/\(word())")])
        default: return Self.plain(word())
        }
    }

    private mutating func object() -> JSONValue {
        place += 1
        var properties: [String: JSONValue] = [:]
        var required: [JSONValue] = []
        skipBlanks()
        while next != nil, next != "}" {
            let name = word()
            if next == "?" { place += 1 } else { required.append(.string(name)) }
            take(":")
            properties[name] = value()
            take(",")
            skipBlanks()
        }
        take("}")
        return .object([
            "type": .string("object"), "properties": .object(properties), "required": .array(required),
            "additionalProperties": .bool(false),
        ])
    }

    private static func plain(_ word: String) -> JSONValue {
        switch word {
        case "text": .object(["type": .string("string")])
        case "flag": .object(["type": .string("boolean")])
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
