import Packs

/// Texts, numbers and words.
extension JSONReader {
    /// A member's name between its quotes, or any other text.
    struct Name {
        var start, end: Int
        var hasEscapes: Bool
    }

    func text(_ name: Name) -> String {
        let slice = UnsafeBufferPointer(rebasing: bytes[name.start..<name.end])
        return name.hasEscapes ? Self.unescaped(slice) : String(decoding: slice, as: UTF8.self)
    }

    func isEqual(_ name: Name, _ known: StaticString) -> Bool {
        let count = known.utf8CodeUnitCount
        guard !name.hasEscapes else { return text(name) == "\(known)" }
        guard name.end - name.start == count else { return false }
        for place in 0..<count where known.utf8Start[place] != bytes[name.start + place] { return false }
        return true
    }

    mutating func string() throws(JSONStop) -> String {
        guard next() == UInt8(ascii: "\"") else { throw refuse("text") }
        return text(try name())
    }

    /// Stands at the opening quote.
    mutating func name() throws(JSONStop) -> Name {
        let start = position + 1
        var place = start
        var (hasEscapes, isASCII) = (false, true)
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                let slice = UnsafeBufferPointer(rebasing: bytes[start..<place])
                guard isASCII || String(validating: slice, as: UTF8.self) != nil else {
                    throw stop("this text is not UTF-8")
                }
                position = place + 1
                return Name(start: start, end: place, hasEscapes: hasEscapes)
            }
            if byte == UInt8(ascii: "\\") {
                guard let length = Self.escape(bytes, place)?.length else {
                    throw stop("this is no escape; a backslash is written \\\\", at: place)
                }
                hasEscapes = true
                place += length
                continue
            }
            if byte < 32 {
                throw stop("a control character stands in a text; a new line is written \\n", at: place)
            }
            if byte >= 128 { isASCII = false }
            place += 1
        }
        throw stop("this text has no closing quote", at: position)
    }

    mutating func flag() throws(JSONStop) -> Bool {
        switch next() {
        case UInt8(ascii: "t"):
            try take("true")
            return true
        case UInt8(ascii: "f"):
            try take("false")
            return false
        default: throw refuse("true or false")
        }
    }

    /// Whether a null stands here, which is then taken.
    mutating func takesNull() throws(JSONStop) -> Bool {
        guard next() == UInt8(ascii: "n") else { return false }
        try take("null")
        return true
    }

    mutating func take(_ word: StaticString) throws(JSONStop) {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { throw stop("a value should stand here", at: position) }
        for place in 0..<count where bytes[position + place] != word.utf8Start[place] {
            throw stop("a value should stand here")
        }
        position += count
    }

    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "\\"), let (scalar, length) = escape(bytes, place) {
                plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                place += length
            } else {
                plain.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// What the escape at a place means, and how many bytes it has; nil when it is none.
    private static func escape(
        _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> (Unicode.Scalar, length: Int)? {
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
        guard let unit = unit(bytes, place) else { return nil }
        if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
        guard UTF16.isLeadSurrogate(unit), let low = self.unit(bytes, place + 6), UTF16.isTrailSurrogate(low) else {
            return nil
        }
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)))
        return scalar.map { ($0, 12) }
    }

    /// The UTF-16 code unit of a `\u` escape.
    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt16? {
        guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            switch byte {
            case 48...57: unit = unit << 4 | UInt16(byte - 48)
            case 65...70, 97...102: unit = unit << 4 | UInt16((byte | 0x20) - 87)
            default: return nil
            }
        }
        return unit
    }
}

extension JSONReader {
    /// A number as it is written: `-`, digits without a leading zero, a fraction, an exponent.
    struct Digits {
        var start, end: Int
        /// Digits and a sign, and nothing else.
        var isPlain: Bool
    }

    mutating func digits() throws(JSONStop) -> Digits {
        let start = position
        var place = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
        func skipDigits(_ place: inout Int) -> Bool {
            let first = place
            while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
            return place > first
        }
        let first = place
        guard skipDigits(&place), bytes[first] != UInt8(ascii: "0") || place == first + 1 else {
            throw stop("this is not a number", at: start)
        }
        var isPlain = true
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            isPlain = false
            place += 1
            guard skipDigits(&place) else { throw stop("this is not a number", at: start) }
        }
        if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
            isPlain = false
            place += 1
            if place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") {
                place += 1
            }
            guard skipDigits(&place) else { throw stop("this is not a number", at: start) }
        }
        position = place
        return Digits(start: start, end: place, isPlain: isPlain)
    }

    /// - Returns: an infinite one for what is beyond all bounds.
    func double(_ digits: Digits) -> Double {
        let text = UnsafeBufferPointer(rebasing: bytes[digits.start..<digits.end])
        return Self.exact(text) ?? Double(String(decoding: text, as: UTF8.self)) ?? .infinity
    }

    /// Whole numbers may be written `1.0` or `1e2`, as other programs do.
    ///
    /// - Returns: nil for what is not whole, or too large.
    func whole(_ digits: Digits) -> Int? {
        guard digits.isPlain else { return Int(exactly: double(digits)) }
        return Int(String(decoding: UnsafeBufferPointer(rebasing: bytes[digits.start..<digits.end]), as: UTF8.self))
    }

    mutating func startsNumber() -> Bool {
        let byte = next()
        return byte == UInt8(ascii: "-") || (48...57).contains(byte)
    }

    mutating func number(in range: ClosedRange<Double>) throws(JSONStop) -> Double {
        guard startsNumber() else { throw refuse("a number") }
        let digits = try digits()
        let number = double(digits)
        guard range.contains(number) else { throw outside(digits, range.lowerBound, range.upperBound) }
        return number
    }

    mutating func whole(in range: ClosedRange<Int>) throws(JSONStop) -> Int {
        guard startsNumber() else { throw refuse("a whole number") }
        let digits = try digits()
        guard let number = whole(digits) else {
            let nearest = double(digits)
            guard nearest.rounded() == nearest, !range.contains(Int(nearest: nearest)) else {
                throw stop("should be a whole number", at: digits.start)
            }
            throw outside(digits, Double(range.lowerBound), Double(range.upperBound))
        }
        guard range.contains(number) else { throw outside(digits, Double(range.lowerBound), Double(range.upperBound)) }
        return number
    }

    private mutating func outside(_ digits: Digits, _ low: Double, _ high: Double) -> JSONStop {
        let isShort = digits.end - digits.start <= 24
        let number = isShort ? slice(digits.start) : "this number"
        return stop("\(number) is not from \(JSONWriter.text(low)) to \(JSONWriter.text(high))", at: digits.start)
    }

    /// A number of few digits, which is the nearest to a whole number divided by a power of ten: both are exact as
    /// `Double`, and so the quotient is rounded once, as it should be.
    private static func exact(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
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
        guard whole < 0x1p53 else { return nil }
        let number = scale > 1 ? whole / scale : whole
        return text.first == UInt8(ascii: "-") ? -number : number
    }
}
