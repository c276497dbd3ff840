import Support
import Testing

@testable import Screen

/// A terminal that sends pieces at times, and a reader of them; no clock runs.
private struct Line {
    var reader: KeyReader
    private var now = ContinuousClock.now
    private var typed: [Typed] = []

    init(table: KeyTable = .empty, patience: KeyReader.Patience = .init()) {
        reader = KeyReader(table: table, patience: patience)
    }

    /// Sends bytes after a silence.
    mutating func send(_ bytes: some Sequence<UInt8>, after silence: Duration = .zero) {
        pass(silence)
        reader.take(bytes, at: now)
        collect()
    }

    mutating func send(_ text: String, after silence: Duration = .zero) { send(text.utf8, after: silence) }

    mutating func pass(_ silence: Duration) {
        let end = now + silence
        while let due = reader.due, due <= end {
            reader.pass(due)
            collect()
        }
        now = end
    }

    private mutating func collect() { while let next = reader.next() { typed.append(next) } }

    /// What came of it all, once it has been silent for long.
    mutating func all() -> [Typed] {
        pass(.seconds(60))
        collect()
        defer { typed = [] }
        return typed
    }

    /// What is known by now.
    mutating func soFar() -> [Typed] {
        defer { typed = [] }
        return typed
    }
}

private func keys(_ keys: Key...) -> [Typed] { keys.map(Typed.key) }
private func text(_ text: String) -> [Typed] { text.unicodeScalars.map { .key(.character(Character($0))) } }

