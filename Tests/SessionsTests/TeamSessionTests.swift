import Assessment
import CustomDump
import FoundationEssentials
import Interview
import Packs
import Sessions
import Testing

@Suite("A team session's record")
struct TeamSessionTests {
    private static let pack = Pack.core()

    /// Two people who have answered everything, each something else; nothing is revealed.
    private func session() -> Session {
        var session = Session.forTeam(id: "team", now: "2026-11-23T10:00:00Z")
        session.move.title = "Licence"
        session.move.scope = .company
        session.move.otherSide = "Hosts"
        for (place, voice) in session.voices.enumerated() {
            for item in Self.pack.items {
                session.setAnswer(item.id, .option(item.options[place].key), voice: voice.id)
            }
            session.setNote("size", "a marked word", voice: voice.id)
            session.set(.stance, .word("discuss"), voice: voice.id)
            session.handIn(voice.id)
        }
        session.recordWeights(Self.pack)
        return session
    }

    @Test("begins with one seat for each side, and goes on with the side of which fewer are there")
    func seats() {
        var session = Session.forTeam(id: "team", now: "")
        #expect(session.voices.map(\.seat) == [.mover, .otherSide])
        for _ in 0..<3 { _ = session.addVoice(session.nextSeat) }
        #expect(session.voices.map(\.seat) == [.mover, .otherSide, .mover, .otherSide, .mover])
    }

    @Test("comes back from its file, and fits the schema")
    func roundTrip() throws {
        var session = session()
        session.team?.typedFor = ["v2"]
        session.team?.hidesNames = true
        session.team?.minutes = 10
        session.team?.looksBackOn = "other"
        let file = SessionFile(session)
        expectNoDifference(try SessionFile(reading: file.json()).session, session)
    }

    @Test("counts nobody's sheet before the reveal, not even where only one has answered")
    func nothingCounts() {
        var session = session()
        #expect(session.countingSheet == nil)
        #expect(session.reading(session.instrument(Self.pack)).isTooLittle)
        #expect(Summary(session, Self.pack).escalation == nil)
        #expect(Summary(session, Self.pack).team == .turns)
        session.removeVoice("v2")
        #expect(session.countingSheet == nil)
        session.team?.revealed = "2026-11-23T11:00:00Z"
        #expect(session.countingSheet == session.voices[0].sheet)
        #expect(Summary(session, Self.pack).team == .discussion)
    }

    @Test("made from a self-review keeps its answers in the mover's seat")
    func becomes() {
        var review = Session(id: "review", now: "")
        review.setAnswer("size", .unknown)
        review.becomeTeam()
        #expect(review.voices.map(\.seat) == [.mover, .otherSide])
        #expect(review.voices[0].answers == ["size": .unknown])
        #expect(review.team?.finished == ["self"])
        let once = review
        review.becomeTeam()
        #expect(review == once)
    }

    @Test("begun anew or to look back has the same people and the move, and no answer")
    func anew() {
        let session = session()
        for next in [
            session.asNewReview(id: "next", now: "2026-12-01T10:00:00Z", under: Self.pack),
            session.asRetrospective(id: "next", now: "2026-12-01T10:00:00Z"),
        ] {
            #expect(next.basedOn == "team")
            #expect(next.move == session.move)
            #expect(next.voices.map(\.id) == session.voices.map(\.id))
            #expect(next.voices.allSatisfy { $0.answers.isEmpty && $0.notes.isEmpty && $0.stance == nil })
            #expect(next.team?.finished == [])
            #expect(next.stage == .turns)
        }
        #expect(session.asRetrospective(id: "next", now: "").team?.looksBackOn == "team")
        #expect(session.asNewReview(id: "next", now: "", under: Self.pack).team?.looksBackOn == nil)
    }

    @Test("forgets a person who is taken out, wherever the id stands")
    func removing() {
        var session = session()
        session.team?.typedFor = ["v1"]
        session.removeVoice("v1")
        #expect(session.voices.map(\.id) == ["v2"])
        #expect(session.team?.finished == ["v2"])
        #expect(session.team?.typedFor == [])
    }

    @Test("people keep their numbers when somebody before them is taken out")
    func numbers() {
        var session = Session.forTeam(id: "team", now: "")
        for _ in 0..<3 { _ = session.addVoice(.mover) }
        session.removeVoice("v2")
        #expect(session.voices.map { session.called($0.id) } == ["Person 1", "Person 3", "Person 4", "Person 5"])
        #expect(session.voice(numbered: 3)?.id == "v3")
        #expect(session.voice(numbered: 2) == nil)
        // Who comes anew is nobody who was there.
        #expect(session.addVoice(.neutral) == "v6")
        // Ids of another program, and one that two could claim.
        session.voices = ["self", "v2", "v1", "v02", "v2", "v-7", "v99999999999999999999"].map {
            Voice(id: $0, seat: .neutral)
        }
        #expect(session.voiceNumbers == [3, 2, 1, 4, 5, 6, 7])
    }

    @Test("a copy of a review keeps where a voice came from")
    func origin() {
        var review = Session(id: "review", now: "")
        review.setAnswer("size", .unknown)
        var origin = VoiceOrigin(invitation: "inv")
        origin.setAside = [SetAsideAnswer(item: "old", answer: "yes", note: nil, why: "this review does not ask it")]
        review.voices[0].origin = origin
        #expect(review.asNewReview(id: "next", now: "", under: Self.pack).voices[0].origin == origin)
    }

    @Test("asks several people what any of them is asked")
    func commonForm() {
        var session = session()
        session.items = .quick
        let instrument = session.instrument(Self.pack)
        let quick = session.turnForm(Self.pack, instrument, voice: "v1").questions.count
        // A warning sign of one voice makes the rest of its group asked.
        let aim = Self.pack.items.first { $0.group == .honesty && $0.quick }
        let worst = aim?.options.max { $0.dB < $1.dB }?.key ?? ""
        session.setAnswer(aim?.id ?? "", .option(worst), voice: "v2")
        #expect(session.turnForm(Self.pack, instrument, voice: "v1").questions.count == quick)
        #expect(session.commonForm(Self.pack, instrument, voices: ["v1", "v2"]).questions.count > quick)
    }
}
