import Foundation
import Sessions
import Support
import Testing

/// `otherside merge` as git calls it.
@Suite struct MergeCommandTests {
    private static func review(_ title: String, _ updated: String, id: String = "one") -> String {
        #"{"format":"otherside.session","version":1,"id":"\#(id)","created":"2026-11-20T09:00:00Z","#
            + #""updated":"\#(updated)","move":{"title":"\#(title)"}}"#
    }

    @Test func theResultGoesToOurs() async throws {
        let world = try World()
        try world.write(Self.review("A", "2026-11-20T09:00:00Z"), to: "base")
        try world.write(Self.review("B", "2026-11-20T10:00:00Z"), to: "ours")
        try await #expect(world.shell("chmod 640 ours").status == 0)
        try world.write(Self.review(#"C\u001b[31m"#, "2026-11-20T11:00:00Z"), to: "theirs")
        let again = try await world.run("merge", "base", "ours", "theirs", "--json")
        #expect(again.status == 0)
        #expect(!again.err.contains("\u{1B}") && !again.out.contains("\u{1B}"))
        #expect(again.err.contains(#"two versions of move.title"#), "\(again.err)")
        #expect(again.json.objects("clashes").map { $0["path"] as? String } == ["move.title"])
        #expect(again.json.objects("clashes").map { $0["other"] as? String } == ["B"])
        let file = try SessionFile(reading: Data(try #require(world.text("ours")).utf8))
        #expect(file.session.clashes.map(\.other) == ["\"B\""])
        #expect(try await world.shell("stat -c %a ours").out == "640\n")
    }

    @Test func whatIsNoCopyIsRefusedAndNothingIsWritten() async throws {
        let world = try World()
        let ours = Self.review("A", "2026-11-20T09:00:00Z")
        try world.write(ours, to: "ours")
        try world.write("", to: "base")
        for (theirs, words) in [
            (Self.review("B", "2026-11-20T10:00:00Z", id: "two"), "different reviews"), ("{", "line 1"),
            (ours.replacingOccurrences(of: #""version":1"#, with: #""version":7"#), "newer program"),
        ] {
            try world.write(theirs, to: "theirs")
            let outcome = try await world.run("merge", "base", "ours", "theirs")
            #expect(outcome.status == 2 && outcome.out.isEmpty)
            #expect(outcome.err.contains("not merged") && outcome.err.contains(words), "\(outcome.err)")
            #expect(world.text("ours") == ours)
        }
        #expect(try await world.run("merge", "base", "ours", "nowhere").status == 2)
    }
}
