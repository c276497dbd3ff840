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
        ["move", "description"], ["reflections", "*", "*"], ["voices", "*", "notes", "*"],
        ["voices", "*", "origin", "setAside", "*", "note"], ["voices", "*", "origin", "earlier", "*", "notes", "*"],
        ["decision", "why"],
        ["assessment", "decision", "why"], ["earlier", "*", "decision", "why"],
    ]

    fileprivate func cleaned(at path: [String] = []) -> JSONValue {
        switch self {
        case .string(let text): .string(text.plain(multiline: Self.isMultiline(path)))
        case .array(let elements): .array(elements.map { $0.cleaned(at: path + ["*"]) })
        case .object(let members):
            .object(
                Dictionary(
                    members.sorted { $0.key < $1.key }.map { name, value in
                        let name = name.plain(multiline: false)
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
}
