/// Scalars that are shown as they are in one column, whatever stands before them: printable ASCII, Latin letters, dashes
/// and quotes, arrows, lines and shapes. Most text is made of them, and is read from its bytes.
enum SimpleScalars {
    static func contains(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0x7E: true
        case 0xA0..<0x300: value != 0xAD
        case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x21FF, 0x2500...0x25FC: true
        default: false
        }
    }

    /// How many of them the text begins with, but not one that something else follows, for that may be a mark on it.
    static func run(of bytes: UnsafeBufferPointer<UInt8>, atMost most: Int) -> (bytes: Int, columns: Int) {
        if Width.isPrintableASCII(bytes) {
            let count = max(0, min(bytes.count, most))
            return (count, count)
        }
        var place = 0
        var columns = 0
        var before = 0
        while place < bytes.count {
            let scalar = scalar(in: bytes, at: place)
            guard contains(scalar.value) else { return columns == 0 ? (0, 0) : (before, columns - 1) }
            if columns == most { break }
            before = place
            place += scalar.bytes
            columns += 1
        }
        return (place, columns)
    }

    /// The scalar that begins there, in valid UTF-8; value 0 for what takes four bytes, of which none is simple.
    @inline(__always)
    static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (value: UInt32, bytes: Int) {
        let first = UInt32(bytes[place])
        if first < 0x80 { return (first, 1) }
        func next(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset]) & 0x3F }
        if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
        return (0, 4)
    }
}
