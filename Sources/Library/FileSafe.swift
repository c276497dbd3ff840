/// Names for files made from text that may hold anything: an imported session's id could be `../../etc/passwd`.
enum FileSafe {
    /// Reversible with `text(_:)`: letters, digits, `-` and `_` as they are, other bytes as `%2F`. What would come out
    /// longer than 120 is given by its digest and cannot be reversed.
    static func name(_ text: String) -> String {
        var name = ""
        for byte in text.utf8 {
            if isPlain(byte) {
                name.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                name += byte < 16 ? "%0" : "%"
                name += String(byte, radix: 16, uppercase: true)
            }
        }
        return name.utf8.count <= 120 && !name.isEmpty ? name : "%" + FNV1a.hex(text)
    }

    static func text(_ name: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// The Fowler-Noll-Vo hash, 64 bits, variant 1a: tells two texts apart, is no seal against forgery.
enum FNV1a {
    static func digest(_ bytes: some Sequence<UInt8>) -> UInt64 {
        // Byte by byte through an iterator takes several times as long, and a save does it twice.
        bytes.withContiguousStorageIfAvailable { digest(buffer: $0) } ?? digest(buffer: bytes)
    }

    @inline(__always)
    private static func digest(buffer bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    static func hex(_ text: String) -> String { hex(digest(text.utf8)) }

    /// Sixteen digits.
    static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
