import Foundation
import Interview
import Packs
import Reports
import Sessions
import Testing

@Suite("A report of a team session")
struct PrivateTeamTests {
    @Test("tells nothing of anybody's sheet before the reveal")
    func nothing() throws {
        var session = Session.forTeam(id: "team", now: "2026-11-23T10:00:00Z")
        session.move.title = "Licence"
        for voice in session.voices {
            session.changeVoice(voice.id) {
                $0 = Samples.voice(voice.id, voice.seat, shift: 1)
                $0.name = "Berenike"
                $0.notes = ["size": "a marked word"]
                $0.stance = .disagree
            }
        }
        session.recordWeights(Samples.pack)
        func text(_ session: Session) throws -> String {
            let report = try ReviewReport(SessionFile(session), Samples.pack)
            return ReviewDocument.blocks(report, session, Samples.pack, in: .utc).markdown()
        }
        let hidden = try text(session)
        for word in ["marked", "Berenike", "disagree", "Escalation: "] { #expect(!hidden.contains(word), "\(word)") }
        let report = try ReviewReport(SessionFile(session), Samples.pack)
        #expect(report.before == nil)
        #expect(report.team == nil)
        #expect(report.voices == [])
        session.team?.revealed = "2026-11-23T11:00:00Z"
        #expect(try text(session).contains("Berenike"))
    }
}
