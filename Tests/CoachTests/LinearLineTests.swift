import Testing

@testable import Coach

@Suite("One line")
struct LinearLineTests {
    @Test(
        "loses control characters and what arrow keys leave",
        arguments: [
            ("plain", "plain"), ("\u{1B}[A\u{1B}[1;5Cab\u{1B}OPc", "abc"), ("a\u{0}b\u{7F}c\u{9B}d", "abcd"),
            ("tab\tstop", "tab stop"),
            ("\u{1B}[200~pasted\u{1B}[201~", "pasted"), ("\u{1B}", ""), ("\u{1B}[", ""), ("世界\u{1B}[31m é", "世界 é"),
            ("end\r", "end"),
        ])
    func clean(_ raw: String, _ expected: String) { #expect(LinearLine.clean(raw) == expected) }

    @Test("is a command, a text or nothing")
    func kinds() {
        #expect(LinearLine("  ", isTyping: true) == .empty)
        #expect(LinearLine("/go 14", isTyping: true) == .command(word: "go", argument: "14"))
        #expect(LinearLine("/go   14  ", isTyping: false) == .command(word: "go", argument: "14"))
        #expect(LinearLine("//usr", isTyping: true) == .text("/usr"))
        #expect(LinearLine(" ? ", isTyping: true) == .command(word: "?", argument: ""))
        #expect(LinearLine("? what", isTyping: true) == .text("? what"))
        #expect(LinearLine("/", isTyping: true) == .command(word: "", argument: ""))
        #expect(LinearLine(" 3 ", isTyping: false) == .text("3"))
    }

    @Test(
        "goes on after a backslash; two stand for one",
        arguments: [
            ("a\\", "a", true), ("a\\\\", "a\\", false), ("a\\\\\\", "a\\", true), ("\\", "", true), ("a", "a", false),
            ("a\\b", "a\\b", false),
        ])
    func backslash(_ raw: String, _ text: String, _ goesOn: Bool) {
        let joined = LinearText.joined(nil, raw)
        #expect(joined.text == text)
        #expect(joined.goesOn == goesOn)
        #expect(LinearText.joined("before", raw).text == "before\n\(text)")
    }

    @Test(
        "holds numbers only",
        arguments: [
            ("1 3", [1, 3]), ("1,3", [1, 3]), (" 2 , 4 ", [2, 4]), ("", nil), ("a 3", nil), (",", nil),
            ("12345678901234567890", nil),
        ] as [(String, [Int]?)])
    func numbers(_ text: String, _ expected: [Int]?) { #expect(LinearLine.numbers(text) == expected) }
}
