import Packs
import Sessions
import Testing

@Suite struct HistoryCalibrationTests {
    private func session(_ id: String, _ forecasts: [(String, Int, Bool?)]) -> Session {
        var session = Session(id: id, now: "2026-11-23T10:00:00Z")
        for (reaction, chance, happened) in forecasts {
            session.forecasts.append(Forecast(reaction: reaction, chance: chance, by: nil))
            if let happened { session.record(Outcome(reaction: reaction, happened: happened)) }
        }
        return session
    }

    @Test func brierByHand() {
        let calibration = Calibration([
            session("a", [("exit", 80, true), ("referee", 30, false)]),
            session("b", [("exit", 50, true), ("hiding-back", 10, nil)]),
        ])
        // (0.04 + 0.09 + 0.25) / 3
        #expect(abs((calibration.brier ?? 0) - 0.38 / 3) < 1e-12)
        #expect(calibration.resolved.count == 3 && calibration.open == 1)
        #expect(calibration.table == nil && !calibration.mayPlot)
    }

    @Test func noneResolvedIsNoScore() {
        #expect(Calibration([session("a", [("exit", 80, nil)])]).brier == nil)
    }

    @Test func theTableComesWithTen() throws {
        let chances = [0, 10, 19, 20, 39, 60, 79, 80, 99, 100]
        let sessions = chances.enumerated().map { session("s\($0.offset)", [("exit", $0.element, $0.element >= 60)]) }
        #expect(Calibration(sessions.dropLast()).table == nil)
        let table = try #require(Calibration(sessions).table)
        #expect(table.map(\.from) == [0, 20, 60, 80])
        #expect(table.map(\.count) == [3, 2, 2, 3])
        #expect(abs(table[0].forecast - 29.0 / 3) < 1e-12)
        #expect(table.map(\.happened) == [0, 0, 100, 100])
    }

    @Test func aSecondWordReplacesTheFirst() {
        var one = session("a", [("exit", 80, true)])
        one.record(Outcome(reaction: "exit", happened: false))
        #expect(one.outcomes.count == 1)
        #expect(abs((Calibration([one]).brier ?? 0) - 0.64) < 1e-12)
    }

    @Test func aCopyTakesAnswersAndLeavesTheDecision() {
        var one = session("a", [("exit", 80, true)])
        one.move.title = "Fence"
        one.decide(Decision(choice: .drop, why: nil, on: "2026-11-23", reviewOn: nil), .core())
        let copy = one.asNewReview(id: "b", now: "2027-01-01T00:00:00Z")
        #expect(copy.basedOn == "a" && copy.move.title == "Fence" && copy.created == "2027-01-01T00:00:00Z")
        #expect(copy.decision == nil && copy.assessment == nil && copy.forecasts.isEmpty && copy.outcomes.isEmpty)
    }
}

@Suite struct HistoryLedgerTests {
    private func move(_ id: String, _ side: String, _ month: String, escalation: Double) -> (
        session: Session, summary: Summary
    ) {
        var session = Session(id: id, now: "\(month)-01T10:00:00Z")
        session.promises = [Promise(text: "of \(id)", kept: id == "a" ? true : nil)]
        let summary = Summary(
            id: id, created: session.created, updated: session.created, title: id, scope: nil, otherSide: side,
            tags: [],
            ambiguity: nil, escalation: .init(before: escalation, after: nil), honesty: "mixed", theirIntent: "between",
            decision: .proceed, decidedOn: nil, reviewOn: nil, awaits: 0, openActions: 0)
        return (session, summary)
    }

    @Test func mildStepsAddUp() {
        let moves = [
            move("c", "the  north", "2026-12", escalation: 30), move("a", "The North", "2025-01", escalation: 60),
            move("b", "The North ", "2025-06", escalation: 10), move("d", "South", "2026-01", escalation: 1),
        ]
        let ledgers = Ledger.all(moves)
        #expect(ledgers.map { $0.moves.map(\.id) } == [["a", "b", "c"], ["d"]])
        #expect(ledgers.map(\.addsUp) == [true, false])
        #expect(ledgers[0].promises.map(\.text) == ["of a", "of b", "of c"])
        #expect(ledgers[0].promises.map(\.kept) == [true, nil, nil])
    }

    @Test func aStepThatIsHighOrLongAgoDoesNotCount() {
        let high = [
            move("a", "N", "2025-01", escalation: 10), move("b", "N", "2025-02", escalation: 60.1),
            move("c", "N", "2025-03", escalation: 10),
        ]
        #expect(Ledger.all(high).map(\.addsUp) == [false])
        let long = [
            move("a", "N", "2024-01", escalation: 10), move("b", "N", "2025-02", escalation: 10),
            move("c", "N", "2026-02", escalation: 10),
        ]
        #expect(Ledger.all(long).map(\.addsUp) == [false])
    }
}