/// What terminals send, and what it means. Recorded from xterm, rxvt, screen, tmux, kitty, foot, the Linux console and
/// others; replies and reports mean nothing.
private let recorded: [(bytes: String, typed: [Typed])] = [
    ("é日ñ😀", text("é日ñ😀")), ("e\u{301}", text("e\u{301}")), ("\r", keys(.enter)), ("\n", keys(.newline)),
    ("\t", keys(.tab)), ("\u{7F}", keys(.backspace)), ("\u{8}", keys(.backspace)), ("\u{1}", keys(.control("a"))),
    ("\0", keys(.control(" "))), ("\u{1F}", keys(.control("_"))),
    // Cursor keys, in both modes, and with others held.
    ("\u{1B}[A", keys(.up)), ("\u{1B}OA", keys(.up)), ("\u{1B}OB", keys(.down)), ("\u{1B}[C", keys(.right)),
    ("\u{1B}[1;5C", keys(.alt("f"))), ("\u{1B}[1;5D", keys(.alt("b"))), ("\u{1B}[1;3D", keys(.alt("b"))),
    ("\u{1B}[1;2D", keys(.left)), ("\u{1B}[1;5A", keys(.up)), ("\u{1B}O5C", keys(.alt("f"))),
    ("\u{1B}[5D", keys(.alt("b"))), ("\u{1B}Oc", keys(.alt("f"))), ("\u{1B}[a", keys(.up)),
    ("\u{1B}\u{1B}[D", keys(.alt("b"))), ("\u{1B}\u{1B}OC", keys(.alt("f"))), ("\u{1B}[1;133C", keys(.alt("f"))),
    // Home, End and their neighbours by every name they have.
    ("\u{1B}[H", keys(.home)), ("\u{1B}OH", keys(.home)), ("\u{1B}[1~", keys(.home)), ("\u{1B}[7~", keys(.home)),
    ("\u{1B}[F", keys(.end)), ("\u{1B}OF", keys(.end)), ("\u{1B}[4~", keys(.end)), ("\u{1B}[8~", keys(.end)),
    ("\u{1B}[1;5H", keys(.home)), ("\u{1B}[7^", keys(.home)), ("\u{1B}[8$", keys(.end)), ("\u{1B}[2~", []),
    ("\u{1B}[3~", keys(.delete)), ("\u{1B}[3;5~", keys(.alt("d"))), ("\u{1B}[3^", keys(.alt("d"))),
    ("\u{1B}[5~", keys(.pageUp)), ("\u{1B}[6~", keys(.pageDown)), ("\u{1B}[Z", keys(.backTab)),
    // The keypad: digits are digits.
    ("\u{1B}Op", text("0")), ("\u{1B}Oq", text("1")), ("\u{1B}Ow", text("7")), ("\u{1B}Oy", text("9")),
    ("\u{1B}Oj", text("*")), ("\u{1B}On", text(".")), ("\u{1B}Oo", text("/")), ("\u{1B}OM", keys(.enter)),
    // Function keys.
    ("\u{1B}OP", keys(.function(1))), ("\u{1B}[11~", keys(.function(1))), ("\u{1B}[[A", keys(.function(1))),
    ("\u{1B}[15~", keys(.function(5))), ("\u{1B}[24~", keys(.function(12))), ("\u{1B}[1;2P", []),
    // CSI u and modifyOtherKeys.
    ("\u{1B}[32;2u", text(" ")), ("\u{1B}[27;2;32~", text(" ")), ("\u{1B}[97u", text("a")), ("\u{1B}[97;2u", text("A")),
    ("\u{1B}[49:33;2u", text("!")), ("\u{1B}[27;2;33~", text("!")), ("\u{1B}[97;5u", keys(.control("a"))),
    ("\u{1B}[27;5;97~", keys(.control("a"))), ("\u{1B}[99;133u", keys(.control("c"))),
    ("\u{1B}[120;3u", keys(.alt("x"))),
    ("\u{1B}[13;2u", keys(.newline)), ("\u{1B}[13u", keys(.enter)), ("\u{1B}[27;2;13~", keys(.newline)),
    ("\u{1B}[27u", keys(.escape)), ("\u{1B}[91;5u", keys(.escape)), ("\u{1B}[9;2u", keys(.backTab)),
    ("\u{1B}[127;5u", keys(.alt("\u{7F}"))), ("\u{1B}[57400u", text("1")), ("\u{1B}[57414u", keys(.enter)),
    ("\u{1B}[57423u", keys(.home)), ("\u{1B}[57441;2u", []), ("\u{1B}[97;1:3u", []), ("\u{1B}[97;1:2u", text("a")),
    ("\u{1B}[1;1:3A", []), ("\u{1B}[100;9u", []), ("\u{1B}[233u", text("é")), ("\u{1B}[9999999999u", []),
    // Alt.
    ("\u{1B}x", keys(.alt("x"))), ("\u{1B}é", keys(.alt("é"))), ("\u{1B}\r", keys(.newline)),
    ("\u{1B}\u{7F}", keys(.alt("\u{7F}"))),
    // Replies: colours, version, attributes, modes, the cursor's place, capabilities, graphics, the clipboard.
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", []), ("\u{1B}]11;rgb:1/2/3\u{7}", []),
    ("\u{1B}]52;c;aGVsbG8=\u{1B}\\", []),
    ("\u{1B}]4;1;rgb:cdcd/0000/0000\u{1B}\\", []), ("\u{1B}P>|tmux 3.3a\u{1B}\\", []),
    ("\u{1B}P1$r0m\u{1B}\\", []), ("\u{1B}P1+r544e=787465726d\u{1B}\\", []), ("\u{1B}P!|00000000\u{1B}\\", []),
    ("\u{1B}_Gi=31;OK\u{1B}\\", []), ("\u{1B}^private 2\r\u{1B}\\", []), ("\u{1B}Xsos q\u{3}\u{1B}\\", []),
    ("\u{1B}_\u{1B}\\", []), ("\u{9D}11;日本\u{9C}", []), ("\u{9B}A", keys(.up)), ("\u{85}", []),
    ("\u{1B}[?62;22c", []), ("\u{1B}[>1;10;0c", []), ("\u{1B}[24;80R", []), ("\u{1B}[?2026;2$y", []), ("\u{1B}[0n", []),
    ("\u{1B}[8;24;80t", []), ("\u{1B}[?1u", []), ("\u{1B}[I", []), ("\u{1B}[O", []), ("\u{1B}[12;2$~", []),
    // Mouse reports: SGR, urxvt, and the oldest, plain and in characters.
    ("\u{1B}[<0;12;2M", []), ("\u{1B}[<0;12;2m", []), ("\u{1B}[<65;120;30M", []), ("\u{1B}[32;12;2M", []),
    ("\u{1B}[M !2", []), ("\u{1B}[M \u{A1}1", []), ("\u{1B}[M`\u{DF}\u{BF}", []),
    // Pastes; what looks like a key in one is none.
    ("\u{1B}[200~two\r\nlines\u{1B}[201~", keys(.paste("two\nlines"))), ("\u{1B}[200~\u{1B}[201~", []),
    ("\u{1B}[200~日é\u{3}\u{1A}q~[201~\u{1B}[201~", keys(.paste("日éq~[201~"))), ("\u{1B}[201~", []),
]

@Suite("Keys from bytes")
struct KeyReaderTests {
    @Test("what terminals send is one key, or none", arguments: recorded.indices)
    func whole(_ number: Int) {
        var line = Line()
        line.send(recorded[number].bytes)
        #expect(line.all() == recorded[number].typed, "\(recorded[number].bytes.debugDescription)")
        line.send("x")
        #expect(line.all() == text("x"), "after \(recorded[number].bytes.debugDescription)")
    }

