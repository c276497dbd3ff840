import Foundation
import Interview
import Packs
import Testing

@testable import Assessment

/// What a probability is in decibans.
func decibans(_ probability: Double) -> Double { 10 * log10(probability / (1 - probability)) }

/// The receipt: one case worked by hand, and what every receipt must hold.
@Suite struct ReceiptTests {
    /// The gate is shut and the mistrust sums to 6, so reassurance counts 0.3, and for the threat reading 0.75 of that.
    static let answers = [
        "attack-use": "either", "speed": "days", "their-fallback": "weakened-clearly", "how-they-learn": "third-party",
        "self-limit": "written", "given-up": "recoverable", "can-check": "our-reports", "notice": "long",
        "past-promises": "broken", "first-mover-gain": "a-lot", "window": "weeks-or-months",
        "gain-if-no-reaction": "some-advantage", "attacker-only-acts": "one", "place": "unknown",
        "size": "not-applicable",
    ]

    @Test func workedByHand() {
        let rows = reading(Self.answers).receipt
        #expect(
            lines(rows, .ambiguity) == [
                "start fair-observer -1.5 = -1.5",
                "their-fallback weakened-clearly 4.0 * tempering 0.2 = 0.8",
                "how-they-learn third-party 3.0 * tempering 0.2 = 0.6",
                "attack-use either 3.0 * family 0.7 * tempering 0.2 = 0.42",
                "speed days 3.0 * family 0.5 * tempering 0.2 = 0.3",
                "self-limit written -3.0 * visibility 0.3 * tempering 0.2 = -0.18",
                "notice long -3.0 * visibility 0.3 * tempering 0.2 = -0.18",
                "given-up recoverable -2.0 * visibility 0.3 * family 0.7 * tempering 0.2 = -0.084",
                "can-check our-reports -1.0 * visibility 0.3 * family 0.7 * tempering 0.2 = -0.042",
            ])
        #expect(lines(rows, .mistrust) == ["past-promises broken 6.0 * tempering 0.2 = 1.2"])
        #expect(
            lines(rows, .threat) == [
                "start fair-observer -1.5 = -1.5",
                "past-promises broken 6.0 * tempering 0.2 = 1.2",
                "their-fallback weakened-clearly 4.0 * tempering 0.2 = 0.8",
                "how-they-learn third-party 3.0 * tempering 0.2 = 0.6",
                "attack-use either 3.0 * family 0.7 * tempering 0.2 = 0.42",
                "speed days 3.0 * family 0.5 * tempering 0.2 = 0.3",
                "self-limit written -3.0 * visibility 0.3 * mistrust 0.75 * tempering 0.2 = -0.135",
                "notice long -3.0 * visibility 0.3 * mistrust 0.75 * tempering 0.2 = -0.135",
                "given-up recoverable -2.0 * visibility 0.3 * mistrust 0.75 * family 0.7 * tempering 0.2 = -0.063",
                "can-check our-reports -1.0 * visibility 0.3 * mistrust 0.75 * family 0.7 * tempering 0.2 = -0.0315",
            ])
        #expect(
            lines(rows, .pressure) == [
                "first-mover-gain a-lot 4.0 * tempering 0.5 = 2.0", "window weeks-or-months 3.0 * tempering 0.5 = 1.5",
            ])
        #expect(lines(rows, .honesty) == ["gain-if-no-reaction some-advantage 1.0 = 1.0"])
        #expect(lines(rows, .theirIntent) == ["attacker-only-acts one 5.0 = 5.0"])
    }

    @Test func itsFiguresWorkedByHand() {
        let reading = reading(Self.answers)
        expectNear(reading.ambiguity.dB, -1.5 + 2.12 - 0.486)
        expectNear(reading.threat.dB, -1.5 + 1.2 + 2.12 - 0.3645)
        expectNear(reading.mistrust.dB, 1.2)
        expectNear(reading.pressure.dB, 3.5)
    }

    @Test func theLargestContributionComesFirst() {
        let rows = reading(Self.answers).receipt
        #expect(zip(rows, rows.dropFirst()).allSatisfy { abs($0.dB) >= abs($1.dB) })
    }

    @Test func aMeasureStandsInARowOfItsOwn() {
        // can-check 2 toward -4 at 0.6 is -1.6, and the measure opens the gate for the notice.
        let answers = ["can-check": "nothing", "notice": "long"]
        let rows = reading(answers, under: [commitment("watch", ["can-check": "on-request"], checks: 2)]).receipt
        #expect(
            lines(rows, .ambiguity) == [
                "start fair-observer -1.5 = -1.5",
                "notice long -3.0 * tempering 0.2 = -0.6",
                "can-check on-request by watch -4.0 * credibility 0.6 * family 0.7 * tempering 0.2 = -0.336",
                "can-check nothing 2.0 * credibility 0.4 * family 0.7 * tempering 0.2 = 0.112",
            ])
    }

    @Test func overWhatIsNotKnownTheMeasureStandsAlone() {
        let rows = reading(
            ["can-check": "unknown"], under: [commitment("watch", ["can-check": "on-request"], checks: 2)]
        ).receipt
        #expect(
            lines(rows, .ambiguity) == [
                "start fair-observer -1.5 = -1.5",
                "can-check on-request by watch -4.0 * credibility 0.6 * tempering 0.2 = -0.48",
            ])
    }

    @Test func trustFollowsDeedsAtHalfTheCredibility() {
        let rows = reading(
            ["our-claims": "open"], under: [commitment("page", ["our-claims": "none-and-said-so"], checks: 4)]
        ).receipt
        #expect(
            lines(rows, .mistrust) == [
                "our-claims open 5.0 * credibility 0.5 * tempering 0.2 = 0.5",
                "our-claims none-and-said-so by page -3.0 * credibility 0.5 * tempering 0.2 = -0.3",
            ])
    }

    @Test func whatBeginsAtEvenHasNoRowForIt() {
        let answers = Self.answers.mapValues { Answer(word: $0) }
        let rows = Reading(WeighedSheet(answers, on: method1Instrument)).receipt
        #expect(!rows.contains { $0.item == ReceiptRow.start.item })
        #expect(lines(rows, .mistrust) == ["past-promises broken 6.0 * tempering 0.4 = 2.4"])
        #expect(lines(rows, .ambiguity).first == "their-fallback weakened-clearly 4.0 * tempering 0.25 = 1.0")
    }

    private func lines(_ rows: [ReceiptRow], _ figure: FigureName) -> [String] {
        rows.filter { $0.figure == figure }.map { row in
            let factors = row.factors.map { " * \($0.name) \(tidy($0.by))" }.joined()
            let by = row.measure.map { " by \($0)" } ?? ""
            return "\(row.item) \(row.answer)\(by) \(row.raw)\(factors) = \(tidy(row.dB))"
        }
    }

    private func tidy(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }
}
