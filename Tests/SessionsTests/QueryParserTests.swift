import CustomDump
import Packs
import Sessions
import Testing

@Suite("A query is read as it is written, and what is wrong is told with its place") struct QueryParserTests {
    private let context = QueryParser.Context(
        zone: .utc, today: "2026-11-23",
        saved: ["due": "due:today not tag:later", "a": "@b", "b": "@a", "broken": "tag:x or"])

    private func query(_ text: String) throws -> Query { try QueryParser.query(text, context) }

    @Test func whatIsWritten() throws {
        expectNoDifference(try query(""), .everything)
        expectNoDifference(try query("fence Board"), .all([.words("fence"), .words("Board")]))
        expectNoDifference(try query("“two words”"), .words("\"two words\""))
        expectNoDifference(
            try query("a and b or not (c d)"),
            .any([.all([.words("a"), .words("b")]), .not(.all([.words("c"), .words("d")]))]))
        expectNoDifference(
            try query("SCOPE:Team other:\"blue province\" tag=urgent"),
            .all([.scope(.team), .otherSide("blue province"), .tag("urgent")]))
        expectNoDifference(
            try query("escalation>=60 AND ambiguity<12.5"),
            .all([.figure(.escalation, .atLeast, 60), .figure(.ambiguity, .below, 12.5)]))
        expectNoDifference(
            try query("decision:none or decision:any or decision:drop or is:copy"),
            .any([.state(.open), .state(.decided), .decision(.drop), .state(.copy)]))
        expectNoDifference(
            try query("due:today due:2026-12-01"), .all([.due(on: "2026-11-23"), .due(on: "2026-12-01")]))
        expectNoDifference(try query("@due"), .all([.due(on: "2026-11-23"), .not(.tag("later"))]))
        expectNoDifference(
            try query("10:30 don't \"and\""), .all([.words("10:30"), .words("don't"), .words("\"and\"")]))
    }

    @Test func wordsThatAllMustHaveArePartedFromTheRest() throws {
        let (words, rest) = try query("fence tag:x (board \"two words\") not wall").parted
        #expect(words == "fence board \"two words\"")
        expectNoDifference(rest, .all([.tag("x"), .not(.words("wall"))]))
        #expect(try query("a or b").parted == ("", .any([.words("a"), .words("b")])))
    }

    @Test(arguments: [
        ("tg:x", 1, "did you mean 'tag'?"), ("a and", 6, "something is missing at the end"),
        ("a or or b", 6, "before 'or'"), ("(a", 1, "never closed"), ("a)", 2, "never opened"),
        ("x scope:teem", 3, "did you mean 'team'?"), ("tag:", 1, "needs a value"), ("escalation:60", 1, "goes with >"),
        ("escalation>600", 1, "from 0 to 100"), ("escalation>nan", 1, "from 0 to 100"), ("tag>a", 1, "goes with ':'"),
        ("from:someday", 1, "is no day"), ("a \"b", 3, "this quote has no end"), ("@nothere", 1, "saved query"),
        ("@a", 1, "means itself"), ("x @broken", 3, "at its column 9"), ("a ---", 3, "no letter or digit"),
        ("()", 2, "before this bracket"), ("é\u{301}x tg:1", 4, "did you mean"), ("http://x", 1, "in quotes"),
    ])
    func whatIsWrong(_ text: String, _ column: Int, _ words: String) {
        let trouble = #expect(throws: QueryTrouble.self) { _ = try query(text) }
        #expect(trouble?.column == column)
        #expect(trouble?.description.contains(words) == true, "\(trouble.map { "\($0)" } ?? "")")
        #expect(trouble?.description.hasSuffix(String(repeating: " ", count: column + 1) + "^") == true)
    }

    @Test func nothingIsTooMuch() {
        for text in [
            String(repeating: "(", count: 10_000), String(repeating: "not ", count: 10_000),
            String(repeating: "a ", count: 1_000), String(repeating: "a", count: 10_000),
        ] {
            #expect(throws: QueryTrouble.self) { _ = try query(text) }
        }
    }
}
