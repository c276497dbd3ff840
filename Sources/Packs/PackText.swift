import Yams

/// The root of a pack file's YAML, within limits: a file can come from anybody.
enum PackText {
    /// A larger file is refused unread, in bytes: the whole core pack has less than a third of it.
    static let largest = 1 << 20

    struct Refusal: Error {
        var line: Int?
        var message: String
    }

    /// - Returns: nil for a file that holds nothing.
    static func root(_ bytes: [UInt8]) throws(Refusal) -> Node? {
        let mark = "\u{FEFF}".utf8
        // Some editors begin a file with a byte order mark.
        let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        guard bytes.count <= largest else { throw Refusal(line: nil, message: "is larger than 1 MB") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(line: nil, message: "is not UTF-8 text: save it as UTF-8")
        }
        if let alias = firstAlias(bytes) {
            throw Refusal(line: alias.line, message: "'*\(alias.name)' repeats '&\(alias.name)': write it out instead")
        }
        do {
            // The basic resolver: `Fields` asks for the type it wants, so nobody needs each word matched against the
            // patterns of dates and numbers, which took a third of the time.
            return try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch let error as YamlError {
            throw error.refusal(bytes)
        } catch {
            throw Refusal(line: nil, message: "is not YAML: \(error)")
        }
    }

    /// The first `*name` whose `&name` stands in the file too.
    ///
    /// A few nested aliases stand for more text than any memory holds, and the parser unfolds them where they are keys.
    /// No alias is missed; a name in running text is one only where both spellings are there.
    private static func firstAlias(_ bytes: [UInt8]) -> (name: String, line: Int)? {
        let anchors = Set(names(bytes, after: UInt8(ascii: "&")).map(\.name))
        guard !anchors.isEmpty else { return nil }
        return names(bytes, after: UInt8(ascii: "*")).first { anchors.contains($0.name) }
    }

    /// Each run of letters, digits, `-` and `_` after the sign, where the sign does not stand within a word.
    private static func names(_ bytes: [UInt8], after sign: UInt8) -> [(name: String, line: Int)] {
        var found: [(name: String, line: Int)] = []
        var line = 1
        for place in bytes.indices {
            if bytes[place] == UInt8(ascii: "\n") { line += 1 }
            guard bytes[place] == sign, place == 0 || !isName(bytes[place - 1]) else { continue }
            let name = bytes[(place + 1)...].prefix(while: isName)
            if !name.isEmpty { found.append((String(decoding: name, as: UTF8.self), line)) }
        }
        return found
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension YamlError {
    fileprivate func refusal(_ bytes: [UInt8]) -> PackText.Refusal {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            PackText.Refusal(line: mark.line, message: "is not YAML at column \(mark.column): \(Self.words(problem))")
        case .duplicatedKeysInMapping(let names, let context):
            PackText.Refusal(
                line: context.mark.line,
                message: "field \(names.map { "'\($0.shortened)'" }.joined(separator: ", ")) stands twice in one entry")
        case .reader(_, _, let value, _) where value >= 0:
            // Text that is UTF-8 is refused here only for a character that YAML does not allow.
            PackText.Refusal(line: line(of: value, bytes), message: "holds a control character")
        default:
            PackText.Refusal(line: nil, message: "is not YAML")
        }
    }

    /// What whoever wrote the file can do about it; the parser's own words help nobody.
    private static func words(_ problem: String) -> String {
        switch problem {
        case let problem where problem.contains("mapping values"):
            "a colon with a blank behind it stands within a text; put that text in quotes"
        case let problem where problem.contains("cannot start any token"):
            "nothing can begin with this sign; indent with blanks, not tabs, and put a text that begins with % @ or ` in quotes"
        case let problem
        where problem.contains("end of stream") || problem.contains("<document") || problem.contains("node content"):
            "a quote or a bracket before this is not closed, or the line is indented otherwise than those it belongs to"
        case let problem where problem.contains("expected ':'"): "there is no colon behind the name of the field"
        case let problem where problem.contains("',' or"):
            "a comma or the closing bracket of a list is missing before this"
        case let problem where problem.contains("escape"):
            "within double quotes a backslash means something; write it twice, or take single quotes"
        default: "look whether it is indented like its neighbours, and whether each quote before it is closed"
        }
    }

    private func line(of value: Int32, _ bytes: [UInt8]) -> Int? {
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard let place = text.firstIndex(where: { $0.value == UInt32(value) }) else { return nil }
        return 1 + text[..<place].count { $0 == "\n" }
    }
}
