import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// What the commands say of a session with several voices: show, report, list --actions.
@Suite struct VoicesCommandTests {
    static func team(_ id: String = "3c2b3c4d-0000-4000-8000-000000000003") throws -> Session {
        var session = try Vector.named("hashicorp-bsl-2023").session(id: id)
        session.move.scope = .company
        session.team = TeamRecord()
        session.team?.revealed = "2026-11-20T10:00:00Z"
        let first = session.voices[0].answers
        session.voices = []
        for (seat, name) in [(Seat.mover, "Adaname"), (.otherSide, nil), (.neutral, nil)] {
            let voice = session.addVoice(seat, name: name)
            for (item, answer) in first { session.setAnswer(item, answer, voice: voice) }
        }
        session.setAnswer("how-they-learn", .option("concealed"), voice: "v2")
        session.setAnswer("how-they-learn", .option("from-us-first"), voice: "v1")
        session.revise("attack-use", .option("protect-only"), voice: "v3")
        session.actions = [
            Action(text: "Call them", owner: "Adaname", due: "2026-11-01"), Action(text: "Long done", done: true),
        ]
        return session
    }

    @Test func showTellsTheGapFirst() async throws {
        let world = try World()
        try world.keep(Self.team())
        let shown = try await world.run("show", "3c2b")
        #expect(shown.status == 0)
        let gap = try #require(shown.out.range(of: "two seats see it differently"))
        let spread = try #require(shown.out.range(of: "Kendall's W"))
        #expect(gap.lowerBound < spread.lowerBound)
        #expect(shown.out.contains("Adaname, the mover's seat") && shown.out.contains("Person 2"))
        #expect(shown.out.contains("Call them (Adaname, by 2026-11-01, open)"))
    }

    @Test func theReportHoldsBothAnswersAndTheAgreedSheet() async throws {
        let world = try World()
        var session = try Self.team()
        session.agree("attack-use", .option("either"))
        try world.keep(session)
        let json = try await world.run("report", "3c2b", "--format", "json").json.object("team")
        let change = try #require(json.objects("changes").first)
        #expect(change["person"] as? Int == 3 && change["changed"] as? String == "protect-only")
        #expect(json.objects("agreed").compactMap { $0["answer"] as? String } == ["either"])
        #expect(!json.object("beforeDiscussion").isEmpty)
        for format in ["markdown", "html"] {
            let paper = try await world.run("report", "3c2b", "--format", format).out
            #expect(paper.contains("What the discussion changed") && paper.contains("What the group agrees on"))
            #expect(paper.contains("Call them"))
        }
        let rows = try await world.run("report", "3c2b", "--format", "csv").out
        #expect(rows.contains("Call them"))
    }

    /// Figures before and after the discussion look the same, and a stance is a sentence.
    @Test func theReportIsPlain() async throws {
        let world = try World()
        var session = try Self.team()
        session.voices[0].stance = .discuss
        try world.keep(session)
        let paper = try await world.run("report", "3c2b").out
        #expect(paper.contains("Adaname (the mover's seat): would like to discuss it"))
        // A gap that the discussion left as it was is told once.
        #expect(paper.contains("How do they learn of it?") && paper.contains("Apart on "))
        #expect(!paper.contains(#/Before the discussion: [0-9.]+ dB/#))
    }

    /// Before the reveal hidden names, and anonymous voices at all times, stand nowhere but in the file itself.
    @Test func hiddenNamesStayHidden() async throws {
        let world = try World()
        var session = try Self.team()
        session.actions = []
        session.team?.hidesNames = true
        session.team?.revealed = nil
        try world.keep(session)
        for line in ["show 3c2b", "report 3c2b", "report 3c2b --format html", "report 3c2b --format csv", "list"] {
            let outcome = try await world.shell("otherside " + line)
            #expect(outcome.status == 0 && !outcome.out.contains("Adaname"), "\(line)")
        }
    }

    @Test func openActionsAreListed() async throws {
        let world = try World()
        try world.keep(Self.team())
        let lines = try await world.run("list", "--actions").out
        #expect(lines.contains("Call them (Adaname, by 2026-11-01, overdue") && !lines.contains("Long done"))
        let json = try await world.run("list", "--actions", "--json").json.objects("actions")
        #expect(json.map { $0["text"] as? String } == ["Call them"])
        #expect(json.first?["overdue"] as? Bool == true)
        let none = try await world.run("list", "--actions", "--other-side", "nobody")
        #expect(none.status == 0 && none.out == "" && none.err.contains("nothing is open"))
    }

