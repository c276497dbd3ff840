package import Packs
import Sessions

/// What is said of words that nobody could be held to. It is said and never forced: they stay as they were typed.
package enum VagueWords {
    /// What is vague about a value; nil: nothing that could be seen.
    ///
    /// - Parameters:
    ///   - example: of what would do; it shows whether a number needs its unit.
    ///   - today: where the person is, `2026-11-23`.
    package static func remark(
        _ value: String, _ kind: BlankKind, like example: String = "", today: String, _ phrases: Phrasebook
    ) -> String? {
        let words = value.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        guard !words.isEmpty else { return nil }
        if FilledNotice.said(value) == nil { return "Square brackets mark what is open, so this blank stays open." }
        if isPlaceholder(words) { return "'\(value)' says nothing yet. It stays, and reads oddly in a letter." }
        switch kind {
        case .day:
            if !Day.isDay(value) { return "That is no day. It stays as you typed it." }
            if value < today { return "\(Day.spelled(value)) is past. It stays as you typed it." }
        case .number where !hasNumber(words): return "There is no number in it. It stays as you typed it."
        case .number where Int(value) != nil && example.contains(" "):
            return "\(value) of what? Days, weeks, months: they read it as it stands."
        case .name where isNobody(words): return "Whom would they ask for? It stays as you typed it."
        case .name, .number, .text: break
        }
        guard let found = WordingFinding.all(in: value, phrases.pack.loadedWords).first,
            let report = WordingReport(found, phrases.pack, phrases.scope)
        else { return nil }
        return "\"\(found.text)\" may be heard as: \(report.heard)"
    }

    private static let placeholders: Set = [
        "tbd", "tba", "tbc", "todo", "xxx", "?", "??", "???", "...", "n/a", "-", "--",
    ]

    private static func isPlaceholder(_ words: [String]) -> Bool { words.count == 1 && placeholders.contains(words[0]) }

    private static let nobody: Set = [
        "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "us", "we", "me", "i", "they", "them",
        "management", "whoever",
    ]

    private static func isNobody(_ words: [String]) -> Bool {
        let last = words.last ?? ""
        return nobody.contains(words[0])
            || ["a", "the", "our", "my", "some"].contains(words[0]) && words.count == 2
                && ["person", "team", "people", "party", "group", "staff", "colleague", "friend"].contains(last)
    }

    private static let numbers: Set = [
        "no", "none", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety", "hundred", "thousand", "million", "half", "twice", "once",
    ]
    private static let few: Set = ["few", "lot", "bit", "while", "couple", "number", "little", "good", "short", "long"]

    private static func hasNumber(_ words: [String]) -> Bool {
        words.enumerated().contains { place, word in
            if word.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return true }
            if word.split(separator: "-").contains(where: { numbers.contains(String($0)) }) { return true }
            // "a week" is one week, "a few weeks" are none.
            let next = words.dropFirst(place + 1).first ?? ""
            return (word == "a" || word == "an") && !next.isEmpty && !few.contains(next)
        }
    }
}
