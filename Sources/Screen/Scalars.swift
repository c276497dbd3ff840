/// What one scalar is, as far as showing it goes.
extension Width {
    /// Columns by the table; only for scalars that are measured and not control characters.
    static func columns(_ value: UInt32) -> Int {
        if value < 0x300 { return 1 }
        if WidthTable.contains(WidthTable.wide, value) { return 2 }
        return WidthTable.contains(WidthTable.zero, value) ? 0 : 1
    }

    /// Whether the tables know the scalar: assigned, and not after Unicode 14.0.
    static func isMeasured(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x378 { return true }
        guard let age = scalar.properties.age else { return false }
        return age.major <= 14 && !scalar.properties.isNoncharacterCodePoint
    }

    /// Format characters that would take no column, reorder text or choose a variant: they are left out.
    static func isDropped(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x34F, 0x61C, 0x17B4...0x17B5, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: true
        case 0xFE00...0xFE0F, 0xFEFF, 0xFFF0...0xFFFB: true
        case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    static func isSkinTone(_ value: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(value) }

    /// The letter of a regional indicator: a flag is shown as its country's two letters.
    static func flagLetter(_ value: UInt32) -> String? {
        guard (0x1F1E6...0x1F1FF).contains(value) else { return nil }
        return Unicode.Scalar(value - 0x1F1E6 + 0x41).map { String(Character($0)) }
    }
}
