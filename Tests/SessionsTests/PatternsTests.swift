import FoundationEssentials
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

/// What we keep doing, worked by hand.
@Suite struct PatternsTests {
    private func trace(
        _ id: String, on day: String, side: String = "North", _ receipt: [(item: String, dB: Double)] = [],
        escalation: Double = 50, enough: Bool = true, method: Tempering? = nil,
        _ change: (inout Session) -> Void = { _ in }
    ) throws -> ReviewTrace {
        var before = try HandMade.reading(escalation: escalation, receipt: receipt, enough: enough)
        before.tempering = method
        var session = try HandMade.decided(id, on: day, before: before)
        session.move.otherSide = side
        change(&session)
        return ReviewTrace(session, before: before, after: nil, .core())
    }

    @Test func answersRecurFromTwoReviewsOnMostOftenFirst() throws {
        let patterns = Patterns([
            try trace("c", on: "2026-03-01", side: "north", [("b", 2), ("a", 4), ("z", -1)]),
            try trace("a", on: "2026-01-01", [("a", 4), ("b", 2), ("once", 9)]),
            try trace("b", on: "2026-02-01", [("b", 3), ("z", -2)]),
            try trace("d", on: "2026-02-01", side: "South", [("a", 4)]),
        ])
        #expect(patterns.counterparts.map(\.name) == ["north", "South"])
        let north = patterns.counterparts[0]
        #expect(north.sessions == ["a", "b", "c"])
        // What eases them is no habit that alarms them.
        #expect(north.answers.map(\.item) == ["b", "a"] && north.answers.map(\.answer) == ["high", "high"])
        #expect(north.answers.map(\.sessions) == [["a", "b", "c"], ["a", "c"]])
        #expect(patterns.counterparts[1].answers.isEmpty)
    }

    @Test func escalationIsPutTogetherOnlyWhereItWasMadeAlike() throws {
        let core = Pack.core().tempering
        let side = try #require(
            Patterns([
                try trace("a", on: "2026-01-01", escalation: 80, method: core),
                try trace("b", on: "2026-02-01", escalation: 10),
                try trace("c", on: "2026-03-01", escalation: 99, enough: false, method: core),
                try trace("d", on: "2026-04-01", escalation: 40, method: core),
            ]).counterparts.first)
        #expect(side.escalation.map(\.escalation) == [80, 40] && side.escalation.map(\.session) == ["a", "d"])
        #expect(side.incomparable == 1 && side.method == 2)
    }

    @Test func promisesByYearAndMeasuresByWhatBecameOfThem() throws {
        func adopted(_ id: String, _ done: Bool?) -> MeasureRecord {
            var record = MeasureRecord(id: id, status: .adopted)
            record.carriedOut = done
            return record
        }
        let patterns = Patterns([
            try trace("a", on: "2025-01-01") {
                $0.promises = [Promise(text: "x", kept: true), Promise(text: "y", kept: false)]
                $0.measures = [adopted("m", true), adopted("n", false)]
            },
            try trace("b", on: "2026-01-01") {
                $0.promises = [Promise(text: "x")]
                $0.measures = [adopted("m", nil), MeasureRecord(id: "n", status: .rejected)]
            },
            // Not decided: nothing is adopted yet. Looked back on: the same move, and its promises are not counted twice.
            try trace("c", on: "2026-02-01") { ($0.decision, $0.measures) = (nil, [adopted("m", true)]) },
            try trace("d", on: "2026-03-01") {
                $0.team = TeamRecord()
                $0.team?.looksBackOn = "a"
                $0.promises = [Promise(text: "x", kept: true)]
            },
        ])
        let years = patterns.promises
        #expect(years.map(\.year) == ["2025", "2026"] && years.map(\.sessions) == [["a"], ["b"]])
        #expect(years.map(\.kept) == [1, 0] && years.map(\.broken) == [1, 0] && years.map(\.open) == [0, 1])
        #expect(patterns.measures.map(\.measure) == ["m", "n"])
        #expect(patterns.measures[0].carriedOut == ["a"] && patterns.measures[0].notKnown == ["b"])
        #expect(patterns.measures[1].notCarriedOut == ["a"] && patterns.measures[1].sessions == ["a"])
        #expect(patterns.counterparts.first?.sessions == ["a", "b", "c"])
    }

    /// a: mid against high is +8, low against low 0; b: high against low is -8. Medians of two in one seat.
    @Test func blindSpotsLieFurthestApartFirst() throws {
        func seats(_ id: String, _ mover: [String: String], _ other: [String: String], revealed: Bool = true) throws
            -> ReviewTrace
        {
            try trace(id, on: "2026-01-0\(id)") { session in
                session.voices = [Voice(id: "v1", seat: .mover), Voice(id: "v2", seat: .otherSide)]
                session.voices[0].answers = mover.mapValues { .option($0) }
                session.voices[1].answers = other.mapValues { .option($0) }
                session.team = TeamRecord()
                if revealed { session.team?.revealed = "2026-01-09T10:00:00Z" }
            }
        }
        let traces = [
            try seats("2", ["a": "low", "b": "high", "c": "low"], ["a": "low", "b": "low", "c": "low", "d": "high"]),
            try seats("1", ["a": "mid", "b": "high"], ["a": "high", "b": "low"]),
            try seats("3", ["a": "low"], ["a": "high"], revealed: false),
        ]
        let spots = BlindSpot.all(traces)
        #expect(spots.map(\.item) == ["b", "a"] && spots.map(\.sessions) == [["1", "2"], ["1", "2"]])
        #expect(spots.map(\.differences) == [[-8, -8], [8, 0]] && spots.map(\.mean) == [-8, 4])
        #expect(traces[2].gaps.isEmpty)
    }

    @Test func eachFindingNamesItsReviews() throws {
        let item = try #require(Pack.core().items.first).id
        let patterns = Patterns([
            try trace("a", on: "2026-01-01", [(item, 4)], escalation: 70),
            try trace("b", on: "2026-02-01", [(item, 4)], escalation: 30),
        ])
        let findings = FindingsDocument.findings(patterns, [], .core(), in: .utc)
        #expect(findings.map(\.sessions) == [["a", "b"], ["a", "b"]])
        #expect(findings[0].course == [70, 30])
        #expect(findings[0].words.hasPrefix("Escalation went from 70.0 on 2026-01-01 to 30.0 on 2026-02-01"))
        let blocks = FindingsDocument.blocks(findings, naming: patterns.reviews, in: .utc)
        let text = blocks.markdown()
        #expect(text.contains("In 2026-01-01 Move a (a); 2026-02-01 Move b (b)."))
        // The picture is drawn, and says its figures to who cannot see it.
        #expect(blocks.html.contains("aria-label=\"Oldest first, of 100: 70.0, 30.0\""))
        #expect(FindingsDocument.findings(Patterns([]), [], .core(), in: .utc).isEmpty)
    }
}
