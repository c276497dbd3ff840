import Library
import Packs
import Sessions
import Testing

@Suite("One folding for words, tags and names")
struct FoldingTests {
    /// Two ways to write the same, from more than ten scripts.
    static let pairs: [(String, String)] = [
        // Latin
        ("Straße", "STRASSE"), ("Łódź", "lodz"), ("Smørrebrød", "smorrebrod"), ("Đặng", "dang"), ("Þór", "thor"),
        ("œuvre", "OEUVRE"), ("Æsir", "aesir"), ("eﬃcient", "efficient"), ("ﬁre", "FIRE"), ("İstanbul", "istanbul"),
        ("Ⅷ", "viii"), ("Ｆｕｌｌ", "full"), ("x²", "X2"), ("ĲSBERG", "ijsberg"), ("Ǆungla", "dzungla"),
        ("naïve", "nai\u{308}ve"), ("Ħaż", "haz"), ("ŉ", "n"), ("𝐁old", "bold"), ("soft\u{AD}hyphen", "softhyphen"),
        ("zero\u{200B}width", "zerowidth"), ("join\u{200D}ed", "joined"), ("mark\u{FEFF}ed", "marked"), ("ẞ", "ss"),
        ("Crème Brûlée", "creme\u{A0}brulee"), ("ſtrong", "strong"), ("Å", "A\u{30A}"), ("\u{212B}ngström", "angstrom"),
        // Greek
        ("Κόσμος", "ΚΟΣΜΟΣ"), ("ὁδός", "οδοσ"), ("ᾠδή", "ωδη"), ("ΐ", "ι"), ("µικρό", "μικρο"),
        ("Ὀδυσσεύς", "οδυσσευς"),
        // Cyrillic
        ("ёлка", "ЕЛКА"), ("й", "и\u{306}"), ("Їжак", "їжак"), ("Ґанок", "ґанок"), ("ЌЕ", "ќе"),
        // Armenian, Georgian, Cherokee, Deseret
        ("ԵՐԵՎԱՆ", "երեվան"), ("և", "եւ"), ("ﬓ", "մն"), ("ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"), ("Ꭰ", "ꭰ"), ("𐐔", "𐐼"),
        // Hebrew
        ("שָׁלוֹם", "שלום"), ("\u{FB2A}", "ש"), ("בְּרֵאשִׁית", "בראשית"),
        // Arabic
        ("مَدْرَسَة", "مدرسة"), ("أحمد", "احمد"), ("ﻻ", "لا"), ("كتـــاب", "كتاب"), ("مُحَمَّد", "محمد"),
        // Devanagari, Bengali
        ("क़लम", "क\u{93C}लम"), ("क़", "क"), ("কো", "কে\u{9BE}"),
        // Korean, kana, Chinese, Thai
        ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"), ("ガ", "カ\u{3099}"), ("ｶﾞ", "ガ"), ("ﾃｽﾄ", "テスト"),
        ("\u{F900}", "豈"), ("ก่", "ก"), ("１２３", "123"),
    ]

    @Test("two ways to write it have one key, and folding again changes nothing")
    func keys() {
        #expect(Self.pairs.count >= 60)
        for (one, other) in Self.pairs {
            #expect(Folding.key(one) == Folding.key(other), "\(one) \(other)")
            #expect(Folding.key(Folding.key(one)).utf8.elementsEqual(Folding.key(one).utf8), "\(one)")
        }
        for (one, other) in [("क", "कि"), ("か", "が"), ("กุ", "ก"), ("a b", "ab"), ("ה", "ח"), ("и", "ы"), ("o", "0")] {
            #expect(Folding.key(one) != Folding.key(other), "\(one) \(other)")
        }
        #expect(Folding.key("  The \u{3000}\n Côté ") == "the cote")
    }

    @Test("no scalar folds to what folds further")
    func stable() {
        for value in UInt32(0)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value), !scalar.properties.isWhitespace else { continue }
            let key = Folding.key(String(Character(scalar)))
            #expect(Folding.key(key).utf8.elementsEqual(key.utf8), "U+\(String(value, radix: 16))")
        }
    }

    @Test("each way of writing finds the other in words, tags and names")
    func found() throws {
        let shelf = try Shelf()
        for (place, pair) in Self.pairs.enumerated() {
            for (way, text) in [pair.0, pair.1].enumerated() {
                try shelf.put(
                    Shelf.session("id\(place)x\(way)", "n\(place)n \(text)") {
                        $0.tags = ["t\(place)t \(text)"]
                        $0.move.otherSide = "s\(place)s \(text)"
                    })
            }
        }
        _ = try shelf.index.reconcile()
        for (place, pair) in Self.pairs.enumerated() {
            for text in [pair.0, pair.1] {
                #expect(try shelf.index.count(IndexQuery(words: "n\(place)n \(text)")) == 2, "\(text)")
                var tagged = IndexQuery()
                tagged.tags = ["T\(place)t \(text)"]
                #expect(try shelf.index.count(tagged) == 2, "\(text)")
                var named = IndexQuery()
                named.otherSides = ["S\(place)s \(text)"]
                #expect(try shelf.index.count(named) == 2, "\(text)")
                let entry = try #require(try shelf.index.rows(named).first).entry
                let match = try #require(try shelf.index.matches(entry, words: "n\(place)n \(text)").first)
                #expect(match.ranges.count >= 2, "\(match)")
            }
        }
        #expect(try shelf.index.tags().count == Self.pairs.count)
        #expect(try shelf.index.otherSides().count == Self.pairs.count)
    }

    @Test("a mark upon a quote does not make it a letter, and nothing after it is syntax")
    func markedQuotes() throws {
        let shelf = try Shelf()
        try shelf.put(Shelf.session("aaaaaaaa", "plain"))
        try shelf.put(Shelf.session("bbbbbbbb", "x"))
        _ = try shelf.index.reconcile()
        for words in ["x\"\u{301}", "\"x\u{301}\"\u{301}", "“\u{301}x", "\u{301}x"] {
            #expect(try shelf.titles(words) == ["x"], "\(words)")
        }
        #expect(try shelf.titles("\"zzz\"\u{301} OR \"\u{301}plain\"") == [])
        #expect(try shelf.titles("\u{301}\u{200B}").count == 2)
    }
}
