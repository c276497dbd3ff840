import Mustache

/// Anybody's text inside an HTML element or a quoted attribute: it means nothing but itself.
struct HTMLText: MustacheContentType {
    /// Marks around a name that keep its writing direction from what stands around it (FSI and PDI of Unicode).
    static let isolate: Unicode.Scalar = "\u{2068}"
    static let endOfIsolate: Unicode.Scalar = "\u{2069}"

    /// The marks become `<bdi>` elements, always closed within this text.
    func escapeText(_ text: String) -> String {
        var escaped = ""
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case Self.isolate where depth < 4:
                depth += 1
                escaped += "<bdi>"
            case Self.endOfIsolate where depth > 0:
                depth -= 1
                escaped += "</bdi>"
            default: Self.append(scalar, to: &escaped)
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

    /// The name between its marks, without any of its own.
    static func isolated(_ name: String) -> String {
        guard !name.isEmpty else { return name }
        var text = String(isolate)
        text.unicodeScalars += name.unicodeScalars.filter { $0 != isolate && $0 != endOfIsolate }
        text.unicodeScalars.append(endOfIsolate)
        return text
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
