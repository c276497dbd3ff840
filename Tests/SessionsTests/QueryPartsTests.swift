import Packs
import Sessions
import Support
import Testing

@Suite("One condition of a query is changed, and the others stay as they were typed") struct QueryPartsTests {
    private let context = QueryParser.Context(zone: .utc, today: "2026-11-23", saved: ["due": "due:today"])

    private func changed(_ text: String, _ change: (inout QueryParts) -> Void) -> String {
        var parts = QueryParts(text)
        change(&parts)
        return parts.text
    }

    @Test func whatIsTypedStays() {
        for text in [
            "", "a", "fence  Board", "a and (b or c)", "not (x y) @due", "a or b", "tag:\"x y\"", "scop:x", "(", "a)",
            "not", "and", "\"", "or",
        ] {
            let again = QueryParts(text).text
            #expect(
                again.split(separator: " ").filter { $0 != "and" } == text.split(separator: " ").filter { $0 != "and" })
        }
        #expect(QueryParts("SCOPE:team tag=a (tag:b) tag:\"c d\"").values(.tag) == ["a", "c d"])
    }

    @Test func whatIsSetTakesThePlaceOfWhatWasThere() {
        #expect(changed("a scope:team b") { $0.set(.scope, ["state"]) } == "a scope:state b")
        #expect(changed("a scope:team b") { $0.set(.scope, []) } == "a b")
        #expect(changed("tag:x a tag:y") { $0.set(.tag, ["y", "z w"]) } == "tag:y tag:\"z w\" a")
        #expect(changed("a or b") { $0.set(.tag, ["x"]) } == "(a or b) tag:x")
        #expect(changed("a or tag:x") { $0.set(.tag, []) } == "a or tag:x")
        #expect(changed("not tag:x") { $0.set(.tag, ["x"]) } == "not tag:x tag:x")
        #expect(changed("due:today due:2026-12-01") { $0.set(.due, []) { $0 == "today" } } == "due:2026-12-01")
        #expect(changed("tag:x") { $0.add("tag:x") } == "tag:x")
        #expect(changed("tag:x") { $0.add("@due") } == "tag:x @due")
    }

    /// Whatever a name holds, its condition means that name and nothing besides.
    @Test func anyNameCanBeAskedFor() throws {
        var dice = Seeded(7)
        let signs = Array("ab \"“”„«»\\():=<>@é 服\u{301}-'").map(String.init)
        for _ in 0..<2000 {
            let name = (0...dice.below(8)).map { _ in dice.pick(signs) }.joined()
            let text = QueryParts.condition(.other, name)
            #expect(try QueryParser.query(text, context) == .otherSide(name), "\(text)")
            #expect(QueryParts("x \(text) y").values(.other) == [name], "\(text)")
        }
    }

    /// A condition that is set holds together with all that was asked for before.
    @Test func whatIsAddedNarrows() throws {
        var dice = Seeded(8)
        let words = ["a", "b", "or", "and", "not", "(", ")", "tag:x", "scope:team", "\"a b\"", "@due"]
        var valid = 0
        for _ in 0..<5000 {
            let text = (0...dice.below(7)).map { _ in dice.pick(words) }.joined(separator: " ")
            guard let before = try? QueryParser.query(text, context) else { continue }
            valid += 1
            let after = try QueryParser.query(changed(text) { $0.set(.other, ["n"]) }, context)
            #expect(Self.flat(.all([before, .otherSide("n")])) == Self.flat(after), "\(text)")
        }
        #expect(valid > 500)
    }

    /// What must all hold, one by one.
    private static func flat(_ query: Query) -> [Query] {
        if case .all(let parts) = query { return parts.flatMap(flat) }
        return [query]
    }
}
