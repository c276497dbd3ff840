/// Anybody's text inside an HTML element or a quoted attribute: it means nothing but itself.
enum HTMLText {
    /// Marks around a name that keep its writing direction from what stands around it (FSI and PDI of Unicode).
    private static let isolate: Unicode.Scalar = "\u{2068}"
    private static let endOfIsolate: Unicode.Scalar = "\u{2069}"

    /// The marks become `<bdi>` elements, always closed within this text.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case isolate where depth < 4:
                depth += 1
                escaped += "<bdi>"
            case endOfIsolate where depth > 0:
                depth -= 1
                escaped += "</bdi>"
            default: append(scalar, to: &escaped)
            }
        }
        return escaped + String(repeating: "</bdi>", count: depth)
    }

    /// For attributes and `<title>`, which hold no elements.
    static func plain(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars { append(scalar, to: &escaped) }
        return escaped
    }

    private static func append(_ scalar: Unicode.Scalar, to escaped: inout String) {
        guard let scalar = PlainLine.plain(scalar) else { return }
        switch scalar {
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "&": escaped += "&amp;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
}
