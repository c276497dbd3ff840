import Support
import Testing

@testable import Screen

@Suite("Word wrap")
struct WrapTests {
    @Test func breaksBetweenWords() {
        #expect(wrap("the quick brown fox", to: 10) == ["the quick", "brown fox"])
    }

    @Test func keepsHardBreaksAndEmptyLines() {
        #expect(wrap("one\n\ntwo\n", to: 10) == ["one", "", "two", ""])
        #expect(wrap("é\r\nf", to: 10) == ["é", "f"])
        #expect(wrap("", to: 10) == [""])
    }

    @Test func breaksWordsLongerThanALine() {
        #expect(wrap("abcdefghij kl", to: 4) == ["abcd", "efgh", "ij", "kl"])
    }

    @Test func breaksBetweenWideCharactersButNotBeforePunctuation() {
        #expect(wrap("世界和平", to: 5) == ["世界", "和平"])
        #expect(wrap("a世界、和", to: 5) == ["a世", "界、", "和"])
    }

    @Test func keepsABlankAtTheStart() {
        #expect(wrap("  indented text", to: 12) == ["  indented", "text"])
    }

    @Test func aNoBreakSpaceDoesNotBreak() {
        #expect(wrap("ab cd\u{A0}ef", to: 6) == ["ab", "cd\u{A0}ef"])
    }

    @Test("a Character wider than the line stands alone")
    func tooWide() {
        #expect(wrap("世界", to: 1) == ["世", "界"])
        #expect(wrap("ab", to: 0) == ["a", "b"])
    }

    @Test("never wider than asked, and all but blanks is kept", arguments: 0..<300)
    func properties(seed: Int) {
        var generator = Seeded(seed)
        let text = troublesomeText(60, &generator)
        let columns = Int.random(in: Width.widest...60, using: &generator)
        let lines = wrap(text, to: columns)
        #expect(!lines.isEmpty)
        for line in lines { #expect(Width.of(line) <= columns) }
        let blanks: Set<Character> = [" ", "\t", "\n", "\r\n"]
        // By scalars, for a Character at a line's start may have been joined to a blank before it.
        let kept = lines.joined().filter { !blanks.contains($0) }
        #expect(Array(kept.unicodeScalars) == Array(text.filter { !blanks.contains($0) }.unicodeScalars))
    }

    @Test("words that fit are not broken", arguments: 0..<50)
    func wholeWords(seed: Int) {
        var generator = Seeded(seed)
        let words = (0..<40).map { _ -> String in
            let letter = "abcdefg".randomElement(using: &generator) ?? "a"
            return String(repeating: letter, count: .random(in: 1...9, using: &generator))
        }
        let lines = wrap(words.joined(separator: " "), to: 12)
        #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
    }
}
