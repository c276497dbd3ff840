/// Takes the values out of strict JSON one after another, straight from its bytes: several times faster than a decoder,
/// which first makes a map of them all.
///
/// It is picky. Whatever is not as this program writes it (a name out of order or twice, a null, a fraction where a whole
/// number should be) it does not read: `Unsure` is no error, a decoder then has the last word.
struct JSONPull {
    struct Unsure: Error {}

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// - Returns: nil when the bytes are not strict JSON, or something in it is not as the value expects it.
    static func read<Value: Pulled>(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
        guard JSONSyntax.isStrict(bytes) else { return nil }
        var json = JSONPull(bytes: bytes)
        return try? Value(&json)
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The name of a member, to be matched against literals.
    struct Name {
        fileprivate let bytes: Slice<UnsafeBufferPointer<UInt8>>

        var text: String { String(decoding: bytes, as: UTF8.self) }

        static func ~= (literal: StaticString, name: Name) -> Bool {
            let count = literal.utf8CodeUnitCount
            guard count == name.bytes.count else { return false }
            for place in 0..<count where literal.utf8Start[place] != name.bytes[name.bytes.startIndex + place] {
                return false
            }
            return true
        }
    }

    /// Calls `member` at the value of each member, which it must take. The names ascend, so that none stands there twice.
    mutating func members(_ member: (Name, inout JSONPull) throws(Unsure) -> Void) throws(Unsure) {
        try take(UInt8(ascii: "{"))
        var last: Slice<UnsafeBufferPointer<UInt8>>?
        while nextByte() != UInt8(ascii: "}") {
            let name = try name()
            if let last, !last.lexicographicallyPrecedes(name) { throw Unsure() }
            last = name
            try take(UInt8(ascii: ":"))
            try member(Name(bytes: name), &self)
            if nextByte() == UInt8(ascii: ",") { position += 1 }
        }
        position += 1
    }

    mutating func list<Element: Pulled>() throws(Unsure) -> [Element] {
        try take(UInt8(ascii: "["))
        var elements: [Element] = []
        while nextByte() != UInt8(ascii: "]") {
            elements.append(try Element(&self))
            if nextByte() == UInt8(ascii: ",") { position += 1 }
        }
        position += 1
        return elements
    }

    mutating func dictionary<Value: Pulled>() throws(Unsure) -> [String: Value] {
        var values: [String: Value] = [:]
        try members { (name, json) throws(Unsure) in
            // Other bytes can be the same text still, an accent written as one letter or as two.
            guard values.updateValue(try Value(&json), forKey: name.text) == nil else { throw Unsure() }
        }
        return values
    }

    /// Whether the next value is a text.
    var startsText: Bool {
        mutating get { nextByte() == UInt8(ascii: "\"") }
    }

    mutating func flag() throws(Unsure) -> Bool {
        // In strict JSON no other word begins like these.
        switch nextByte() {
        case UInt8(ascii: "t"):
            position += 4
            return true
        case UInt8(ascii: "f"):
            position += 5
            return false
        default: throw Unsure()
        }
    }

    mutating func word<Word: RawRepresentable<String>>() throws(Unsure) -> Word {
        guard let word = Word(rawValue: try string()) else { throw Unsure() }
        return word
    }
}

extension JSONPull {
    mutating func string() throws(Unsure) -> String {
        try take(UInt8(ascii: "\""))
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                return String(decoding: bytes[start..<position], as: UTF8.self)
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            default: position += 1
            }
        }
        throw Unsure()
    }

    /// Stands at the first backslash.
    private mutating func escapedString(from start: Int) throws(Unsure) -> String {
        var plain = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: plain, as: UTF8.self)
            case UInt8(ascii: "\\"): plain.append(contentsOf: String(try escaped()).utf8)
            default: plain.append(byte)
            }
        }
        throw Unsure()
    }

    /// Stands behind the backslash.
    private mutating func escaped() throws(Unsure) -> Unicode.Scalar {
        guard position < bytes.count else { throw Unsure() }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard position + 4 <= bytes.count else { throw Unsure() }
            let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
            position += 4
            guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { throw Unsure() }
            return scalar
        default: return Unicode.Scalar(byte)
        }
    }

    mutating func integer() throws(Unsure) -> Int {
        let text = digits()
        guard let number = Int(String(decoding: text, as: UTF8.self)) else { throw Unsure() }
        return number
    }

    mutating func number() throws(Unsure) -> Double {
        let text = digits()
        if let exact = Self.exact(text) { return exact }
        guard let number = Double(String(decoding: text, as: UTF8.self)) else { throw Unsure() }
        return number
    }

    /// A number of few digits, which is the nearest to a whole number divided by a power of ten: both are exact as
    /// `Double`, and so the quotient is rounded once, as it should be.
    private static func exact(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
        guard text.count <= 16 else { return nil }
        var (whole, scale) = (0.0, 0.0)
        for byte in text {
            switch byte {
            case UInt8(ascii: "-"): continue
            case UInt8(ascii: "."): scale = 1
            case 48...57:
                whole = whole * 10 + Double(byte - 48)
                scale *= 10
            default: return nil
            }
        }
        guard whole < 0x1p53, !text.isEmpty else { return nil }
        let number = scale > 1 ? whole / scale : whole
        return text.first == UInt8(ascii: "-") ? -number : number
    }
}

extension JSONPull {
    /// The next byte that is no blank, where the position then stands; 0 at the end.
    private mutating func nextByte() -> UInt8 {
        while position < bytes.count {
            switch bytes[position] {
            case 32, 9, 10, 13: position += 1
            case let byte: return byte
            }
        }
        return 0
    }

    private mutating func take(_ byte: UInt8) throws(Unsure) {
        guard nextByte() == byte else { throw Unsure() }
        position += 1
    }

    /// A name without escapes.
    private mutating func name() throws(Unsure) -> Slice<UnsafeBufferPointer<UInt8>> {
        try take(UInt8(ascii: "\""))
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return bytes[start..<(position - 1)] }
            if byte == UInt8(ascii: "\\") { break }
        }
        throw Unsure()
    }

    /// As far as a number could go; nothing where none begins.
    private mutating func digits() -> Slice<UnsafeBufferPointer<UInt8>> {
        _ = nextByte()
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case 48...57, UInt8(ascii: "-"), UInt8(ascii: "."): position += 1
            default: return bytes[start..<position]
            }
        }
        return bytes[start..<position]
    }
}