    /// A team's review on disk, and one that looks back on it with the same answers, to be kept.
    private func lookBack() throws -> (World, past: Session, back: Session) {
        let world = try World()
        let past = try Self.team()
        try world.keep(past, as: "past")
        var back = past.asRetrospective(id: "4d2b3c4d-0000-4000-8000-000000000004", now: "2026-11-22T10:00:00Z")
        for place in back.voices.indices { back.voices[place].answers = past.voices[place].sheet }
        return (world, past, back)
    }

    @Test func aLookBackStandsInTheReport() async throws {
        let (world, past, plain) = try lookBack()
        var back = plain
        back.voices[0].answers["size"] = .unknown
        back.team?.revealed = "2026-11-22T11:00:00Z"
        try world.keep(back, as: "back")
        let json = try await world.run("report", "4d2b", "--format", "json").json.object("retrospective")
        #expect(json["id"] as? String == past.id)
        #expect(json.objects("changed").compactMap { $0["item"] as? String } == ["size"])
        let paper = try await world.run("report", "4d2b").out
        #expect(paper.contains("## Then and now") && paper.contains("1 of "))
        #expect(paper.contains("### How they read it") && paper.contains("Nobody has said."))
        let shown = try await world.run("show", "4d2b").out
        #expect(shown.contains("Then and now:") && shown.contains("Looking back on"))
    }

    /// Of a look back each says how they read it: from the shell too, and it stands in every paper.
    @Test func eachSaysHowTheyReadIt() async throws {
        let (world, past, plain) = try lookBack()
        var back = plain
        let ids = back.voices.map(\.id)
        try world.keep(back, as: "back")
        let read = ["outcome", "4d2b", "--read", "70", "--from", "told-us"]
        let early = try await world.run(read + ["--voice", ids[0]], input: [])
        #expect(early.status == 1 && early.err.contains("private until all is shown"))
        back.team?.revealed = "2026-11-22T11:00:00Z"
        try world.keep(back, as: "back")
        let nobody = try await world.run(read, input: [])
        #expect(nobody.status == 64 && nobody.err.contains("name one with --voice: \(ids.joined(separator: ", "))"))
        let stranger = try await world.run(read + ["--voice", "v99"], input: [])
        #expect(stranger.status == 64 && stranger.err.contains("--voice: "))
        #expect(try await world.run(["outcome", past.id] + read[2...] + ["--voice", "v1"], input: []).status == 64)
        #expect(try await world.run(["outcome", "4d2b", "--voice", ids[0]], input: []).status == 64)
        let told = try await world.run(read + ["--voice", ids[0], "--on", "yesterday"], input: [])
        #expect(
            told.status == 0
                && told.out.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                    "70 of 100, they told us (2026-11-22) (\(ids[0]))")
        )
        let second = try await world.run(
            "outcome", "4d2b", "--read", "20", "--from", "inferred", "--voice", ids[1], "--json")
        let readings = second.json.objects("readings")
        #expect(readings.map { $0["voice"] as? String } == ids)
        #expect(readings[0].object("howTheyRead")["value"] as? Int == 70)
        let retrospective = try await world.run("report", "4d2b", "--format", "json").json.object("retrospective")
        #expect(retrospective.objects("readings").count == ids.count)
        #expect(retrospective.object("counted")["value"] as? Double == 70)
        let html = try await world.run("report", "4d2b", "--format", "html").out
        #expect(html.contains("we infer it") && html.contains("Together that is 70 of 100"))
        let calibration = try await world.run("calibration", "--json").json.object("coach")
        #expect(calibration.objects("seen").count <= 1)
        #expect(try await world.run("outcome", "4d2b", "--unread", "--voice", ids[0]).status == 0)
        let rest = try await world.run("outcome", "4d2b", "--json").json.objects("readings")
        #expect(rest[0]["howTheyRead"] == nil && rest[1]["howTheyRead"] != nil)
    }
}
