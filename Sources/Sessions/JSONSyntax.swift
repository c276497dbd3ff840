/// A quick word on whether bytes are JSON by the same strict rules as `JSONScanner`'s, without reading any value.
///
/// "Yes" is sure. "No" also stands for what is rare and would take care (escaped surrogates, numbers of many digits):
/// the scanner then has the last word, and the words for what is wrong.
///
/// - Complexity: O(bytes), and nothing is allocated, so that a library of 100,000 files can be looked through.
struct JSONSyntax {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var isASCII = true

    /// As deep as the decoder goes; a bit for each open object or list says which it is.
    private static let deepest = 512

    static func isStrict(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var syntax = JSONSyntax(bytes: bytes)
        guard syntax.document() else { return false }
        return syntax.isASCII || String(validating: bytes, as: UTF8.self) != nil
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func document() -> Bool {
        withUnsafeTemporaryAllocation(of: Bool.self, capacity: Self.deepest) { isObject in
            var depth = 0
            var needsValue = true
            while true {
                let byte = nextByte()
                if needsValue {
                    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                        guard depth < Self.deepest else { return false }
                        isObject[depth] = byte == UInt8(ascii: "{")
                        depth += 1
                        position += 1
                        let first = nextByte()
                        if isObject[depth - 1] {
                            if first != UInt8(ascii: "}") {
                                guard name() else { return false }
                                continue
                            }
                        } else if first != UInt8(ascii: "]") {
                            continue
                        }
                    } else {
                        guard scalar(byte) else { return false }
                        needsValue = false
                        continue
                    }
                }
                needsValue = false
                guard depth > 0 else { return byte == 0 && position == bytes.count }
                let close = nextByte()
                position += 1
                if close == UInt8(ascii: ",") {
                    needsValue = true
                    if isObject[depth - 1], !name() { return false }
                } else if close == (isObject[depth - 1] ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    depth -= 1
                } else {
                    return false
                }
            }
        }
    }

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

    /// A name and its colon.
    private mutating func name() -> Bool {
        guard nextByte() == UInt8(ascii: "\""), string(), nextByte() == UInt8(ascii: ":") else { return false }
        position += 1
        return true
    }

    private mutating func scalar(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""): string()
        case UInt8(ascii: "t"): takes("true")
        case UInt8(ascii: "f"): takes("false")
        case UInt8(ascii: "n"): takes("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        default: false
        }
    }

    private mutating func takes(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for place in 0..<count where bytes[position + place] != word.utf8Start[place] { return false }
        position += count
        return true
    }

    private mutating func string() -> Bool {
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return true
            case UInt8(ascii: "\\"): if !escape() { return false }
            case ..<32: return false
            default: if byte >= 128 { isASCII = false }
            }
        }
        return false
    }

    /// Stands behind the backslash.
    private mutating func escape() -> Bool {
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return true
        case UInt8(ascii: "u"):
            guard position + 4 <= bytes.count else { return false }
            for place in position..<(position + 4) where !Self.isHex(bytes[place]) { return false }
            // A surrogate: D800 to DFFF.
            if bytes[position] | 0x20 == UInt8(ascii: "d"), bytes[position + 1] > UInt8(ascii: "7") { return false }
            position += 4
            return true
        default: return false
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte | 0x20)
    }

    private mutating func number() -> Bool {
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let first = position
        guard let whole = digits(), whole < 18, whole == 1 || bytes[first] != UInt8(ascii: "0") else { return false }
        guard position < bytes.count else { return true }
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            guard digits() != nil else { return false }
        }
        return position == bytes.count || bytes[position] | 0x20 != UInt8(ascii: "e")
    }

    /// How many digits stand here; nil when there are none.
    private mutating func digits() -> Int? {
        let first = position
        while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
        return position > first ? position - first : nil
    }
}
