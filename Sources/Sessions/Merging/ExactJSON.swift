import FoundationEssentials

/// Any JSON with its texts and numbers to the letter, to be compared and put together.
indirect enum ExactJSON: Equatable, Sendable {
    /// A text, a number, `true`, `false` or `null` as it is written.
    case scalar(String)
    case list([ExactJSON])
    case object([String: Member])

    struct Member: Equatable, Sendable {
        /// With its quotes, as it is written.
        var name: String
        var value: ExactJSON
    }

    static let empty = ExactJSON.object([:])

    /// - Throws: the damage with its place.
    init(reading bytes: Data) throws(SessionDamage) {
        self = try JSONReader.document(bytes) { reader throws(JSONStop) in try reader.exact() }.value
    }

    var members: [String: Member]? { if case .object(let members) = self { members } else { nil } }
    var elements: [ExactJSON]? { if case .list(let elements) = self { elements } else { nil } }

    subscript(name: String) -> ExactJSON? {
        get { members?[name]?.value }
        set {
            guard var members else { return }
            members[name] = newValue.map { Member(name: members[name]?.name ?? SchemaText.quoted(name), value: $0) }
            self = .object(members)
        }
    }

    /// What a text says; nil for anything else.
    var string: String? {
        guard case .scalar(let text) = self, text.hasPrefix("\""),
            case .string(let string)? = try? JSONValue(reading: Data(text.utf8))
        else { return nil }
        return string
    }

    /// Without blanks, names in the order of their bytes: equal values are equal texts.
    var text: String {
        switch self {
        case .scalar(let text): text
        case .list(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.key.comesBefore($1.key) }.map { $0.value.name + ":" + $0.value.value.text }
                .joined(separator: ",") + "}"
        }
    }
}

extension JSONReader {
    fileprivate mutating func exact() throws(JSONStop) -> ExactJSON {
        switch next() {
        case UInt8(ascii: "{"):
            var members: [String: ExactJSON.Member] = [:]
            try self.members { (reader, name) throws(JSONStop) in
                let member = ExactJSON.Member(name: reader.quoted(name), value: try reader.exact())
                guard members.updateValue(member, forKey: reader.text(name)) == nil else { throw reader.twice(name) }
            }
            return .object(members)
        case UInt8(ascii: "["):
            var elements: [ExactJSON] = []
            try self.elements { (reader, _) throws(JSONStop) in elements.append(try reader.exact()) }
            return .list(elements)
        default: return .scalar(try raw())
        }
    }
}
