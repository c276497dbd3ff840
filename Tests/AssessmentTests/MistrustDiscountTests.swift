import Interview
import Packs
import Testing

@testable import Assessment

/// Rules 3 and 4: mistrust, and what it takes from reassurance.
@Suite struct MistrustDiscountTests {
    @Test func theStepsAndTheirBounds() {
        let expected: [(Double, Double)] = [
            (-20, 1), (0, 1), (1e-10, 1), (0.001, 0.75), (10, 0.75), (10 + 1e-10, 0.75), (10.001, 0.5), (30, 0.5),
        ]
        for (sum, factor) in expected {
            #expect(MistrustDiscount.multipliers[MistrustDiscount.step(sum)] == factor, "\(sum)")
        }
    }

    /// Answers whose decimals sum to 0 or 10 but for the last digit of a Double.
    @Test(arguments: [
        (["what-we-are-to-them": "estranged", "past-promises": "kept-at-a-cost", "our-claims": "vague"], 0.0, 1.0),
        (["last-fight": "never", "what-we-are-to-them": "estranged", "past-promises": "untested"], 0, 1),
        (["last-fight": "repeated", "past-promises": "broken", "our-claims": "none-and-said-so"], 2, 0.75),
        (
            [
                "last-fight": "not-in-five-years", "what-we-are-to-them": "estranged", "past-promises": "broken",
                "our-claims": "vague",
            ], 2, 0.75
        ),
    ])
    func aBoundIsMetWhereTheDecimalsMeetIt(_ answers: [String: String], _ mistrust: Double, _ factor: Double) {
        let reading = reading(answers.merging(["how-they-learn": "public", "offer": "first-step"]) { $1 })
        expectNear(reading.mistrust.dB, mistrust)
        // how-they-learn is no reassurance; the offer is -5.
        expectNear(reading.threat.dB, mistrust + seen(-1 - 5 * factor))
    }

    @Test func takesFromReassuranceForTheThreatReadingOnly() {
        // M = 0.2 * 6 = 1.2.
        let reading = reading(["past-promises": "broken", "how-they-learn": "public", "offer": "first-step"])
        expectNear(reading.ambiguity.dB, seen(-1 - 5))
        expectNear(reading.threat.dB, 1.2 + seen(-1 - 0.75 * 5))
    }

    /// Method 1 went by the tempered sum with bounds of 0 and 4, which are 0 and 10 before its 0.4.
    @Test(arguments: [0.01, 0.2, 0.4, 1]) func goesByTheSumBeforeTempering(_ factor: Double) {
        let tempering = Tempering(evidence: 0.25, mistrust: factor, pressure: 0.5, start: 0)
        let instrument = Instrument(items: coreInstrument.items, tempering: tempering)
        for (promises, sum, worth) in [
            ("kept-at-a-cost", -5.0, 1.0), ("broken", 6, 0.75), ("this-breaks-one", 8, 0.75),
        ] {
            let answers = ["past-promises": promises, "how-they-learn": "public", "offer": "first-step"]
            let reading = Reading(WeighedSheet(answers.mapValues { Answer(word: $0) }, on: instrument))
            expectNear(reading.threat.dB, factor * sum + 0.25 * (-1 - worth * 5))
        }
    }

    @Test func takesNothingFromThreatOrFromOtherGroups() {
        let reading = reading(["past-promises": "broken", "place": "pulls-back", "contact": "no-one"])
        expectNear(reading.threat.dB, 1.2 + seen(-5 + 4))
    }

    @Test func ranksAreMadeAnewAfterIt() {
        // One family, the gate open: how-they-learn -4 (no reassurance), can-check -7, notice -4. M = 0.2 * 15 = 3.
        let reading = reading([
            "past-promises": "this-breaks-one", "last-fight": "repeated", "our-claims": "unsaid",
            "how-they-learn": "from-us-first", "can-check": "continuous", "notice": "long-agreed",
        ])
        expectNear(reading.mistrust.dB, 0.2 * (8 + 7))
        expectNear(reading.ambiguity.dB, seen(-7 - 0.7 * 4 - 0.5 * 4))
        // Halved, can-check is -3.5: how-they-learn comes first now.
        expectNear(reading.threat.dB, 3 + seen(-4 - 0.7 * 3.5 - 0.5 * 2))
    }

    @Test func sumsFamilyByFamily() {
        // record: 7 and 0.7 * 5; promises 6; claims 5.
        let reading = reading([
            "last-fight": "repeated", "what-we-are-to-them": "main-rival", "past-promises": "broken",
            "our-claims": "open",
        ])
        expectNear(reading.mistrust.dB, 0.2 * (7 + 3.5 + 6 + 5))
    }
}
