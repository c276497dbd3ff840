/// The first character of some bytes, as UTF-8 has it.
enum ByteCharacter: Equatable {
    case whole(Unicode.Scalar, bytes: Int)
    /// More bytes are needed to know it.
    case unfinished
    /// So many bytes are no character and begin none.
    case invalid(bytes: Int)

    /// - Parameter bytes: one at least.
    init(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first else {
            self = .unfinished
            return
        }
        let count: Int
        // What may follow the first byte: narrower where longer forms and surrogates would be.
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0x00...0x7F: count = 1
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: count = 4
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default:
            self = .invalid(bytes: 1)
            return
        }
        var value = count == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(count))
        for (place, byte) in bytes.dropFirst().prefix(count - 1).enumerated() {
            guard (place == 0 ? second : 0x80...0xBF).contains(byte) else {
                self = .invalid(bytes: place + 1)
                return
            }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        if bytes.count < count {
            self = .unfinished
        } else if let scalar = Unicode.Scalar(value) {
            self = .whole(scalar, bytes: count)
        } else {
            self = .invalid(bytes: count)
        }
    }
}
