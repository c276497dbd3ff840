/// A line as it was typed or piped in: untrusted.
enum LinearLine: Equatable {
    case empty
    /// A word and what stands after it.
    case command(word: String, argument: String)
    case text(String)

    /// The longest line that is kept, in bytes.
    static let longest = 1 << 20

    /// - Parameter isTyping: plain lines are text here; otherwise they may be commands too, which the place decides.
    init(_ line: String, isTyping: Bool) {
        let text = isTyping ? line : line.trimmed
        if text.isBlank {
            self = .empty
        } else if text.trimmed == "?" {
            self = .command(word: "?", argument: "")
        } else if text.hasPrefix("//") {
            self = .text(String(text.dropFirst()))
        } else if text.hasPrefix("/") {
            self = Self.command(text.dropFirst())
        } else {
            self = .text(text)
        }
    }

    static func command(_ text: some StringProtocol) -> LinearLine {
        let end = text.firstIndex(where: \.isWhitespace) ?? text.endIndex
        return .command(word: String(text[..<end]), argument: String(text[end...]).trimmed)
    }

    /// Without control characters, and without the sequences that arrow keys and pastes leave in a plain line. A tab is
    /// a blank.
    static func clean(_ line: String) -> String {
        guard line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return line }
        var result = String.UnicodeScalarView()
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "\u{1B}" {
                skipSequence(&rest)
            } else if scalar == "\t" {
                result.append(" ")
            } else if scalar.properties.generalCategory != .control {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// ESC [ parameters final, or ESC O letter.
    private static func skipSequence(_ rest: inout Substring.UnicodeScalarView) {
        switch rest.first {
        case "[":
            rest.removeFirst()
            while let scalar = rest.first, (0x20...0x3F).contains(scalar.value) { rest.removeFirst() }
            if let scalar = rest.first, (0x40...0x7E).contains(scalar.value) { rest.removeFirst() }
        case "O":
            rest.removeFirst()
            if let scalar = rest.first, (0x40...0x7E).contains(scalar.value) { rest.removeFirst() }
        default: break
        }
    }

    /// Whole numbers with commas or blanks between; nil when something else stands there.
    static func numbers(_ text: String) -> [Int]? {
        let words = text.split { $0 == "," || $0.isWhitespace }
        let numbers = words.compactMap { $0.count <= 6 ? Int($0) : nil }
        return words.isEmpty || numbers.count < words.count ? nil : numbers
    }
}
