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
        let calibration = Calibration(
            [
                session("a", [("exit", 80, true), ("referee", 30, false)]),
                session("b", [("exit", 50, true), ("hiding-back", 10, nil)]),
            ], on: "2026-11-23")
        // (0.04 + 0.09 + 0.25) / 3
        #expect(abs((calibration.brier ?? 0) - 0.38 / 3) < 1e-12)
        #expect(calibration.resolved.count == 3 && calibration.open == 1)
        #expect(calibration.table == nil && !calibration.mayPlot)
    }

    @Test func noneResolvedIsNoScore() {
        #expect(Calibration([session("a", [("exit", 80, nil)])], on: "2026-11-23").brier == nil)
    }

    @Test func theTableComesWithTen() throws {
        let chances = [0, 10, 19, 20, 39, 60, 79, 80, 99, 100]
        let sessions = chances.enumerated().map { session("s\($0.offset)", [("exit", $0.element, $0.element >= 60)]) }
        #expect(Calibration(sessions.dropLast(), on: "2026-11-23").table == nil)
        let table = try #require(Calibration(sessions, on: "2026-11-23").table)
        #expect(table.map(\.from) == [0, 20, 60, 80])
        #expect(table.map(\.count) == [3, 2, 2, 3])
        #expect(abs(table[0].forecast - 29.0 / 3) < 1e-12)
        #expect(table.map(\.happened) == [0, 0, 100, 100])
    }

    @Test func aSecondWordReplacesTheFirst() {
        var one = session("a", [("exit", 80, true)])
        one.record(Outcome(reaction: "exit", happened: false))
        #expect(one.outcomes.count == 1)
        #expect(abs((Calibration([one], on: "2026-11-23").brier ?? 0) - 0.64) < 1e-12)
    }

    @Test func aCopyTakesAnswersAndLeavesTheDecision() {
        var one = session("a", [("exit", 80, true)])
        one.move.title = "Fence"
        one.decide(Decision(choice: .drop, why: nil, on: "2026-11-23", reviewOn: nil), .core())
        let copy = one.asNewReview(id: "b", now: "2027-01-01T00:00:00Z", under: .core())
        #expect(copy.basedOn == "a" && copy.move.title == "Fence" && copy.created == "2027-01-01T00:00:00Z")
        #expect(copy.decision == nil && copy.assessment == nil && copy.forecasts.isEmpty && copy.outcomes.isEmpty)
    }

    @Test func ofTwoForecastsOfOneReactionTheLastCounts() {
        let one = session("a", [("exit", 80, nil), ("exit", 20, true)])
        #expect(
            Calibration([one], on: "2026-11-23").resolved.map(\.chance) == [20]
                && Calibration([one], on: "2026-11-23").open == 0)
        // (0.2 - 1)²
        #expect(abs((Calibration([one], on: "2026-11-23").brier ?? 0) - 0.64) < 1e-12)
        #expect(Calibration([session("a", [("exit", 80, nil), ("exit", 20, nil)])], on: "2026-11-23").open == 1)
    }

    @Test func saidFiftyEachTimeGetsAQuarter() {
        let all = (0..<8).map { session("s\($0)", [("exit", 50, $0 % 3 == 0)]) }
        #expect(Calibration(all, on: "2026-11-23").brier == 0.25)
    }

    @Test func thePlotComesWithThirty() {
        let all = (0..<30).map { session("s\($0)", [("exit", $0, false)]) }
        #expect(
            !Calibration(all.dropLast(), on: "2026-11-23").mayPlot
                && Calibration(all.dropLast(), on: "2026-11-23").table != nil)
        #expect(Calibration(all, on: "2026-11-23").mayPlot)
    }

    @Test func meansAndSharesOfATableRow() throws {
        // 20 to 40: 20, 25, 30, 39, of which one happened; 80 to 100: 80, 90, 100, 100, 95, 85, of which three.
        let said = [
            (20, false), (25, true), (30, false), (39, false), (80, true), (90, false), (100, true), (100, false),
            (95, true), (85, false),
        ]
        let all = said.enumerated().map { session("s\($0.offset)", [("exit", $0.element.0, $0.element.1)]) }
        let table = try #require(Calibration(all, on: "2026-11-23").table)
        #expect(table.map(\.from) == [20, 80] && table.map(\.to) == [40, 100] && table.map(\.count) == [4, 6])
        // (20 + 25 + 30 + 39) / 4 = 28.5; (80 + 90 + 100 + 100 + 95 + 85) / 6 = 550 / 6
        #expect(abs(table[0].forecast - 28.5) < 1e-12 && abs(table[1].forecast - 550.0 / 6) < 1e-12)
        #expect(table.map(\.happened) == [25, 50])
    }

    @Test func whatTheToolExpectedIsCountedBesideIt() throws {
        var one = try HandMade.decided(
            "a", before: HandMade.reading(reactions: ["exit", "arms-race"]),
            after: HandMade.reading(reactions: ["exit", "referee"]))
        for (reaction, happened) in [("exit", true), ("referee", false), ("arms-race", true), ("coalition", false)] {
            one.record(Outcome(reaction: reaction, happened: happened))
        }
        var other = try HandMade.decided("b", before: HandMade.reading(reactions: ["exit"]))
        other.record(Outcome(reaction: "exit", happened: true))
        other.forecasts = [Forecast(reaction: "referee", chance: 40, by: nil)]
        var undecided = session("c", [("exit", 10, true)])
        undecided.promises = [Promise(text: "p")]
        let expected = Calibration([one, other, undecided], on: "2026-11-23").expected
        // With its measures a's tool expected exit, which came, and referee, which did not; arms-race came all the same.
        // b's exit came. c was never decided, so nothing was expected.
        #expect(expected.cameAsExpected == 2 && expected.expectedAndDidNotCome == 1)
        #expect(expected.cameUnexpected == 1 && expected.neitherExpectedNorCame == 1 && expected.count == 5)
    }
}
