import FoundationEssentials
import Library

/// JSON that may be shown on a terminal. The encoder escapes what is below a blank; this escapes the other characters
/// a terminal may obey or that hide or turn text. The content stays the same.
enum SafeJSON {
    static func text(_ json: Data) -> String {
        let text = String(decoding: json, as: UTF8.self)
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if let byte = PathText.byte(scalar) {
                safe += "\\\\x" + String(byte, radix: 16, uppercase: true)
            } else if isUnsafe(scalar) {
                // All of them lie in the first plane, so that four digits do. Outside strings JSON holds none.
                let digits = String(scalar.value, radix: 16)
                safe += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        if PathText.byte(scalar) != nil { return true }
        return switch scalar.value {
        case 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}
