package import Packs
package import Sessions

/// How forecasts did. It judges the forecasts, not the person, and is honest about small numbers.
package enum CalibrationDocument {
    package static func blocks(_ calibration: Calibration) -> [Block] {
        let worse = calibration.coach.distances.map(CoachRecordDocument.warnings) ?? []
        return worse + forecasts(calibration) + CoachRecordDocument.blocks(calibration.coach)
            + expected(calibration.expected)
    }

    /// Where the other side's seat answered otherwise, in sessions that had both.
    ///
    /// - Parameter reviews: those behind each are named where they are given.
    package static func blindSpots(
        _ spots: [BlindSpot], naming reviews: [Patterns.Reviewed] = [], _ pack: Pack, in zone: Zone
    ) -> [Block] {
        let findings = FindingsDocument.blindSpots(spots, Phrasebook(pack, Move(), in: zone))
        return FindingsDocument.blocks(findings, naming: reviews, in: zone)
    }

    package static func forecasts(_ calibration: Calibration) -> [Block] {
        let count = calibration.resolved.count
        var blocks: [Block] = [.heading("Your forecasts")]
        guard count > 0, let brier = calibration.brier else {
            return blocks + [.text("No forecast has its outcome yet. \(open(calibration.open))")]
        }
        blocks.append(.pair("With an outcome", "\(count). \(open(calibration.open))"))
        blocks.append(
            .pair("Brier score", "\(hundredths(brier)); 0 is best, 0.25 is what always saying 50 gets, 1 is worst"))
        if let table = calibration.table {
            blocks += [.heading("What you said, and how often it happened")]
            blocks += table.map { bin in
                .pair(
                    "\(bin.from) to \(bin.to) (\(bin.count) forecast\(bin.count == 1 ? "" : "s"))",
                    "said \(Words.number(bin.forecast)) of 100 on average, happened \(Words.number(bin.happened)) of 100"
                )
            }
            if table.contains(where: { $0.count < 5 }) {
                blocks.append(.text("Rows of fewer than five forecasts say little by themselves.", .dim))
            }
        } else {
            blocks.append(
                .text(
                    "\(count) of the \(Calibration.fewestForTable) that a table needs: chance alone moves a score this small.",
                    .dim))
        }
        if let table = calibration.table, calibration.mayPlot { blocks.append(.plot(plot(table))) }
        if !calibration.mayPlot, calibration.table != nil {
            blocks.append(.text("A plot comes with \(Calibration.fewestForPlot) outcomes.", .dim))
        }
        return blocks
    }

    /// The table says it in words.
    private static func plot(_ table: [Calibration.Bin]) -> PointPlot {
        PointPlot(
            points: table.map { .init(said: $0.forecast, came: $0.happened) },
            caption:
                "How often it happened for what you said. A mark above the dotted line: it came more often than you said; "
                + "below it less often.",
            words: "", across: "you said", up: "happened")
    }

    private static func open(_ count: Int) -> String {
        count == 0 ? "None waits." : "\(count) still wait\(count == 1 ? "s" : "")."
    }

    /// It gives no chances, so that there are counts, and shares of them once there are enough.
    package static func expected(_ expected: Calibration.Expected) -> [Block] {
        guard expected.count > 0 else {
            return [.heading("What the coach expected"), .text("No outcome is recorded for it yet.")]
        }
        return [
            .heading("What the coach expected"),
            share("Expected, and it came", expected.cameAsExpected, beside: expected.expectedAndDidNotCome),
            share("Not expected, and it came", expected.cameUnexpected, beside: expected.neitherExpectedNorCame),
            .text(
                "The coach names reactions and gives no chances, so these are counts. The more the first stands above the "
                    + "second, the better it knew.", .dim),
        ]
    }

    private static func share(_ name: String, _ came: Int, beside rest: Int) -> Block {
        let all = came + rest
        let words = all == 0 ? "none recorded" : "\(came) of \(all)"
        guard all >= Calibration.fewestForTable else {
            return .pair(name, words + (all == 0 ? "" : "; too few for a share"))
        }
        return .pair(name, "\(words), that is \(Words.number(100 * Double(came) / Double(all))) of 100")
    }

    private static func hundredths(_ value: Double) -> String {
        let whole = Int(nearest: value * 1000)
        let rest = String(1000 + whole % 1000).dropFirst()
        return "\(whole / 1000).\(rest)"
    }
}
