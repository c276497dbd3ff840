/// What a stranger's file may bring into the library as text.
extension SessionFile {
    /// The same review without control characters, in any field, in any key, and in what this program does not know:
    /// what a terminal would obey is no text. Line ends stay where a text may have several lines; elsewhere they are
    /// blanks, as tabs are.
    ///
    /// - Throws: when the file holds what JSON cannot.
    package func cleaned() throws -> SessionFile {
        try SessionFile(reading: JSONText.encode(try value().cleaned()))
    }
}

extension JSONValue {
    /// Where a text may have several lines; `*` is any one key or place.
    private static let multiline: [[String]] = [
        ["move", "description"], ["reflections", "*", "*"], ["voices", "*", "notes", "*"], ["decision", "why"],
        ["assessment", "decision", "why"], ["earlier", "*", "decision", "why"],
    ]

    fileprivate func cleaned(at path: [String] = []) -> JSONValue {
        switch self {
        case .string(let text): .string(Self.plain(text, multiline: Self.isMultiline(path)))
        case .array(let elements): .array(elements.map { $0.cleaned(at: path + ["*"]) })
        case .object(let members):
            .object(
                Dictionary(
                    members.sorted { $0.key < $1.key }.map { name, value in
                        let name = Self.plain(name, multiline: false)
                        return (name, value.cleaned(at: path + [name]))
                    }, uniquingKeysWith: { first, _ in first }))
        case .null, .bool, .integer, .number: self
        }
    }

    private static func isMultiline(_ path: [String]) -> Bool {
        multiline.contains { pattern in
            pattern.count == path.count && zip(pattern, path).allSatisfy { $0 == "*" || $0 == $1 }
        }
    }

    private static func plain(_ text: String, multiline: Bool) -> String {
        guard text.unicodeScalars.contains(where: isSpecial) else { return text }
        var plain = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            let isLineEnd = scalar == "\r" || isSeparator(scalar) || (scalar == "\n" && !afterReturn)
            afterReturn = scalar == "\r"
            if isLineEnd {
                plain.append(multiline ? "\n" : " ")
            } else if scalar == "\t" {
                plain.append(" ")
            } else if !isSpecial(scalar) {
                plain.append(scalar)
            }
        }
        return String(plain)
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || isSeparator(scalar)
    }

    /// Unicode's own line ends, which no terminal keeps within a line.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2028}" || scalar == "\u{2029}" }
}
