import Assessment
import FoundationEssentials
import Interview
import Packs
import Sessions
import Support
import Testing

@Suite("Reviews of method 1, and taking one over")
struct Method1Tests {
    private let pack = Pack.core()

    private func review(_ answers: AnswerSheet) -> Session {
        var session = Session(id: "x", now: "2026-11-23T10:00:00Z")
        session.recordWeights(pack)
        var voice = Voice(id: "self", seat: .mover)
        voice.answers = answers
        session.voices = [voice]
        return session
    }

    /// As an older program left it, and read back from bytes, both ways.
    private func old(_ answers: AnswerSheet) throws -> Session {
        var session = review(answers)
        session.tempering = nil
        let bytes = try SessionFile(session).json()
        #expect(try Session(reading: bytes) == session)
        return try SessionFile(reading: bytes).session
    }

    @Test("the 81 sheets of method 1, each as a review of then")
    func vectors() throws {
        let vectors = try Vector.read("vectors-method-1.json")
        #expect(vectors.count == 81)
        for vector in vectors {
            let session = try old(vector.answers)
            let record = ReadingRecord(session.reading(session.instrument(pack)))
            #expect(record.method == 1 && session.isByMethod1)
            for (name, figure) in [
                ("ambiguity", record.ambiguity), ("mistrust", record.mistrust), ("threat", record.threat),
                ("pressure", record.pressure), ("escalation", record.escalation),
            ] {
                let expected = try #require(vector.expect[name])
                #expect(abs(figure.value - (expected.value ?? .nan)) < 1e-9, "\(name)")
                #expect(
                    abs(figure.low - (expected.low ?? .nan)) < 1e-9 && abs(figure.high - (expected.high ?? .nan)) < 1e-9
                )
            }
        }
    }

    @Test("a new review records the pack's tempering with its weights, and keeps it when the pack changes")
    func recorded() throws {
        var session = Session(id: "x", now: "2026-11-23T10:00:00Z")
        #expect(session.begunUnder == nil && session.instrument(pack).tempering == pack.tempering)
        session.recordWeights(pack)
        #expect(session.tempering == Tempering(evidence: 0.2, mistrust: 0.2, pressure: 0.5, start: -1.5))
        var other = pack
        other.tempering = Tempering(evidence: 0.5, mistrust: 0.1, pressure: 0.3, start: 4)
        #expect(session.instrument(other).tempering == pack.tempering)
        session.recordWeights(other)
        #expect(session.tempering == pack.tempering)
        let bytes = try SessionFile(session).json()
        #expect(try SessionFile(reading: bytes).session == session && Session(reading: bytes) == session)
    }

    @Test("answers without weights were given under method 1 too; a copy is begun today")
    func withoutWeights() throws {
        var session = Session(id: "x", now: "2026-11-23T10:00:00Z")
        session.setAnswer("size", .option("matches"))
        #expect(session.isByMethod1)
        #expect(session.asNewReview(id: "y", now: "", under: pack).tempering == pack.tempering)
        #expect(session.asRetrospective(id: "y", now: "").begunUnder == .method1)
    }

    @Test("taken over, the figures are today's; a frozen assessment stays")
    func takenOver() throws {
        let vector = try Vector.named("hashicorp-bsl-2023")
        var session = try old(vector.answers)
        session.decide(Decision(choice: .proceed, why: nil, on: "2026-11-23", reviewOn: nil), pack)
        let frozen = session
        session.takeOver(pack)
        #expect(session == frozen, "a decision keeps its figures")
        session.reopen()
        session.takeOver(pack)
        #expect(!session.isByMethod1 && session.tempering == pack.tempering)
        let value = session.reading(session.instrument(pack)).escalation.value
        #expect(abs(value - (vector.expect["escalation"]?.value ?? .nan)) < 1e-9)
        #expect(session.earlier == [frozen.assessment].compactMap(\.self) && session.earlier.first?.before.method == 1)
        session.decide(Decision(choice: .proceed, why: nil, on: "2026-11-24", reviewOn: nil), pack)
        #expect(session.assessment?.before.method == 2)
    }

    @Test(
        "factors out of their range are damage, with the field",
        arguments: [
            (#"{"evidence": 1.5, "mistrust": 0.2, "pressure": 0.5, "start": -1.5}"#, "evidence"),
            (#"{"evidence": 0.2, "mistrust": 0, "pressure": 0.5, "start": -1.5}"#, "mistrust"),
            (#"{"evidence": 0.2, "mistrust": 0.2, "pressure": -0.5, "start": -1.5}"#, "pressure"),
            (#"{"evidence": 0.2, "mistrust": 0.2, "pressure": 0.5, "start": 1e300}"#, "start"),
            (#"{"evidence": 0.2, "mistrust": 0.2, "pressure": 0.5}"#, "start"),
            (#"{"evidence": 0.2, "mistrust": 0.2, "pressure": 0.5, "start": "-1.5"}"#, "start"),
        ])
    func damage(_ tempering: String, _ field: String) {
        let text = #"{"format": "otherside.session", "version": 1, "id": "x", "tempering": \#(tempering)}"#
        #expect(throws: SessionDamage.self) { try Session(reading: Data(text.utf8)) }
        #expect {
            _ = try SessionFile(reading: Data(text.utf8))
        } throws: { error in
            "\(error)".contains("tempering") && "\(error)".contains(field)
        }
    }
}
