import Sessions
import Support
import Testing

/// When a forecast is resolved and whether it came true (method section 9).
@Suite struct ForecastTests {
    private func session(by: String?, _ outcome: (happened: Bool, on: String?)?) -> Session {
        var session = Session(id: "a", now: "2026-11-23T10:00:00Z")
        session.forecasts = [Forecast(reaction: "exit", chance: 60, by: by)]
        if let outcome {
            session.record(Outcome(reaction: "exit", happened: outcome.happened, on: outcome.on))
        }
        return session
    }

    /// The day of the forecast, what is recorded and on which day, today; and whether it came true.
    @Test(
        "the table",
        arguments: [
            ("2027-02-28", true, "2027-02-27", "2027-03-01", true),
            ("2027-02-28", true, "2027-02-28", "2027-03-01", true),
            // Came, but late.
            ("2027-02-28", true, "2027-03-01", "2027-05-01", false),
            ("2027-02-28", true, "2027-05-01", "2027-05-01", false),
            // Early, either way: not before the day has passed.
            ("2027-02-28", true, "2027-01-10", "2027-02-27", nil),
            ("2027-02-28", true, "2027-01-10", "2027-02-28", nil),
            ("2027-02-28", false, "2027-01-10", "2027-02-28", nil),
            ("2027-02-28", false, "2027-01-10", "2027-03-01", false),
            // Without a day: when it is recorded.
            (nil, true, "2027-01-10", "2027-01-10", true), (nil, false, "2027-01-10", "2027-01-10", false),
            ("", true, "2027-01-10", "2027-01-10", true),
            // On which day it happened is not known: as it was recorded.
            ("2027-02-28", true, nil, "2027-03-01", true),
        ] as [(String?, Bool, String?, String, Bool?)])
    func table(_ by: String?, _ happened: Bool, _ on: String?, _ today: String, _ cameTrue: Bool?) throws {
        let one = session(by: by, (happened, on))
        let reaction = try #require(Consequences(one).reactions.first)
        #expect(reaction.cameTrue(on: today) == cameTrue)
        let calibration = Calibration([one], on: today)
        #expect(calibration.resolved.map(\.happened) == (cameTrue.map { [$0] } ?? []))
        #expect(calibration.open == (cameTrue == nil ? 1 : 0))
        #expect(calibration.brier == cameTrue.map { $0 ? (0.6 - 1) * (0.6 - 1) : 0.6 * 0.6 })
        // What happened stays recorded as it was.
        #expect(one.outcomes.map(\.happened) == [happened])
    }

    @Test("without an outcome nothing is resolved, however late it is")
    func noOutcome() {
        #expect(Calibration([session(by: "2027-02-28", nil)], on: "2030-01-01").open == 1)
    }

    /// The method's sentences once more, on days as numbers.
    @Test("a second computation agrees", arguments: 1...4)
    func second(_ seed: Int) {
        var random = Seeded(seed)
        let today = 20_000
        var squares: [Double] = []
        var sessions: [Session] = []
        for number in 0..<200 {
            var session = Session(id: "s\(number)", now: "2024-01-01T10:00:00Z")
            let chance = random.below(101)
            let by = random.happens(70) ? today + random.within(-40...40) : nil
            session.forecasts = [Forecast(reaction: "exit", chance: chance, by: by.map(Day.text))]
            if random.happens(80) {
                let (happened, on) = (random.happens(50), today - random.below(80))
                session.record(Outcome(reaction: "exit", happened: happened, on: Day.text(on)))
                let isResolved = by == nil || by! < today
                let isTrue = happened && (by == nil || on <= by!)
                let miss = Double(chance) / 100 - (isTrue ? 1 : 0)
                if isResolved { squares.append(miss * miss) }
            }
            sessions.append(session)
        }
        let calibration = Calibration(sessions, on: Day.text(today))
        #expect(calibration.resolved.count == squares.count && calibration.open == 200 - squares.count)
        #expect(abs((calibration.brier ?? 0) - squares.reduce(0, +) / Double(squares.count)) < 1e-12)
    }
}
