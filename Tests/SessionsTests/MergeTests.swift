import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// Two copies of one review become one again.
@Suite("Merging copies")
struct MergeTests {
    private static func review(_ fields: String, updated: String = "2026-11-20T10:00:00Z") -> Data {
        Data(
            """
            {"format":"otherside.session","version":1,"id":"one","created":"2026-11-20T09:00:00Z",
            "updated":"\(updated)"\(fields.isEmpty ? "" : ",")\(fields)}
            """.utf8)
    }

    /// Ours was changed at eleven, theirs at twelve.
    private func merged(_ base: String, _ ours: String, _ theirs: String, sameTime: Bool = false) throws -> SessionMerge
    {
        let (first, second) = ("2026-11-20T11:00:00Z", "2026-11-20T12:00:00Z")
        let sides = (
            Self.review(ours, updated: sameTime ? second : first), Self.review(theirs, updated: second)
        )
        let one = try SessionMerge(base: Self.review(base), ours: sides.0, theirs: sides.1)
        let other = try SessionMerge(base: Self.review(base), ours: sides.1, theirs: sides.0)
        #expect(try one.file.json() == other.file.json(), "the same whichever side merges")
        return one
    }

    @Test("what one side changed is taken; of what both changed the later, and the other is kept as a clash")
    func fields() throws {
        let merge = try merged(
            #""move":{"title":"A","mover":"we","otherSide":"they"},"new":{"x":1.50,"y":2}"#,
            #""move":{"title":"B","mover":"us","otherSide":"they"},"new":{"x":1.5,"y":2}"#,
            #""move":{"title":"C","mover":"we","otherSide":"them"},"new":{"x":1.50,"y":3}"#)
        let session = merge.file.session
        #expect(session.move.title == "C" && session.move.mover == "us" && session.move.otherSide == "them")
        #expect(session.updated == "2026-11-20T12:00:00Z")
        #expect(
            session.clashes
                == [Clash(path: "move.title", kept: #""C""#, other: #""B""#, on: "2026-11-20T11:00:00Z")])
        #expect(merge.clashes == session.clashes)
        #expect(Samples.text(try merge.file.line()).contains(#""new":{"x":1.5,"y":3}"#), "fields we do not know too")
    }

    @Test("what each person says of how they read it is one piece, person by person")
    func readings() throws {
        func voices(_ one: String, _ two: String) -> String {
            #""voices":[{"id":"v1","seat":"mover"\#(one)},{"id":"v2","seat":"other-side"\#(two)}]"#
        }
        func read(_ value: Int, _ from: String) -> String { #","howTheyRead":{"value":\#(value),"from":"\#(from)"}"# }
        let merge = try merged(
            voices(read(50, "inferred"), ""), voices(read(60, "told-us"), ""),
            voices(read(50, "told-others"), read(80, "told-us")))
        #expect(
            merge.file.session.voices.map(\.howTheyRead) == [
                HowTheyRead(value: 50, from: .toldOthers, on: nil), HowTheyRead(value: 80, from: .toldUs, on: nil),
            ])
        #expect(merge.clashes.map(\.path) == ["voices.v1.howTheyRead"])
    }

    @Test("changed at one time, the greater value stands")
    func tie() throws {
        let session = try merged(
            #""move":{"title":"A","mover":"we"}"#, #""move":{"title":"D","mover":"m"}"#,
            #""move":{"title":"C","mover":"n"}"#, sameTime: true
        ).file.session
        #expect(session.move.title == "D" && session.move.mover == "n")
        #expect(session.clashes.map(\.other) == [#""C""#, #""m""#])
    }

    @Test("a decision and its figures are one piece, and so are packs and weights")
    func pieces() throws {
        let decision = { (choice: String, why: String) in
            #""decision":{"choice":"\#(choice)","on":"2026-11-20","why":"\#(why)"}"#
        }
        let session = try merged("", decision("proceed", "a"), decision("drop", "b")).file.session
        #expect(session.decision?.choice == .drop && session.decision?.why == "b")
        #expect(session.clashes.map(\.path) == ["decision"])
        #expect(session.clashes[0].other?.contains(#""choice":"proceed""#) == true)
        let packs = { (id: String, factor: Double) in
            #""packs":[{"id":"\#(id)","version":"1","digest":"d"}],"#
                + #""tempering":{"evidence":\#(factor),"mistrust":0.2,"pressure":0.5,"start":-1.5}"#
        }
        let mixed = try merged(packs("core", 0.2), packs("own", 0.2), packs("core", 0.3)).file.session
        #expect(mixed.packs.map(\.id) == ["core"] && mixed.tempering?.evidence == 0.3)
        #expect(mixed.clashes.map(\.path) == ["packs"])
    }

    @Test("lists of things merge thing by thing, marks as sets")
    func lists() throws {
        let session = try merged(
            #""tags":["a","b"],"mayTell":["move.title","move.description"],"actions":[{"text":"call"},{"text":"write"}],"#
                + #""measures":[{"id":"liaison","status":"proposed"}],"voices":[{"id":"v","answers":{"size":"larger"}}]"#,
            #""tags":["b","c"],"mayTell":["move.description","measures.liaison"],"#
                + #""actions":[{"text":"call","done":true},{"text":"write"},{"text":"ask"}],"#
                + #""measures":[{"id":"liaison","status":"adopted"}],"voices":[{"id":"v","answers":{"size":"larger","place":"home"}}]"#,
            #""tags":["a","b","d"],"mayTell":["move.title"],"actions":[{"text":"call","owner":"Ada"},{"text":"wait"}],"#
                + #""measures":[{"id":"liaison","status":"proposed","owner":"Bo"},{"id":"sunset-date","status":"adopted"}],"#
                + #""voices":[{"id":"v","answers":{"size":"unknown"}},{"id":"w"}]"#
        ).file.session
        #expect(session.tags == ["b", "d", "c"] || Set(session.tags) == ["b", "c", "d"])
        #expect(Set(session.mayTell) == ["measures.liaison"], "what either side took out stays out")
        #expect(Set(session.actions.map(\.text)) == ["call", "ask", "wait"])
        let call = try #require(session.actions.first { $0.text == "call" })
        #expect(call.done == true && call.owner == "Ada")
        #expect(session.measures.map(\.id) == ["liaison", "sunset-date"])
        #expect(session.measures[0].status == .adopted && session.measures[0].owner == "Bo")
        #expect(session.voices.map(\.id) == ["v", "w"])
        #expect(session.voices[0].answers["size"] == .unknown && session.voices[0].answers["place"] == .option("home"))
        #expect(session.clashes.isEmpty)
    }

    @Test("taken out here and changed there: the later stands, and the other can be had back")
    func removed() throws {
        let base = #""actions":[{"text":"call"}]"#
        let merge = try merged(base, #""actions":[{"text":"call","owner":"Ada"}]"#, #""actions":[]"#)
        #expect(merge.file.session.actions.isEmpty)
        let clash = try #require(merge.file.session.clashes.first)
        #expect(clash.path == "actions.call" && clash.kept == nil)
        let settled = try merge.file.settled(clash, takesOther: true)
        #expect(settled.session.actions == [Action(text: "call", owner: "Ada")] && settled.session.clashes.isEmpty)
        #expect(try merge.file.settled(clash, takesOther: false).session.actions.isEmpty)
    }

    @Test("each kind of clash can be settled either way")
    func settling() throws {
        let promise = "We say it first. Then we wait."
        let text = { (kept: String, title: String, answer: String, choice: String) in
            #""move":{"title":"\#(title)"},"promises":[{"text":"\#(promise)","kept":\#(kept)}],"#
                + #""voices":[{"id":"v.1","answers":{"size":"\#(answer)"}}],"#
                + #""decision":{"choice":"\#(choice)","on":"2026-11-20"},"new.er":{"a.b":["\#(title)"]}"#
        }
        let merge = try merged("", text("true", "A", "larger", "drop"), text("false", "B", "smaller", "proceed"))
        var file = merge.file
        #expect(
            Set(file.session.clashes.map(\.path)) == [
                "move.title", "promises.\(promise).kept", "voices.v.1.answers.size", "decision", "new.er.a.b",
            ])
        for clash in file.session.clashes { file = try file.settled(clash, takesOther: true) }
        #expect(file.session.clashes.isEmpty && file.session.move.title == "A")
        #expect(file.session.promises.map(\.kept) == [true] && file.session.decision?.choice == .drop)
        #expect(file.session.voices[0].answers["size"] == .option("larger"))
        #expect(Samples.text(try file.line()).contains(#""new.er":{"a.b":["A"]}"#))
    }

    @Test("without a common ancestor everything that differs is a clash, and nothing is lost")
    func withoutBase() throws {
        let merge = try SessionMerge(
            base: Data(), ours: Self.review(#""move":{"title":"A"},"tags":["x"]"#),
            theirs: Self.review(#""move":{"title":"B"},"tags":["y"]"#, updated: "2026-11-21T10:00:00Z"))
        #expect(merge.file.session.move.title == "B" && Set(merge.file.session.tags) == ["x", "y"])
        #expect(merge.clashes.map(\.path) == ["move.title"])
    }

    @Test(
        "what are no copies of one review is refused with the reason",
        arguments: [
            (#"{"format":"otherside.session","version":1,"id":"two"}"#, "different reviews"),
            (#"{"format":"otherside.sheet","version":1,"id":"one"}"#, "cannot be read"),
            (#"{"format":"otherside.session","version":9,"id":"one"}"#, "newer program"),
            ("<<<<<<< HEAD", "cannot be read"), ("", "cannot be read"),
        ])
    func refused(_ text: String, _ words: String) throws {
        let (whole, broken) = (Self.review(""), Data(text.utf8))
        for sides in [(whole, whole, broken), (whole, broken, whole)] + (text.isEmpty ? [] : [(broken, whole, whole)]) {
            let refusal = #expect(throws: MergeRefusal.self) {
                try SessionMerge(base: sides.0, ours: sides.1, theirs: sides.2)
            }
            #expect(refusal?.description.contains(words) == true, "\(String(describing: refusal))")
        }
    }
}
