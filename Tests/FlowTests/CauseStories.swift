import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

/// From what weighs most to its question, and back.
@Suite("Causes") struct CauseStories {
    @Test(arguments: EitherFace.Kind.allCases)
    func eachLeadsToItsQuestionAndBack(_ kind: EitherFace.Kind) throws {
        let library = MemoryLibrary()
        let pack = MemoryLibrary.pack
        let worked = try #require(pack.cases.first { $0.id == "hashicorp-bsl-2023" })
        var session = Session(id: "kept", now: "2026-10-01T10:00:00Z")
        session.move = Session(worked, pack, now: "2026-10-01T10:00:00Z").move
        session.recordWeights(pack)
        var voice = Voice(id: "self", seat: .mover)
        voice.answers = try Vector.named(worked.id).answers
        session.voices = [voice]
        try library.put(SessionFile(session))
        library.put(session.id, draft: Draft(at: "reading", text: nil, on: "2026-10-01T10:00:00Z"))
        let face = EitherFace(kind, library, opening: "kept")
        face.act("again")
        face.expect("What weighs most in their reading", "1. What we relied on", "Takes it away: speaks for a threat.")
        let before = session.reading(session.instrument(MemoryLibrary.pack)).threat.value
        face.forget()
        face.act("cause 1", keys: "1")
        face.expect("what does it do to what they rely on", "Takes it away")
        // Left as it is.
        face.act("b", keys: "Esc")
        face.expect("What weighs most in their reading", "1. What we relied on", "Takes it away: speaks for a threat.")
        #expect(try face.session.voices.first?.answers["their-fallback"] == .option("taken-away"))
        // Answered otherwise, one is back at once and it weighs no more.
        face.act("cause 1", "1", keys: "1", "1", "Enter")
        face.forget()
        face.act("again")
        face.expect("What weighs most in their reading")
        face.refuse("Takes it away")
        let now = try face.session.reading(face.session.instrument(MemoryLibrary.pack)).threat.value
        #expect(now < before)
        // It was answered on another page.
        face.act("undo", keys: "u")
        face.expect("That was on another page, Questions", "once more takes it back")
        face.act("undo", keys: "u")
        #expect(try face.session.voices.first?.answers["their-fallback"] == .option("taken-away"))
        #expect(library.faults.isEmpty)
    }
}
