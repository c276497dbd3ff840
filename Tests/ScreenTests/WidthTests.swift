import Support
import Testing

@testable import Screen

@Suite("Width and cleaning")
struct WidthTests {
    /// What goes in, what is shown of it, and in how many columns.
    static let table: [(text: String, shown: String, columns: Int)] = [
        ("plain", "plain", 5),
        ("世界", "世界", 4),
        ("한국", "한국", 4),
        ("é", "é", 1),
        ("e\u{301}", "e\u{301}", 1),
        ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}", 1),
        ("👨‍👩‍👧 end", "👨 end", 6),
        ("👍🏽", "👍", 2),
        ("🏽", "\u{FFFD}", 1),
        ("🇩🇪", "DE", 2),
        ("❤️", "❤", 1),
        ("1️⃣", "1", 1),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴", 2),
        ("\u{1B}[31mred", "␛[31mred", 8),
        ("bell\u{7}", "bell␇", 5),
        ("\u{7F}", "␡", 1),
        ("\u{9B}31m", "\u{FFFD}31m", 4),
        ("a\u{202E}b\u{2066}c\u{2069}", "abc", 3),
        ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd", 4),
        ("a\u{2028}b\u{2029}c\u{85}d", "a b c d", 7),
        ("tab\tbed", "tab bed", 7),
        ("two\r\nlines\n", "two lines ", 10),
        ("\u{301}", "◌\u{301}", 1),
        ("\u{378}", "\u{FFFD}", 1),
        ("क्षि", "क्षि", 3),
        ("می\u{200C}خواهم", "میخواهم", 7),
        ("", "", 0),
    ]

    @Test("shown as agreed with the terminal", arguments: table.indices)
    func shown(index: Int) {
        let row = Self.table[index]
        #expect(Width.clean(row.text) == row.shown)
        #expect(Array(Width.clean(row.text).unicodeScalars) == Array(row.shown.unicodeScalars))
        #expect(Width.of(row.text) == row.columns)
    }

    @Test("bytes that are no UTF-8 become replacement characters")
    func invalidBytes() {
        let text = String(decoding: [0x61, 0xFF, 0xC3, 0x62], as: UTF8.self)
        #expect(Width.clean(text) == "a\u{FFFD}\u{FFFD}b")
        #expect(Width.of(text) == 4)
    }

    @Test("cleaning twice is cleaning once, and keeps the width", arguments: 0..<200)
    func settled(seed: Int) {
        var generator = Seeded(seed)
        let clean = Width.clean(troublesomeText(30, &generator))
        #expect(Width.clean(clean) == clean)
        #expect(clean.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }

    @Test("what a vanished character kept apart does not come together as something new")
    func keptApart() {
        #expect(Width.clean("👍\u{200B}🏽") == "👍\u{FFFD}")
        #expect(Width.clean("🇩\u{200B}🇪") == "DE")
        #expect(Width.clean("e\u{200B}\u{301}") == "e◌\u{301}")
    }

    @Test("clipping never goes beyond the columns and never splits a Character")
    func clip() {
        #expect(Width.clip("hello", to: 5) == "hello")
        #expect(Width.clip("hello world", to: 8) == "hello...")
        #expect(Width.clip("世界和平", to: 6) == "世...")
        #expect(Width.clip("hello", to: 2) == "..")
        #expect(Width.clip("hello", to: 0) == "")
        #expect(Width.pad("世", to: 4) == "世  ")
    }
}
