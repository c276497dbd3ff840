/// Writes JSON in one pass, names in the order of their bytes.
package struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// One line a value, two blanks a level; else without any blank.
    private let isPretty: Bool
    private var depth = 0
    private var isFirst = true
    /// False once a number had to be written that JSON does not have.
    private(set) var isJSON = true

    init(pretty: Bool = true, capacity: Int = 0) {
        isPretty = pretty
        bytes.reserveCapacity(capacity)
    }

    mutating func object(_ members: (inout JSONWriter) -> Void) { enclosed("{", "}", members) }

    /// Elements begin with `element`.
    mutating func list(_ elements: (inout JSONWriter) -> Void) { enclosed("[", "]", elements) }

    private mutating func enclosed(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void)
    {
        begin(UInt8(ascii: open))
        body(&self)
        end(UInt8(ascii: close))
    }

    private mutating func begin(_ byte: UInt8) {
        bytes.append(byte)
        depth += 1
        isFirst = true
    }

    private mutating func end(_ byte: UInt8) {
        depth -= 1
        // As Foundation lays an empty one out.
        if isPretty, isFirst { bytes.append(10) }
        line()
        bytes.append(byte)
        isFirst = false
    }

    private mutating func line() {
        guard isPretty else { return }
        bytes.append(10)
        for _ in 0..<depth {
            bytes.append(32)
            bytes.append(32)
        }
    }

    /// Before each element of a list.
    mutating func element() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        line()
    }

    /// A member's name; its value follows.
    mutating func name(_ name: String) {
        element()
        string(name)
        colon()
    }

    /// A name that needs no escape.
    mutating func name(_ name: StaticString) {
        element()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        colon()
    }

    private mutating func colon() {
        if isPretty { bytes.append(32) }
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(32) }
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (place, byte) in utf8.enumerated() where byte < 32 || byte == 34 || byte == 92 {
                bytes.append(contentsOf: utf8[start..<place])
                escape(byte)
                start = place + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 8: bytes.append(UInt8(ascii: "b"))
        case 9: bytes.append(UInt8(ascii: "t"))
        case 10: bytes.append(UInt8(ascii: "n"))
        case 12: bytes.append(UInt8(ascii: "f"))
        case 13: bytes.append(UInt8(ascii: "r"))
        case ..<32:
            bytes.append(contentsOf: (byte < 16 ? "u000" : "u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }

    mutating func flag(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

    mutating func whole(_ number: Int) { bytes.append(contentsOf: "\(number)".utf8) }

    mutating func number(_ number: Double) {
        if !number.isFinite { isJSON = false }
        bytes.append(contentsOf: Self.text(number).utf8)
    }

    mutating func null() { bytes.append(contentsOf: "null".utf8) }

    /// The shortest text that is this number, without `.0`.
    static func text(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// JSON as it stands somewhere: its texts and numbers to the byte, laid out anew.
    mutating func raw(_ json: String) {
        var isText = false
        var isEscaped = false
        for byte in json.utf8 {
            if isText {
                bytes.append(byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            switch byte {
            case 32, 9, 10, 13: continue
            case UInt8(ascii: "}"), UInt8(ascii: "]"): end(byte)
            case UInt8(ascii: ":"): colon()
            case UInt8(ascii: ","):
                bytes.append(byte)
                line()
            default:
                if isFirst, let last = bytes.last, last == UInt8(ascii: "{") || last == UInt8(ascii: "[") { line() }
                isFirst = false
                if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                    begin(byte)
                } else {
                    bytes.append(byte)
                    isText = byte == UInt8(ascii: "\"")
                }
            }
        }
    }
}

extension String {
    /// JSON writes names in the order of their bytes.
    func comesBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
