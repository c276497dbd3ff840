/// How well forecasts did (method §9). It judges the forecast, not the person.
package struct Calibration: Equatable, Sendable, Codable {
    /// A forecast whose outcome is recorded.
    package struct Resolved: Equatable, Sendable, Codable {
        package var session: String
        package var reaction: String
        /// 0 to 100.
        package var chance: Int
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

    package var mayPlot: Bool { resolved.count >= Self.fewestForPlot }

    package init(_ sessions: some Sequence<Session>) {
        resolved = []
        open = 0
        expected = Expected()
        for session in sessions {
            for forecast in session.forecasts {
                guard let outcome = session.outcomes.last(where: { $0.reaction == forecast.reaction }) else {
                    open += 1
                    continue
                }
                resolved.append(
                    Resolved(
                        session: session.id, reaction: forecast.reaction, chance: forecast.chance,
                        happened: outcome.happened))
            }
            expected.add(session)
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
    fileprivate mutating func add(_ session: Session) {
        guard let assessment = session.assessment else { return }
        let expected = Set((assessment.after ?? assessment.before).reactions.map(\.id))
        for outcome in session.outcomes {
            switch (expected.contains(outcome.reaction), outcome.happened) {
            case (true, true): cameAsExpected += 1
            case (true, false): expectedAndDidNotCome += 1
            case (false, true): cameUnexpected += 1
            case (false, false): neitherExpectedNorCame += 1
            }
        }
    }
}
