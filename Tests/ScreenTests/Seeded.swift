import Support
import Testing

@testable import Screen

/// Text of the kinds that have gone wrong somewhere: words, blanks, wide and combined Characters, emoji, controls.
func troublesomeText(_ pieces: Int, _ generator: inout Seeded) -> String {
    let choices = [
        "a", "word", "longer-than-most-words", " ", "  ", "\n", "世", "界", "、", "é", "e\u{301}", "👨‍👩‍👧", "👍🏽", "🇩🇪", "❤️",
        "क्षि", "\u{200B}", "\u{202E}", "\u{1B}[31m", "\t", "\u{301}", "한", "\u{1161}", "\r\n", "1️⃣",
    ]
    return (0..<pieces).map { _ in choices.randomElement(using: &generator) ?? "" }.joined()
}

extension TextField {
    /// Applies keys in an area of that many columns.
    mutating func press(_ keys: Key..., columns: Int = 40) {
        for key in keys { _ = handle(key, columns: columns) }
    }

    mutating func type(_ text: String, columns: Int = 40) {
        for character in text { _ = handle(.character(character), columns: columns) }
    }
}

/// Compares what a mutating call returns, which `#expect` cannot make itself.
func expect<Value: Equatable>(
    _ actual: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(actual == expected, sourceLocation: sourceLocation)
}
