import Foundation
import Packs
import Sessions
import Support
import Testing

/// One question to a person of the other side, from the review to their place and back.
@Suite struct ReadingInvitationTests {
    private let world: World

    init() async throws {
        world = try World()
        var session = try TwoPlaces.review(mayTell: ["move.title"])
        session.decide(Decision(choice: .proceed, why: "WhyWord", on: "2026-11-01", reviewOn: nil), Fixtures.shipped)
        try world.keep(session)
    }

    private func answered(_ value: String) throws -> String {
        let text = try #require(world.text("r.json"))
        return try world.write(text.replacing("\"value\" : null", with: "\"value\" : \(value)"), to: "filled.json")
    }

    @Test func nothingButTheQuestionGoesOut() async throws {
        let sheet = try await world.invite("@ --read")
        #expect(sheet.status == 0 && sheet.err.contains("(move.mover)") && !sheet.err.contains("is decided"))
        #expect(sheet.out.contains("TitleWord"))
        let secrets = [
            "MoverWord", "OtherWord", "ThirdWord", "DescriptionWord", "ProtectsWord", "ViewWord", "LinesWord",
            "TagWord",
            "NoteWord", "NameWord", "OwnerWord", "ActionWord", "WhyWord", "grit-opener", "escalation", "77",
        ]
        for word in secrets { #expect(!sheet.out.contains(word), "\(word)") }
        #expect(sheet.json.objects("questions").isEmpty)
        let written = try await world.invite("@ --read -o r.json --json")
        #expect(written.json["questions"] as? Int == 1 && written.json["seat"] as? String == "other-side")
        #expect(try await world.invite("@ --read --seat mover").status == 64)
        #expect(try await world.invite("@").err.contains("--read"))
    }

    @Test func itIsAnsweredLineByLineAndTakenIn() async throws {
        _ = try await world.invite("@ --read -o r.json")
        let talk = try await world.run("answer", "r.json", "--linear", input: "\n170\n70\n\nq\n")
        #expect(talk.status == 0, "\(talk.err)")
        for words in ["TitleWord", "How did you read it when it came", "0 of 1 questions"] {
            #expect(talk.out.contains(words), "\(words)")
        }
        for words in ["They say", "Ambiguity", "score: say"] { #expect(!talk.out.contains(words), "\(words)") }
        let taken = try await world.run("import", "r.json")
        #expect(taken.status == 0, "\(taken.err)")
        #expect(taken.out.contains("70 of 100, they told us (2026-11-23)"))
        let session = try #require(try world.sessions().first)
        #expect(session.howTheyRead == HowTheyRead(value: 70, from: .toldUs, on: "2026-11-23"))
        // The decision and its figures stay, and nobody became a voice.
        #expect(session.voices.count == 1 && session.decision != nil && session.ownGuess == 77)
        #expect(try await world.run("import", "r.json").err.contains("unchanged"))
        #expect(try await world.run("calibration", "--json").json.object("coach")["told"] as? Int == 1)
    }

    @Test func filledInByHandAndSentAgain() async throws {
        _ = try await world.invite("@ --read -o r.json")
        let empty = try await world.run("import", "r.json")
        #expect(empty.status != 0 && empty.err.contains("not answered"))
        for wrong in ["101", "-1", "7.5", "\"70\""] {
            let refused = try await world.run("import", answered(wrong))
            #expect(refused.status != 0 && refused.err.contains("reading.value"), "\(wrong): \(refused.err)")
        }
        #expect(try world.sessions().first?.howTheyRead == nil)
        #expect(
            try await world.run("import", answered("30"), "--json").json.object("howTheyRead")["value"] as? Int == 30)
        let other = try await world.run("import", answered("40"))
        #expect(other.status != 0 && other.err.contains("30 of 100, they told us") && other.err.contains("--replace"))
        #expect(try await world.run("import", answered("40"), "--replace").status == 0)
        #expect(try world.sessions().first?.howTheyRead?.value == 40)
        #expect(try await world.run("import", answered("40"), "--seat", "mover").status == 64)
    }
}
