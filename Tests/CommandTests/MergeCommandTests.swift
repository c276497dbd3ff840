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
        #expect(try await world.misfits(of: [("merge", again)]) == "")
        let file = try SessionFile(reading: Data(try #require(world.text("ours")).utf8))
        #expect(file.session.clashes.map(\.other) == ["\"B\""])
        #expect(try await world.shell("stat -c %a ours").out == "640\n")
    }

    /// What two copies hold of somebody's answers is told by nothing until the reveal, and by all after it.
    @Test(arguments: [false, true]) func whatIsPrivateStaysSo(_ isRevealed: Bool) async throws {
        let world = try World()
        func copy(_ note: String, _ title: String, _ minute: Int) throws -> String {
            var session = Session.forTeam(
                id: "7a2b3c4d-0000-4000-8000-000000000007", now: "2026-11-20T10:0\(minute):00Z")
            session.move.title = title
            session.voices[0].notes["size"] = note
            if isRevealed { session.team?.revealed = "2026-11-20T10:00:00Z" }
            return String(decoding: try SessionFile(session).json(), as: UTF8.self)
        }
        try world.write(copy("one", "A", 0), to: "base")
        try world.write(copy("xylophone", "B", 1), to: "theirs")
        try world.write(copy("marimba", "C", 2), to: ".local/share/otherside/sessions/fence.json")
        let ours = ".local/share/otherside/sessions/fence.json"
        let merged = try await world.shell("otherside merge base \(ours) theirs --json")
        #expect(merged.status == 0 && merged.err.contains("two versions of move.title"), "\(merged.err)")
        #expect(merged.err.contains("1 more in what people answered; told after the reveal") == !isRevealed)
        let shown = try await world.shell("otherside show 7a")
        #expect(shown.out.contains("Two versions of move.title: \"C\" was kept"), "\(shown.out)")
        for command in [
            "show 7a", "show 7a --json", "list --json", "report 7a", "report 7a --format json",
            "search xylophone --json",
        ] {
            let outcome = try await world.shell("otherside \(command)")
            if !isRevealed { #expect(!(outcome.out + outcome.err).contains("xylophone"), "\(command)") }
        }
        let told = try await [merged, world.shell("otherside list --json"), world.shell("otherside show 7a")]
        for outcome in told { #expect((outcome.out + outcome.err).contains("xylophone") == isRevealed) }
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
