import Packs
import Sessions
import Testing

/// What comes back from review to review, worked by hand.
@Suite struct HistoryRecurrenceTests {
    private func review(
        _ id: String, on day: String, _ receipt: [(item: String, dB: Double)], ambiguity: Double = 50,
        enough: Bool = true, rejected: [(String, String?)] = []
    ) throws -> (session: Session, before: ReadingRecord) {
        var session = try HandMade.session(id, on: day)
        session.measures = rejected.map { measure, why in
            var record = MeasureRecord(id: measure, status: .rejected)
            record.why = why
            return record
        }
        return (session, try HandMade.reading(ambiguity: ambiguity, receipt: receipt, enough: enough))
    }

    @Test func onlyTheFiveWeightiestTowardThreatCount() throws {
        let recurrence = Recurrence([
            try review("x", on: "2026-01-01", [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 6), ("g", -9)])
        ])
        // f, e, d, c, b; a is the sixth, and g weighs toward reassurance.
        #expect(recurrence.items.map(\.item) == ["f", "e", "d", "c", "b"])
        #expect(recurrence.items.map(\.reviews) == [1, 1, 1, 1, 1])
        #expect(recurrence.items.map(\.mean) == [6, 5, 4, 3, 2])
    }

    @Test func mostOftenComesFirstThenTheHigherMeanThenTheName() throws {
        let recurrence = Recurrence([
            try review("x", on: "2026-01-01", [("a", 1), ("b", 9), ("d", 2)]),
            try review("y", on: "2026-01-02", [("a", 2), ("c", 4), ("e", 2)]),
            try review("z", on: "2026-01-03", [("a", 6), ("c", 1)]),
        ])
        // a in three, (1 + 2 + 6) / 3 = 3; c in two, (4 + 1) / 2 = 2.5; then b 9, d 2, e 2.
        #expect(recurrence.items.map(\.item) == ["a", "c", "b", "d", "e"])
        #expect(recurrence.items.map(\.reviews) == [3, 2, 1, 1, 1])
        #expect(recurrence.items.map(\.mean) == [3, 2.5, 9, 2, 2])
    }

    @Test func measuresSetAsideWithEachReasonOnceInTheOrderOfTime() throws {
        let recurrence = Recurrence([
            try review("late", on: "2026-03-01", [], rejected: [("m", "too dear"), ("n", nil)]),
            try review("early", on: "2026-01-01", [], rejected: [("m", "too slow"), ("o", " ")]),
            try review("middle", on: "2026-02-01", [], rejected: [("m", "too slow"), ("o", "no time")]),
        ])
        #expect(recurrence.measures.map(\.measure) == ["m", "o", "n"])
        #expect(recurrence.measures.map(\.reviews) == [3, 2, 1])
        #expect(recurrence.measures.map(\.reasons) == [["too slow", "too dear"], ["no time"], []])
    }

    @Test func adoptedAndProposedMeasuresWereNotSetAside() throws {
        var one = try review("x", on: "2026-01-01", [])
        one.session.measures = [MeasureRecord(id: "m", status: .adopted), MeasureRecord(id: "n", status: .proposed)]
        #expect(Recurrence([one]).measures.isEmpty)
    }

    @Test func onlyWhatWasMadeAlikeIsPutTogether() throws {
        func by(_ tempering: Tempering?, _ id: String, _ day: String, _ dB: Double) throws -> (Session, ReadingRecord) {
            var one = try review(id, on: day, [("a", dB)], ambiguity: dB)
            one.before.tempering = tempering
            return one
        }
        let new = Pack.core(parts: [.items]).tempering
        // Two of each: the newer ones. Without the factors it is method 1, said or not.
        let even = Recurrence([
            try by(nil, "w", "2026-01-01", 1), try by(.method1, "x", "2026-01-02", 3),
            try by(new, "y", "2026-01-03", 5),
            try by(new, "z", "2026-01-04", 9),
        ])
        #expect(even.trend.map(\.session) == ["y", "z"] && even.items.map(\.mean) == [7] && even.incomparable == 2)
        let most = Recurrence([
            try by(nil, "w", "2026-01-01", 1), try by(.method1, "x", "2026-01-02", 3),
            try by(new, "y", "2026-01-03", 5),
        ])
        #expect(most.trend.map(\.session) == ["w", "x"] && most.items.map(\.mean) == [2] && most.incomparable == 1)
    }

    @Test func theTrendGoesByTimeAndLeavesOutWhatKnowsTooLittle() throws {
        let recurrence = Recurrence([
            try review("third", on: "2026-03-01", [], ambiguity: 30),
            try review("first", on: "2026-01-01", [], ambiguity: 70),
            try review("unknown", on: "2026-02-01", [], ambiguity: 99, enough: false),
        ])
        #expect(recurrence.trend.map(\.session) == ["first", "third"])
        #expect(recurrence.trend.map(\.ambiguity) == [70, 30])
        #expect(recurrence.trend.map(\.created) == ["2026-01-01T10:00:00Z", "2026-03-01T10:00:00Z"])
    }
}
