import Testing

@testable import Reports

@Suite struct MarkdownTextTests {
    @Test(arguments: [
        ("plain words, 3.5 of 100", "plain words, 3.5 of 100"),
        ("# head", ##"\# head"##),
        ("  - item", #"\- item"#),
        ("+1", "+1"), ("+ one", #"\+ one"#), ("10.0", "10.0"), ("-3.0 dB", "-3.0 dB"), ("- one", #"\- one"#),
        ("===", #"\==="#),
        ("12. twelve", #"12\. twelve"#),
        ("1) one", #"1\) one"#),
        ("a-b", "a-b"),
        ("[a](b)", #"\[a\](b)"#),
        (#"<b> & `c` *d* _e_ ~f~ | $g$ \"#, #"\<b\> \& \`c\` \*d\* \_e\_ \~f\~ \| \$g\$ \\"#),
        ("https://a.b", #"https\://a.b"#),
        ("www.a.b and WWW.c", #"www\.a.b and WWW\.c"#),
        ("a@b.c", #"a\@b.c"#),
        ("two\nlines\ttab", "two lines tab"),
        ("\u{1B}[31m\u{9B}m\u{7F}", "\u{FFFD}\\[31m\u{FFFD}m\u{FFFD}"),
        ("a\u{202E}b\u{200B}c\u{FEFF}", "abc"),
        ("\u{2028}- x", #"\- x"#),
        ("世界 é 👨‍👩‍👧", "世界 é 👨‍👩‍👧"),
        ("", ""),
    ])
    func meansNothingButItself(_ text: String, _ escaped: String) {
        #expect(MarkdownText.escaped(text) == escaped)
    }
}
