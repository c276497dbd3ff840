/// A path is bytes to the system, and need not be UTF-8. Here it is text all the same: a byte that is no part of UTF-8
/// stands as a scalar of its own from a private range, and goes to the system as the byte that it was.
package enum PathText {
    /// Of the byte 0; only those from 0x80 on occur.
    private static let base: UInt32 = 0x10FE00
    private static let scalars: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

    package static func text(_ path: UnsafePointer<CChar>) -> String {
        // Nearly all are UTF-8, and the standard library knows this way of reading it at once.
        if let text = String(validatingCString: path), !holdsBytes(text) { return text }
        return text(bytes: bytes(of: path))
    }

    static func bytes(of path: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
        var count = 0
        while path[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: path, count: count)
    }

    package static func text(bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !holdsBytes(text) { return text }
        var text = String.UnicodeScalarView()
        var rest = bytes[...]
        while let first = rest.first {
            let whole = (1...4).lazy.compactMap {
                rest.count < $0 ? nil : String(validating: rest.prefix($0), as: UTF8.self)
            }
            if let scalar = whole.first?.unicodeScalars.first, !scalars.contains(scalar.value) {
                text.append(scalar)
                rest = rest.dropFirst(UTF8.width(scalar))
            } else {
                text.append(Unicode.Scalar(base + UInt32(first)) ?? "\u{FFFD}")
                rest = rest.dropFirst()
            }
        }
        return String(text)
    }

    /// A `~/` that no shell has expanded is the home folder.
    package static func expanded(_ path: String, home: String) -> String {
        path.begins("~/") ? home + String(Substring(path.utf8.dropFirst())) : path
    }

    /// The byte that a scalar stands for; nil where it stands for itself.
    package static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        scalars.contains(scalar.value) ? UInt8(scalar.value - base) : nil
    }

    /// Whether a path holds bytes that are not UTF-8.
    package static func holdsBytes(_ path: String) -> Bool {
        path.utf8.contains(0xF4) && path.unicodeScalars.contains { byte($0) != nil }
    }

    /// For people: such a byte as `\xE9`.
    package static func shown(_ path: String) -> String {
        guard holdsBytes(path) else { return path }
        var shown = ""
        for scalar in path.unicodeScalars {
            if let byte = byte(scalar) {
                shown += "\\x" + String(byte, radix: 16, uppercase: true)
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    static func systemBytes(_ path: String) -> [UInt8] {
        path.unicodeScalars.flatMap { scalar in byte(scalar).map { [$0] } ?? Array(UTF8.encode(scalar) ?? .init()) }
    }
}

extension String {
    /// The path as the system takes it.
    package func withPath<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
        guard PathText.holdsBytes(self) else { return withCString(body) }
        let bytes = (PathText.systemBytes(self) + [0]).map { CChar(bitPattern: $0) }
        return bytes.withUnsafeBufferPointer { bytes in bytes.baseAddress.map(body) ?? "".withCString(body) }
    }

    // A slash or a dot before a combining mark is one character with it to `hasPrefix`, and no slash or dot.

    package func begins(_ bytes: StaticString) -> Bool { bytes.withUTF8Buffer { utf8.starts(with: $0) } }

    package func ends(_ bytes: StaticString) -> Bool {
        bytes.withUTF8Buffer { utf8.count >= $0.count && utf8.suffix($0.count).elementsEqual($0) }
    }

    package var isAbsolutePath: Bool { begins("/") }
}
