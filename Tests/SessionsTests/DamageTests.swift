import FoundationEssentials
import Sessions
import Testing

@Suite("A damaged file is told with its place")
struct DamageTests {
    private func damage(_ text: String) -> String? { damage(Data(text.utf8)) }

    private func damage(_ bytes: Data) -> String? {
        do {
            _ = try SessionFile(reading: bytes)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "kept files",
        arguments: [
            ("damaged-truncated.json", "line 5, column 14: is not JSON from here on: this text has no closing quote"),
            ("damaged-comma.json", "line 5, column 1: is not JSON from here on: the comma before '}' is one too many"),
            ("damaged-type.json", "line 8, column 29: voices[1].answers.window: should be text"),
            (
                "damaged-word.json",
                "line 6, column 27: measures[0].status: is not one of: proposed, adopted, rejected"
            ),
            ("damaged-empty.json", "line 1, column 1: is not JSON from here on: there is nothing"),
            (
                "damaged-control.json",
                "line 4, column 25: is not JSON from here on: a control character stands in a text; "
                    + "a new line is written \\n"
            ),
            ("damaged-format.json", "line 2, column 13: format: 'something.else' is not 'otherside.session'"),
            ("damaged-missing.json", "line 1, column 1: id: is missing"),
            (
                "damaged-merge.json",
                "line 5, column 1: is not JSON from here on: git found two versions of these lines: keep one "
                    + "(of \"updated\" the later), and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
            ),
        ])
    func fixtures(_ name: String, _ words: String) throws {
        let told = damage(try Samples.fixture(name))
        #expect(told == words, "\(told ?? "nothing")")
    }

    @Test("a name that stands twice in one object is no answer that silently wins")
    func twice() {
        let text = """
            {"format": "otherside.session", "version": 1, "id": "x", "created": "", "updated": "",
              "voices": [{"id": "v1", "seat": "mover", "answers": {"window": "weeks",
                "window": "none"}}]}
            """
        let words = "line 3, column 5: this name stands here a second time, and only one of the two can count"
        #expect(damage(text) == words)
        // Also in what another program wrote there, and with the name written in another way.
        let other = #"{"format": "otherside.session", "version": 1, "id": "x", "new": {"a": 1, "b": 2, "\u0061": 3}}"#
        #expect(damage(other)?.hasPrefix("line 1, column 82: this name stands") == true, "\(damage(other) ?? "read")")
        // In two objects side by side it is no second time.
        let apart = text.replacing("\"window\": \"none\"", with: "\"size\": \"larger\"")
        #expect(damage(apart)?.contains("second") != true)
    }

    @Test("100,000 brackets neither crash nor take long", arguments: ["[", "{\"a\":"])
    func brackets(_ opening: String) {
        let text = String(repeating: opening, count: 100_000)
        let column = 512 * opening.utf8.count + 1
        let words = "line 1, column \(column): is not JSON from here on: nesting is deeper than 512"
        #expect(damage(text) == words)
        let field = #"{"format":"otherside.session","version":1,"id":"x","new":"#
        #expect(damage(field + text)?.hasSuffix("nesting is deeper than 512") == true)
        let closed = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(damage(field + closed + "}")?.hasSuffix("nesting is deeper than 512") == true)
    }

    @Test("nesting that is allowed is kept")
    func deep() throws {
        let nested = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        let text = #"{"format":"otherside.session","version":1,"id":"x","new":\#(nested)}"#
        let file = try SessionFile(reading: Data(text.utf8))
        #expect(try SessionFile(reading: file.json()).json() == file.json())
    }

    @Test(
        "what is no JSON",
        arguments: [
            ("", "there is nothing"), (" \n\t", "there is nothing"), ("nul", "a value should stand here"),
            ("{\"a\" 1}", "':' should stand here"), ("{\"a\":1 \"b\":2}", "',' or '}' should stand here"),
            ("[1 2]", "',' or ']' should stand here"), ("[1,]", "the comma before ']' is one too many"),
            ("{\"a\":01}", "this is not a number"), ("{\"a\":1.}", "this is not a number"),
            ("{\"a\":-}", "this is not a number"), ("{a:1}", "a name in double quotes should stand here"),
            ("{\"a\":\"\\x\"}", "this is no escape; a backslash is written \\\\"),
            ("{\"a\":\"\\ud800\"}", "this is no escape; a backslash is written \\\\"),
            ("{} {}", "something follows after the end"), ("{\"a\":[}", "a value should stand here"),
            ("{", "the file ends in the middle"),
        ])
    func broken(_ text: String, _ reason: String) {
        #expect(damage(text)?.hasSuffix(": is not JSON from here on: " + reason) == true, "\(damage(text) ?? "nil")")
    }

    @Test("bytes that are not UTF-8")
    func notText() {
        let bytes = Data("{\"a\":\"".utf8) + [0xFF, 0xFE] + Data("\"}".utf8)
        #expect(damage(bytes) == "line 1, column 6: is not JSON from here on: this text is not UTF-8")
    }

    @Test("a guess, a chance or a target beyond its range")
    func ranges() {
        let begin = #"{"format":"otherside.session","version":1,"id":"x","#
        #expect(damage(begin + #""ownGuess":101}"#) == "line 1, column 63: ownGuess: 101 is not from 0 to 100")
        #expect(damage(begin + #""plan":{"target":-1}}"#)?.hasSuffix("plan.target: -1 is not from 0 to 100") == true)
        let forecast = #""forecasts":[{"reaction":"exit","chance":500}]}"#
        #expect(damage(begin + forecast)?.hasSuffix("forecasts[0].chance: 500 is not from 0 to 100") == true)
        let without = damage(begin + #""forecasts":[{"reaction":"exit"}]}"#)
        #expect(without == "line 1, column 65: forecasts[0].chance: is missing")
    }

    @Test("columns count characters, not bytes")
    func columns() {
        #expect(damage("{\"größer\": ?}") == "line 1, column 12: is not JSON from here on: a value should stand here")
        #expect(damage("[\n  \"a\",\n  ]")?.hasPrefix("line 3, column 3: ") == true)
    }

    @Test("texts, numbers and words are read as the decoder reads them")
    func scalars() throws {
        let text =
            #"["\u00e9\ud83d\ude00\n\"\\\/\b\f\r\t ü", "", -0, 12, -9223372036854775808, 1.5e-3, true, false, null]"#
        let known: [JSONValue] = [
            .string("é😀\n\"\\/\u{8}\u{C}\r\t ü"), .string(""), .integer(0), .integer(12), .integer(.min),
            .number(0.0015),
            .bool(true), .bool(false), .null,
        ]
        #expect(try JSONValue(reading: Data(text.utf8)) == .array(known))
    }

    @Test("a name written with escapes is found")
    func escapedName() {
        let text =
            "{\"format\":\"otherside.session\",\"version\":1,\"id\":\"x\",\n\"notes\":1,\n\"own\\u0047uess\":true}"
        #expect(damage(text) == "line 3, column 17: ownGuess: should be a whole number")
    }

    @Test("nothing that was confided is quoted")
    func silence() {
        let secret = "my secret"
        let begin = #"{"format":"otherside.session","version":1,"id":"x","#
        for rest in [
            #""ownGuess":"\#(secret)"}"#, #""voices":"\#(secret)"}"#, #""voices":[{"id":"a","seat":"\#(secret)"}]}"#,
            #""move":{"title":"\#(secret)","scope":3}}"#, #""tags":["\#(secret)" "b"]}"#,
        ] {
            let words = damage(begin + rest)
            #expect(words != nil)
            #expect(words?.contains("secret") == false, "\(words ?? "")")
        }
    }
}
