import Alternatives
import Assessment
import Foundation
import Interview
import Packs
import Reports
import Sessions
import Testing

@Suite struct SharingTests {
    static let reflections = ["red-lines", "costly-guarantee", "channel", "their-view"]

    /// A session whose every text is a word of its own, and those words by what marks them.
    static func worded() throws -> (session: Session, words: [String: String], all: [String]) {
        var count = 0
        var all: [String] = []
        func word() -> String {
            count += 1
            all.append("zq\(count)qz")
            return all[count - 1]
        }
        var session = Samples.team()
        session.id = word()
        session.created = word()
        session.updated = word()
        session.tags = [word()]
        session.basedOn = word()
        let title = word()
        let description = word()
        let protects = word()
        session.move.title = title
        session.move.description = description
        session.move.protects = protects
        session.move.mover = word()
        session.move.otherSide = word()
        session.move.others = [word()]
        var words = ["move.title": title, "move.description": description, "move.protects": protects]
        for id in reflections {
            let latest = word()
            session.reflections[id] = Reflected(first: word(), latest: latest)
            if id != "their-view" { words["reflections.\(id)"] = latest }
        }
        for place in session.voices.indices {
            session.voices[place].id = word()
            session.voices[place].name = word()
            session.voices[place].notes = [Samples.pack.items[0].id: word()]
        }
        let letter = (hold: word(), contact: word(), by: word())
        session.letter = Letter()
        session.letter?.holdStill = letter.hold
        session.letter?.contact = letter.contact
        session.letter?.by = letter.by
        session.letter?.text = word()
        session.letter?.from = ["letter.contact": word()]
        session.letter?.fine = [word()]
        for place in session.measures.indices {
            session.measures[place].evidence = ["seen": word(), "costly": word()]
            session.measures[place].doubt = word()
            session.measures[place].blanks = ["date": word(), "what": word()]
            session.measures[place].why = word()
            session.measures[place].owner = word()
            session.measures[place].due = word()
        }
        session.actions = [Action(text: word(), owner: word(), due: word())]
        session.forecasts = [Forecast(reaction: word(), chance: 50, by: word())]
        session.promises = [Promise(text: word())]
        session.decision = Decision(choice: .drop, why: word(), on: word(), reviewOn: word())
        session.packs = [PackIdentity(id: word(), version: word(), digest: word())]
        return (session, words, all)
    }

    static func forms(_ session: Session) throws -> [String] {
        let shared = SharedReport(session, Samples.pack)
        return [
            SharedDocument.blocks(shared).markdown(), HTMLPage.text(shared),
            String(decoding: try JSONText.encode(shared), as: UTF8.self),
        ]
    }

    /// Whatever is marked, exactly that is told: of all 64 choices each word of the session, in every form.
    @Test func holdsWhatWasMarkedAndNothingElse() throws {
        var (session, words, all) = try Self.worded()
        #expect(all.count > 40 && words.count == 6)
        let marks = words.keys.sorted()
        for choice in 0..<(1 << marks.count) {
            session.mayTell = marks.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
            let told = Set(session.mayTell.compactMap { words[$0] })
            for form in try Self.forms(session) {
                let found = Set(all.filter { form.contains($0) })
                #expect(found == told, "\(session.mayTell)")
            }
        }
    }

    /// Measures tell their sentence only where they are marked and adopted.
    @Test func promisesOfAdoptedMeasuresOnly() throws {
        var session = Samples.review()
        session.update(measure: "grit-opener") { record in
            record.blanks = [
                "date": "2027-03-01", "date-2": "2027-05-31", "what": "the claims", "answer": "log them",
                "next-step": "a licence", "act": "a suit",
            ]
            record.evidence = ["seen": "zq hosting firms qz"]
        }
        session.mayTell = ["measures.grit-opener", "measures.liaison", "measures.of-nowhere", "decision.why"]
        let shared = SharedReport(session, Samples.pack)
        #expect(shared.promises.map(\.id) == ["measures.grit-opener"])
        #expect(shared.told.isEmpty && shared.title == nil && !shared.isEmpty)
        #expect(try Self.forms(session).allSatisfy { !$0.contains("Too hot") && !$0.contains("hosting firms") })
    }

    @Test func nothingMarkedIsSaid() {
        let shared = SharedReport(Samples.review(), Samples.pack)
        #expect(shared.isEmpty)
        #expect(SharedDocument.blocks(shared).markdown().contains("Nothing has been marked"))
        #expect(HTMLPage.text(shared).contains("Nothing has been marked"))
    }

    @Test func hostileTextMeansNothing() async throws {
        var session = Samples.hostileReview()
        session.mayTell = ["move.title", "move.description", "move.protects"]
        let html = HTMLPage.text(SharedReport(session, Samples.pack))
        let page = try await Page.read(html)
        #expect(page["faults"] as? [String] == [])
        #expect((page["tags"] as? [String: Int])?["script"] == nil)
        #expect((page["text"] as? String)?.contains("<script>alert(1)</script>") == true)
    }
}