    @Test("byte by byte and in 4,000 cuttings, with pauses, it is the same")
    func pieces() {
        for (bytes, typed) in recorded {
            for gap in [Duration.microseconds(500), .milliseconds(25)] {
                var line = Line()
                for byte in bytes.utf8 { line.send([byte], after: gap) }
                #expect(line.all() == typed, "\(bytes.debugDescription) byte by byte, \(gap)")
            }
        }
        for seed in 0..<4000 {
            var random = Seeded(seed)
            var line = Line()
            var expected: [Typed] = []
            for _ in 0..<random.within(1...12) {
                let (bytes, typed) = random.pick(recorded)
                expected += typed
                var rest = Array(bytes.utf8)[...]
                var silence = Duration.milliseconds(random.within(0...80))
                while !rest.isEmpty {
                    let piece = rest.prefix(random.within(1...8))
                    rest = rest.dropFirst(piece.count)
                    line.send(piece, after: silence)
                    silence = .microseconds(random.within(0...28_000))
                }
            }
            #expect(line.all() == expected, "seed \(seed)")
        }
    }

    @Test("letters are kept however far apart their bytes come", arguments: [1, 120, 300, 5000])
    func letters(_ milliseconds: Int) {
        var line = Line()
        for byte in "é日ñ😀 ok".utf8 { line.send([byte], after: .milliseconds(milliseconds)) }
        #expect(line.all() == text("é日ñ😀 ok"))
        let many = String(repeating: "世界、한", count: 105)
        var rest = Array(many.utf8)[...]
        while !rest.isEmpty {
            line.send(rest.prefix(7), after: .milliseconds(milliseconds))
            rest = rest.dropFirst(7)
        }
        #expect(line.all() == text(many))
    }

