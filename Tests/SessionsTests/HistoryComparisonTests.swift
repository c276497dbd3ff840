import Interview
import Packs
import Sessions
import Testing

/// Two reviews side by side, worked by hand.
@Suite struct HistoryComparisonTests {
    /// Evidence 8 - 4 + 2 - 2 = 4 dB, tempered 1 dB; pressure 6 + 4 = 10 dB, tempered 5 dB.
    private func first() throws -> Session {
        try HandMade.session(
            "first", ["a": "high", "b": "low", "c": "high", "d": "low", "p": "high", "q": "high"])
    }

    /// Evidence 0 + 4 + 2 + 0 = 6 dB, tempered 1.5 dB; pressure 6 - 4 = 2 dB, tempered 1 dB.
    private func second() throws -> Session {
        try HandMade.session(
            "second", ["a": "mid", "b": "high", "c": "high", "d": "unknown", "p": "high", "q": "low"])
    }

    private func near(_ one: Double?, _ other: Double) -> Bool { one.map { abs($0 - other) < 1e-9 } ?? false }

    @Test func theFiguresOfEachSideAreItsOwn() throws {
        let comparison = Comparison(try first(), try second(), .core())
        let (one, other) = (comparison.first.reading, comparison.second.reading)
        #expect(comparison.first.id == "first" && comparison.second.id == "second")
        #expect(near(one.ambiguity.value, hundredP(1)) && near(other.ambiguity.value, hundredP(1.5)))
        #expect(near(one.threat.value, hundredP(1)) && near(other.threat.value, hundredP(1.5)))
        #expect(near(one.mistrust.value, 50) && near(other.mistrust.value, 50))
        #expect(near(one.pressure.value, hundredP(5)) && near(other.pressure.value, hundredP(1)))
        #expect(near(one.escalation.value, hundredP(1) * hundredP(5) / 100))
        #expect(near(other.escalation.value, hundredP(1.5) * hundredP(1) / 100))
    }

    @Test func answersThatDifferStandByTheirWeight() throws {
        let answers = Comparison(try first(), try second(), .core()).answers
        // a: 8 → 0, 8 apart. b: -4 → 4, 8 apart, after a in the order of the items. q: 4 → -4, 8 apart, after b.
        // d: -2 → not known, which weighs nothing, 2 apart. c and p are the same.
        #expect(answers.map(\.item) == ["a", "b", "q", "d"])
        #expect(answers.map(\.first) == ["high", "low", "high", "low"])
        #expect(answers.map(\.second) == ["mid", "high", "low", "unknown"])
        #expect(answers.map(\.firstDB) == [8, -4, 4, -2])
        #expect(answers.map(\.secondDB) == [0, 4, -4, nil])
        #expect(answers.map(\.change) == [-8, 8, -8, 2])
    }

    @Test func theOtherWayRoundEveryChangeTurns() throws {
        let answers = Comparison(try second(), try first(), .core()).answers
        #expect(answers.map(\.item) == ["a", "b", "q", "d"] && answers.map(\.change) == [8, -8, 8, -2])
    }

    @Test func noAnswerAndDontKnowAreTwoThings() throws {
        let one = try HandMade.session("x", ["a": "high"])
        let other = try HandMade.session("y", ["a": "high", "b": "unknown", "c": "not-applicable"])
        let answers = Comparison(one, other, .core()).answers
        #expect(answers.map(\.item) == ["b", "c"])
        #expect(answers.map(\.first) == [nil, nil] && answers.map(\.second) == ["unknown", "not-applicable"])
    }

    @Test func aReviewIsTheSameAsItself() throws {
        let comparison = Comparison(try first(), try first(), .core())
        #expect(comparison.answers.isEmpty && comparison.first.reading == comparison.second.reading)
    }

    @Test func eachSideGoesByTheWeightsItRecorded() throws {
        var heavier = try first()
        heavier.weights["a"]?.dB["high"] = 16
        heavier.voices[0].answers["a"] = .option("high")
        // Evidence 16 - 4 + 2 - 2 = 12 dB, tempered 3 dB; the answers are the same words, so none differs.
        let comparison = Comparison(try first(), heavier, .core())
        #expect(near(comparison.second.reading.ambiguity.value, hundredP(3)) && comparison.answers.isEmpty)
    }

    @Test func aDecidedReviewIsComparedAsItWasFrozen() throws {
        let before = try HandMade.reading(ambiguity: 12, escalation: 7)
        let after = try HandMade.reading(ambiguity: 6, escalation: 3)
        let decided = try HandMade.decided("old", before: before, after: after)
        #expect(Comparison(decided, try first(), .core()).first.reading == before)
        let both = Comparison(beforeAndAfter: decided, .core())
        #expect(both?.first.reading == before && both?.second.reading == after && both?.answers.isEmpty == true)
        #expect(Comparison(beforeAndAfter: try first(), .core()) == nil)
    }

    @Test func measuresStandByTheirIds() throws {
        var one = try first()
        one.measures = [MeasureRecord(id: "z", status: .rejected), MeasureRecord(id: "m", status: .proposed)]
        #expect(Comparison(one, try second(), .core()).first.measures.map(\.id) == ["m", "z"])
    }
}
