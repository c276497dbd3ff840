import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// `otherside team` as a process, on a terminal that cannot draw.
@Suite struct TeamCommandTests {
    private static let id = "7a2b3c4d-0000-4000-8000-000000000007"

    private func team() -> Session {
        var session = Session.forTeam(id: Self.id, now: "2026-11-23T10:00:00Z")
        session.move.title = "Fence"
        session.move.scope = .state
        session.move.otherSide = "Neighbours"
        return session
    }

    @Test func aSessionIsLedThroughLineByLine() async throws {
        let world = try World()
        try world.keep(team(), as: "fence")
        let first = try await world.run("team", "7a", input: "1\n\n2\n3\nnote xylophone\nend\nhand\nquit\n")
        #expect(first.status == 0)
        #expect(first.out.contains("Please pass the keyboard to Person 1."))
        #expect(first.out.contains("This terminal cannot be cleared"))
        #expect(first.out.contains("1. Person 1, mover's seat, handed in, 2 of 33."))
        let saved = try #require(try world.sessions().first)
        #expect(saved.voices[0].stance == .disagree)
        #expect(saved.voices[0].answers.count == 1)
        #expect(saved.team?.finished == ["v1"])
    }

    /// Whichever way it is opened, before the reveal nobody comes into somebody's answers.
    @Test(arguments: ["resume", "resume 7a", "team 7a", "team @"])
    func everyWayInLeadsToTheHandOver(_ command: String) async throws {
        let world = try World()
        try world.keep(team(), as: "fence")
        _ = try await world.run("team", "7a", input: "1\n\n2\n3\nnote xylophone\n")
        let again = try await world.shell("otherside \(command) </dev/null")
        #expect(again.out.contains("Please pass the keyboard to Person 1."))
        #expect(!again.out.contains("xylophone"))
    }

    @Test func reportsTellNothingBeforeTheReveal() async throws {
        let world = try World()
        try world.keep(team(), as: "fence")
        _ = try await world.run("team", "7a", input: "1\n\n2\n3\nnote xylophone\nend\nhand\nquit\n")
        for command in [
            "show 7a", "report 7a", "report 7a --format html", "report 7a --format csv --rows answers",
            "report 7a --format adr", "search xylophone", "score 7a",
        ] {
            let outcome = try await world.shell("otherside \(command)")
            #expect(!outcome.out.contains("xylophone"), "\(command)")
        }
    }

    /// Figures made without the private answers would be wrong ones, and pass for somebody's.
    @Test func noFiguresBeforeTheReveal() async throws {
        let world = try World()
        var session = team()
        for item in Pack.core().items { session.setAnswer(item.id, .option(item.options[0].key), voice: "v2") }
        session.handIn("v2")
        try world.keep(session)
        try world.write(String(decoding: SessionFile(session).json(), as: UTF8.self), to: "team.json")
        for command in [
            "score team.json", "score team.json --json", "score team.json --fail-above 1", "plan 7a",
            "plan 7a --voice v2 --json", "cases --like 7a --voice v2", "compare 7a 7a",
        ] {
            let outcome = try await world.shell("otherside \(command)")
            #expect(outcome.status == 1 && outcome.out.isEmpty, "\(command): \(outcome.out)")
            #expect(outcome.err.contains("private until all are shown together"), "\(command): \(outcome.err)")
        }
    }

    @Test func aReviewIsLookedBackOnOrGoesOnAsATeam() async throws {
        let world = try World()
        try world.keep(try Vector.named("hashicorp-bsl-2023").session())
        let outcome = try await world.run("team", "@", input: "3\n\nquit\n")
        #expect(outcome.out.contains("2. Look back on it."))
        #expect(outcome.out.contains("1. Person 1, mover's seat, handed in, 26 of 33."))
        #expect(try world.sessions().first?.voices.map(\.seat) == [.mover, .otherSide])
        let unknown = try await world.run("team", "zzz", input: "")
        #expect(unknown.status != 0)
        #expect(unknown.err.contains("zzz"))
    }
}