    @Test("bytes that are no character are seen, and take nothing with them")
    func broken() {
        var line = Line()
        line.send([0x61, 0xFF, 0x62, 0xE9, 0x63, 0xC3, 0x1B] as [UInt8])
        line.send("[A")
        line.send([0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x78] as [UInt8])
        #expect(
            line.all() == text("a\u{FFFD}b\u{FFFD}c\u{FFFD}") + keys(.up) + text("\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}x"))
    }

    @Test("an escape alone is a key after 30 ms, or as configured")
    func escape() {
        var line = Line()
        line.send("\u{1B}")
        line.pass(.milliseconds(29))
        #expect(line.soFar() == [])
        line.pass(.milliseconds(1))
        #expect(line.soFar() == keys(.escape))
        line.send("\u{1B}\u{1B}", after: .seconds(1))
        #expect(line.all() == keys(.escape, .escape))
        var slow = Line(patience: KeyReader.Patience(escape: .milliseconds(200)))
        for piece in ["\u{1B}", "O", "A", "\u{1B}", "[1", ";5", "C"] { slow.send(piece, after: .milliseconds(190)) }
        #expect(slow.all() == keys(.up, .alt("f")))
    }

    @Test(
        "the late rest of a key never acts as letters",
        arguments: ["OA", "[A", "[1;5C", "[<0;3;4M", "]11;rgb:1/2/3\u{7}", "P>|q(1)\u{1B}\\", "[200~p\u{1B}[201~"])
    func lateRest(_ rest: String) {
        let pasted: [Typed] = rest.hasPrefix("[200") ? keys(.paste("p")) : []
        var line = Line()
        line.send("\u{1B}")
        line.send(rest, after: .milliseconds(120))
        #expect(line.all() == keys(.escape) + pasted)
        line.send("\u{1B}")
        for byte in rest.utf8 { line.send([byte], after: .milliseconds(120)) }
        #expect(line.all() == keys(.escape) + pasted, "byte by byte")
    }

    @Test("what is typed after an escape is what it is")
    func typedAfterEscape() {
        var line = Line()
        line.send("\u{1B}")
        line.send("q", after: .milliseconds(60))
        #expect(line.all() == keys(.escape) + text("q"))
        for word in ["Or", "On", "Open", "Past", "O", "P", "]"] {
            line.send("\u{1B}")
            for letter in word { line.send(String(letter), after: .milliseconds(90)) }
            #expect(line.all() == keys(.escape) + text(word), "\(word)")
        }
        // Both in time, and much later.
        line.send("\u{1B}")
        line.send("[A", after: .milliseconds(600))
        #expect(line.all() == keys(.escape) + text("[A"))
    }

    @Test("a paste may pause, and goes on when more comes", arguments: [1.1, 1.9, 2.5, 30])
    func pausingPaste(_ seconds: Double) {
        for (first, second) in [
            ("one ", "two\rthree\u{1B}[201~"), ("one\r", "\ntwo\u{1B}[201~"), ("日\u{1B}[20", "1~"),
            ("one", "\u{1B}[201~"),
        ] {
            var line = Line()
            line.send("\u{1B}[200~" + first)
            line.send(second, after: .seconds(seconds))
            let typed = line.all()
            let pasted = typed.compactMap { if case .key(.paste(let text)) = $0 { text } else { nil } }.joined()
            #expect(pasted == Key.pasted(String((first + second).replacing("\u{1B}[201~", with: ""))), "\(typed)")
            // It is all text; that it was cut off is told where it was shown before its end came.
            let others = typed.filter { if case .key(.paste) = $0 { false } else { true } }
            #expect(others == (seconds > 2 && first != "\u{1B}[200~" && others.count == 1 ? [.pasteCutOff] : []))
            line.send("q")
            #expect(line.all() == text("q"))
        }
        // In the middle of a letter, and more than once.
        var line = Line()
        line.send("\u{1B}[200~a".utf8 + [0xE6, 0x97])
        line.send([0xA5] + "b\r".utf8, after: .seconds(seconds))
        line.send("c\rd", after: .seconds(seconds))
        line.send("e\u{1B}[201~", after: .seconds(seconds))
        let pasted = line.all().compactMap { if case .key(.paste(let text)) = $0 { text } else { nil } }.joined()
        #expect(pasted == "a日b\nc\nde")
    }

    @Test("a paste whose end is lost is kept and told, and the next key works")
    func lostEndOfPaste() {
        var line = Line()
        line.send("\u{1B}[200~lost\rtext")
        line.pass(.milliseconds(2100))
        #expect(line.soFar() == keys(.paste("lost\ntext")) + [.pasteCutOff])
        line.send("\r", after: .seconds(1))
        line.pass(.milliseconds(600))
        #expect(line.soFar() == keys(.enter))
        line.send("abc")
        #expect(line.soFar() == text("abc"))
        // A key that comes before it was shown.
        line.send("\u{1B}[200~lost")
        line.send("\u{1B}[A", after: .milliseconds(1200))
        line.pass(.milliseconds(600))
        #expect(line.soFar() == keys(.paste("lost")) + [.pasteCutOff] + keys(.up))
        // Pasted once more.
        line.send("\u{1B}[200~first")
        line.send("\u{1B}[200~second\u{1B}[201~", after: .seconds(4))
        #expect(line.all() == keys(.paste("first")) + [.pasteCutOff] + keys(.paste("second")))
    }

    @Test("at the end of the input what came of a paste is kept")
    func endOfInput() {
        var line = Line()
        line.send("\u{1B}[200~half")
        line.reader.finish()
        #expect(line.all() == keys(.paste("half")))
    }

    @Test("a text for programs whose end is lost does not swallow keys for ever")
    func lostEndOfText() {
        for begin in [
            "\u{1B}]11;rgb:", "\u{1B}P>|", "\u{1B}_G", "\u{1B}[1;", "\u{1B}[M ", "\u{1B}O", "\u{1B}", "\u{1B}_",
        ] {
            var line = Line()
            line.send(begin)
            line.pass(.seconds(3))
            _ = line.soFar()
            line.send("j")
            line.pass(.seconds(1))
            line.send("k")
            #expect(line.all().suffix(1) == text("k")[...], "\(begin.debugDescription)")
        }
    }

    @Test("what the terminal's entry says comes first")
    func entry() {
        let table = KeyTable([
            (Array("\u{1B}[P".utf8), .delete), (Array("\u{1B}[7$".utf8), .home), (Array("\u{1B}A".utf8), .up),
            (Array("\u{1B}?x".utf8), .down), ([0x0B], .up), ([0x0D], .up), (Array("x".utf8), .up), ([], .up),
            (Array("\u{1B}[M".utf8), .function(1)),
        ])
        var line = Line(table: table)
        line.send("\u{1B}[P\u{1B}[7$\u{1B}A\u{1B}?x\u{B}\rx\u{1B}[M")
        #expect(line.all() == keys(.delete, .home, .up, .down, .up, .enter, .character("x"), .function(1)))
        line.send("\u{1B}?")
        #expect(line.all() == keys(.alt("?")))
    }

    @Test("whatever comes, keys work again after a silence", arguments: 0..<20)
    func anything(_ round: Int) {
        let bytes: [UInt8] =
            Array("\u{1B}\u{1B}\u{1B}[[]P_^XO<?;:0129~MuAm$ \\\u{7}\r\u{3}ax".utf8) + [0xC2, 0x9B, 0xE6, 0xFF]
        for seed in 0..<200 {
            var random = Seeded(round * 1000 + seed)
            var line = Line()
            for _ in 0..<random.within(1...30) {
                let piece = (0..<random.within(1...6)).map { _ in random.pick(bytes) }
                line.send(piece, after: .milliseconds(random.pick([0, 0, 5, 40, 200, 700, 1500])))
            }
            line.pass(.seconds(5))
            line.send("j")
            line.pass(.seconds(5))
            _ = line.soFar()
            line.send("k")
            #expect(line.all() == text("k"), "seed \(round * 1000 + seed)")
        }
    }
}
