/// What a pack's text may hold: it goes to terminals, files and letters.
enum PlainText {
    static let placeholders = ["{move}", "{mover}", "{other}"]

    /// Why a text is not fit to be shown; nil where it is.
    static func problem(_ text: String) -> String? {
        for scalar in text.unicodeScalars where !isFit(scalar) {
            return "holds a control character, \(name(scalar))"
        }
        for placeholder in braced(text) where !placeholders.contains(placeholder) {
            return "placeholder " + notOneOf(placeholder, placeholders)
        }
        return nil
    }

    /// Line breaks are fit; other controls, and marks that turn the direction of writing, are not.
    private static func isFit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: true
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
    }

    private static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Each `{word}`, with its braces.
    private static func braced(_ text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            rest.firstIndex(of: "}").map { "{" + rest[..<$0] + "}" }
        }
    }
}
