/// Texts, numbers and words of JSON. Each stays where it began, and says why, when it is none.
extension JSONScanner {
    mutating func scalar(_ byte: UInt8) -> JSONValue? {
        switch byte {
        case UInt8(ascii: "\""): return string().map(JSONValue.string)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
        case UInt8(ascii: "t") where takes("true"): return .bool(true)
        case UInt8(ascii: "f") where takes("false"): return .bool(false)
        case UInt8(ascii: "n") where takes("null"): return .null
        default:
            fault = "a value should stand here"
            return nil
        }
    }

    private mutating func takes(_ word: StaticString) -> Bool {
        let isHere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        if isHere { position += word.utf8CodeUnitCount }
        return isHere
    }

    /// `-`, digits without a leading zero, a fraction, an exponent.
    private mutating func number() -> JSONValue? {
        func digits(from place: Int) -> Int? {
            let end = bytes[min(place, bytes.count)...].firstIndex { !(48...57).contains($0) } ?? bytes.count
            return end > place ? end : nil
        }
        func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
        fault = "this is not a number"
        let first = bytes[position] == UInt8(ascii: "-") ? position + 1 : position
        guard var end = digits(from: first), byte(first) != UInt8(ascii: "0") || end == first + 1 else { return nil }
        var isWhole = true
        if byte(end) == UInt8(ascii: ".") {
            guard let fraction = digits(from: end + 1) else { return nil }
            end = fraction
            isWhole = false
        }
        if byte(end) | 0x20 == UInt8(ascii: "e") {
            let hasSign = byte(end + 1) == UInt8(ascii: "+") || byte(end + 1) == UInt8(ascii: "-")
            guard let exponent = digits(from: end + (hasSign ? 2 : 1)) else { return nil }
            end = exponent
            isWhole = false
        }
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        fault = "this number is too large"
        let value = (isWhole ? Int64(text) : nil).map(JSONValue.integer) ?? Double(text).map(JSONValue.number)
        if case .number(let number) = value, !number.isFinite { return nil }
        fault = nil
        position = end
        return value
    }

    /// Stands at the opening quote.
    mutating func string() -> String? {
        var next = position + 1
        var plain: [UInt8]?
        while next < bytes.count {
            switch bytes[next] {
            case UInt8(ascii: "\""):
                guard let text = String(validating: plain?[...] ?? bytes[(position + 1)..<next], as: UTF8.self) else {
                    fault = "this text is not UTF-8"
                    return nil
                }
                position = next + 1
                return text
            case UInt8(ascii: "\\"):
                guard let (scalar, length) = escape(next) else {
                    position = next
                    fault = "this is no escape; a backslash is written \\\\"
                    return nil
                }
                // Only a text with escapes is put together byte by byte.
                var begun = plain ?? Array(bytes[(position + 1)..<next])
                plain = nil
                begun.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                plain = begun
                next += length
            case ..<32:
                position = next
                fault = "a control character stands in a text; a new line is written \\n"
                return nil
            default:
                plain?.append(bytes[next])
                next += 1
            }
        }
        fault = "this text has no closing quote"
        return nil
    }

    /// What the escape at a place means, and how many bytes it has; nil when it is none.
    private func escape(_ place: Int) -> (Unicode.Scalar, length: Int)? {
        guard place + 1 < bytes.count else { return nil }
        switch bytes[place + 1] {
        case UInt8(ascii: "\""): return ("\"", 2)
        case UInt8(ascii: "\\"): return ("\\", 2)
        case UInt8(ascii: "/"): return ("/", 2)
        case UInt8(ascii: "b"): return ("\u{8}", 2)
        case UInt8(ascii: "f"): return ("\u{C}", 2)
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        default: break
        }
        guard let unit = unit(place) else { return nil }
        if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
        guard UTF16.isLeadSurrogate(unit), let low = self.unit(place + 6), UTF16.isTrailSurrogate(low) else {
            return nil
        }
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)))
        return scalar.map { ($0, 12) }
    }

    /// The UTF-16 code unit of a `\u` escape.
    private func unit(_ place: Int) -> UInt16? {
        guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
            return nil
        }
        let digits = bytes[(place + 2)..<(place + 6)]
        guard digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0 | 0x20) }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
