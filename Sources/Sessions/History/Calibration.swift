/// How well forecasts did (method §9). It judges the forecast, not the person.
package struct Calibration: Equatable, Sendable, Codable {
    /// The last forecast of a reaction whose outcome is recorded and whose day, if it has one, has passed.
    package struct Resolved: Equatable, Sendable, Codable {
        package var session: String
        package var reaction: String
        /// 0 to 100.
        package var chance: Int
        /// By its day, where it has one.
        package var happened: Bool
    }

    /// Forecasts of about the same chance, and how often they came true.
    package struct Bin: Equatable, Sendable, Codable {
        /// Chances from here, inclusive; the last bin takes 100 too.
        package var from: Int
        package var to: Int
        package var count: Int
        /// Mean chance, 0 to 100.
        package var forecast: Double
        /// Share that happened, 0 to 100.
        package var happened: Double
    }

    /// The tool's own expected reactions against what was recorded; it gives no chances, so only counts.
    package struct Expected: Equatable, Sendable, Codable {
        package var cameAsExpected = 0
        package var expectedAndDidNotCome = 0
        package var cameUnexpected = 0
        package var neitherExpectedNorCame = 0
    }

    /// A table says nothing below this many.
    package static let fewestForTable = 10
    /// A plot says nothing below this many.
    package static let fewestForPlot = 30

    package var resolved: [Resolved]
    package var open: Int
    /// Mean of (forecast − outcome)², 0 best, 1 worst, 0.25 for always saying 50; nil without resolved forecasts.
    package var brier: Double?
    /// nil below `fewestForTable`.
    package var table: [Bin]?
    package var expected: Expected
    /// Whether the coach was right about how they read it.
    package var coach: CoachRecord
    /// Questions on which the other side's seat answered otherwise, the furthest apart first.
    package var blindSpots: [BlindSpot]

    package var mayPlot: Bool { resolved.count >= Self.fewestForPlot }

    /// - Parameters:
    ///   - traces: of the same reviews, for the blind spots.
    ///   - today: `2026-11-23`, the day where the person is.
    package init(_ sessions: some Collection<Session>, _ traces: [ReviewTrace] = [], on today: String) {
        resolved = []
        open = 0
        expected = Expected()
        coach = CoachRecord(sessions)
        blindSpots = BlindSpot.all(traces)
        for session in sessions {
            for one in Consequences(session).reactions {
                if let chance = one.forecast {
                    if let cameTrue = one.cameTrue(on: today) {
                        resolved.append(
                            Resolved(session: session.id, reaction: one.reaction, chance: chance, happened: cameTrue))
                    } else {
                        open += 1
                    }
                }
                if session.assessment != nil, let outcome = one.outcome {
                    expected.add(one.expected, outcome.happened)
                }
            }
        }
        let squares = resolved.map { one in
            let miss = Double(one.chance) / 100 - (one.happened ? 1 : 0)
            return miss * miss
        }
        brier = squares.isEmpty ? nil : squares.reduce(0, +) / Double(squares.count)
        table = resolved.count >= Self.fewestForTable ? Self.bins(resolved) : nil
    }

    private static func bins(_ resolved: [Resolved]) -> [Bin] {
        stride(from: 0, to: 100, by: 20).compactMap { from in
            let to = from + 20
            let inside = resolved.filter { $0.chance >= from && ($0.chance < to || (to == 100 && $0.chance == 100)) }
            guard !inside.isEmpty else { return nil }
            let count = Double(inside.count)
            return Bin(
                from: from, to: to, count: inside.count,
                forecast: inside.reduce(0) { $0 + Double($1.chance) } / count,
                happened: 100 * Double(inside.count(where: \.happened)) / count)
        }
    }
}

extension Calibration.Expected {
    fileprivate mutating func add(_ wasExpected: Bool, _ happened: Bool) {
        switch (wasExpected, happened) {
        case (true, true): cameAsExpected += 1
        case (true, false): expectedAndDidNotCome += 1
        case (false, true): cameUnexpected += 1
        case (false, false): neitherExpectedNorCame += 1
        }
    }

    /// Outcomes by which what the tool expected can be judged.
    package var count: Int { cameAsExpected + expectedAndDidNotCome + cameUnexpected + neitherExpectedNorCame }
}
