package import FoundationEssentials

/// Any JSON in memory, to be looked into or to stand inside another document. A number is the nearest that can be: what
/// is to be kept to the letter stays text (`UnknownFields`).
package enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// - Throws: the damage with its place.
    package init(reading bytes: Data) throws(SessionDamage) {
        self = try JSONReader.document(bytes) { reader throws(JSONStop) in try reader.value() }.value
    }

    /// A record as its table writes it.
    package init(_ record: some Record) throws { try self.init(reading: record.json()) }

    /// A member of an object.
    package subscript(name: String) -> JSONValue? {
        get { if case .object(let members) = self { members[name] } else { nil } }
        set {
            guard case .object(var members) = self else { return }
            members[name] = newValue
            self = .object(members)
        }
    }
}

extension JSONReader {
    fileprivate mutating func value() throws(JSONStop) -> JSONValue {
        switch next() {
        case UInt8(ascii: "{"):
            var values: [String: JSONValue] = [:]
            try members { (reader, name) throws(JSONStop) in
                let value = try reader.value()
                guard values.updateValue(value, forKey: reader.text(name)) == nil else { throw reader.twice(name) }
            }
            return .object(values)
        case UInt8(ascii: "["):
            var values: [JSONValue] = []
            try elements { (reader, _) throws(JSONStop) in values.append(try reader.value()) }
            return .array(values)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try flag())
        default:
            guard startsNumber() else {
                if try takesNull() { return .null }
                throw stop("a value should stand here")
            }
            let digits = try digits()
            if digits.isPlain, let whole = whole(digits) { return .integer(Int64(whole)) }
            let number = double(digits)
            return .number(number.isFinite ? number : number < 0 ? -.greatestFiniteMagnitude : .greatestFiniteMagnitude)
        }
    }
}

extension JSONValue: Encodable {
    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var object = encoder.container(keyedBy: AnyKey.self)
            for (key, value) in members { try object.encode(value, forKey: AnyKey(stringValue: key)) }
        case .array(let elements):
            var array = encoder.unkeyedContainer()
            for element in elements { try array.encode(element) }
        case .null: try single(encoder) { try $0.encodeNil() }
        case .bool(let bool): try single(encoder) { try $0.encode(bool) }
        case .integer(let integer): try single(encoder) { try $0.encode(integer) }
        case .number(let number): try single(encoder) { try $0.encode(number) }
        case .string(let string): try single(encoder) { try $0.encode(string) }
        }
    }

    private func single(
        _ encoder: any Encoder, _ encode: (inout any SingleValueEncodingContainer) throws -> Void
    ) throws {
        var value = encoder.singleValueContainer()
        try encode(&value)
    }

    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
