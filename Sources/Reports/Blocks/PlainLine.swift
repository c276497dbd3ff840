/// Anybody's text before a format escapes it.
enum PlainLine {
    /// One line without anything a terminal may obey, or that turns or hides text.
    static func scalars(_ text: String) -> some Sequence<Unicode.Scalar> {
        text.unicodeScalars.lazy.compactMap { plain($0) }
    }

    /// nil for what goes without a trace; a blank for what ends a line.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
        case 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: nil
        default: scalar
        }
    }
}
