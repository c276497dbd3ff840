import CustomDump
import FoundationEssentials
import Interview
import Packs
import Sessions
import Testing

@Suite("Deciding and reopening")
struct DecisionTests {
    private let pack = Pack.core()

    private func decided() -> Session {
        var session = Session(id: "x", now: "2026-11-23T10:00:00Z")
        session.recordWeights(pack)
        for item in pack.items { session.setAnswer(item.id, .option(item.options[0].key)) }
        session.decide(Decision(choice: .proceed, why: "w", on: "2026-11-23", reviewOn: nil), pack)
        return session
    }

    @Test("a decision freezes the figures; later answers do not change them")
    func freezes() throws {
        var session = decided()
        let frozen = try #require(session.assessment)
        #expect(frozen.before == ReadingRecord(session.reading(session.instrument(pack))))
        #expect(frozen.after == nil)
        #expect(frozen.decision == session.decision)
        for item in pack.items { session.setAnswer(item.id, .unknown) }
        expectNoDifference(session.assessment, frozen)
        #expect(ReadingRecord(session.reading(session.instrument(pack))) != frozen.before)
    }

    @Test("with adopted measures it freezes both readings")
    func measures() throws {
        var session = decided()
        session.update(measure: pack.measures[0].id) { $0.status = .adopted }
        session.decide(Decision(choice: .revise, why: nil, on: "2026-11-24", reviewOn: nil), pack)
        let frozen = try #require(session.assessment)
        #expect(frozen.adopted == [pack.measures[0].id])
        #expect(frozen.after != nil)
    }

    @Test("reopening moves the assessment to the earlier ones, oldest first")
    func reopens() throws {
        var session = decided()
        let first = session.assessment
        session.reopen()
        #expect(session.assessment == nil)
        #expect(session.decision == nil)
        session.reopen()
        #expect(session.earlier == [first].compactMap { $0 })
        session.decide(Decision(choice: .drop, why: nil, on: "2026-11-25", reviewOn: nil), pack)
        session.decide(Decision(choice: .defer, why: nil, on: "2026-11-26", reviewOn: nil), pack)
        #expect(session.earlier.map(\.on) == ["2026-11-23", "2026-11-25"])
        #expect(session.assessment?.on == "2026-11-26")
    }

    @Test("of several voices it freezes the one that counts")
    func voices() {
        var session = decided()
        session.voices.append(Voice(id: "other", seat: .otherSide))
        session.decide(Decision(choice: .drop, why: nil, on: "2026-11-25", reviewOn: nil), pack, voice: "self")
        #expect(session.assessment?.before == session.earlier[0].before)
    }

    @Test("the first reflection is kept beside the latest")
    func reflections() throws {
        var session = Session(id: "x", now: "")
        session.set(.reflection("their-view"), .text(""))
        #expect(session.reflections.isEmpty)
        session.set(.reflection("their-view"), .text("one"))
        session.set(.reflection("their-view"), .text("two"))
        session.set(.reflection("their-view"), .text("three"))
        #expect(session.reflections["their-view"] == Reflected(first: "one", latest: "three"))
        let again = try SessionFile(reading: SessionFile(session).json()).session
        #expect(again.reflections["their-view"]?.first == "one")
    }

    @Test("an answer of a voice that is not there yet goes to nobody else")
    func voiceOfItsOwn() {
        var session = Session(id: "x", now: "")
        session.setAnswer("window", .unknown, voice: "a")
        session.setAnswer("window", .notApplicable, voice: "b")
        #expect(session.voices.map(\.id) == ["a", "b"])
        #expect(session.value(.item("window"), voice: "a") == .answer(.unknown))
        #expect(session.value(.item("window"), voice: "c") == FieldValue.none)
    }
}
