import Testing

@testable import Assessment

/// Rules 3 and 4: mistrust, and what it takes from reassurance.
@Suite struct MistrustDiscountTests {
    @Test func theStepsAndTheirBounds() {
        let expected: [(Double, Double)] = [
            (-20, 1), (0, 1), (0.001, 0.75), (4, 0.75), (4.001, 0.5), (30, 0.5),
        ]
        for (mistrust, factor) in expected { #expect(MistrustDiscount.multiplier(mistrust) == factor, "\(mistrust)") }
    }

    /// Answers whose decimals sum to 0 or 4 but for the last digit of a Double.
    @Test(arguments: [
        (["what-we-are-to-them": "estranged", "past-promises": "kept-at-a-cost", "our-claims": "vague"], 0.0, 1.0),
        (["last-fight": "never", "what-we-are-to-them": "estranged", "past-promises": "untested"], 0, 1),
        (["last-fight": "repeated", "past-promises": "broken", "our-claims": "none-and-said-so"], 4, 0.75),
        (
            [
                "last-fight": "not-in-five-years", "what-we-are-to-them": "estranged", "past-promises": "broken",
                "our-claims": "vague",
            ], 4, 0.75
        ),
    ])
    func aBoundIsMetWhereTheDecimalsMeetIt(_ answers: [String: String], _ mistrust: Double, _ factor: Double) {
        let reading = reading(answers.merging(["how-they-learn": "public", "offer": "first-step"]) { $1 })
        expectNear(reading.mistrust.dB, mistrust)
        // how-they-learn is no reassurance; the offer is -5.
        expectNear(reading.threat.dB, mistrust + 0.25 * (-1 - 5 * factor))
    }

    @Test func takesFromReassuranceForTheThreatReadingOnly() {
        // M = 0.4 * 6 = 2.4.
        let reading = reading(["past-promises": "broken", "how-they-learn": "public", "offer": "first-step"])
        expectNear(reading.ambiguity.dB, 0.25 * (-1 - 5))
        expectNear(reading.threat.dB, 2.4 + 0.25 * (-1 - 0.75 * 5))
    }

    @Test func takesNothingFromThreatOrFromOtherGroups() {
        let reading = reading(["past-promises": "broken", "place": "pulls-back", "contact": "no-one"])
        expectNear(reading.threat.dB, 2.4 + 0.25 * (-5 + 4))
    }

    @Test func ranksAreMadeAnewAfterIt() {
        // One family, the gate open: how-they-learn -4 (no reassurance), can-check -7, notice -4. M = 0.4 * 14 = 5.6.
        let reading = reading([
            "past-promises": "this-breaks-one", "last-fight": "repeated", "our-claims": "unsaid",
            "how-they-learn": "from-us-first", "can-check": "continuous", "notice": "long-agreed",
        ])
        expectNear(reading.mistrust.dB, 0.4 * (8 + 7))
        expectNear(reading.ambiguity.dB, 0.25 * (-7 - 0.7 * 4 - 0.5 * 4))
        // Halved, can-check is -3.5: how-they-learn comes first now.
        expectNear(reading.threat.dB, 6 + 0.25 * (-4 - 0.7 * 3.5 - 0.5 * 2))
    }

    @Test func sumsFamilyByFamily() {
        // record: 7 and 0.7 * 5; promises 6; claims 5.
        let reading = reading([
            "last-fight": "repeated", "what-we-are-to-them": "main-rival", "past-promises": "broken",
            "our-claims": "open",
        ])
        expectNear(reading.mistrust.dB, 0.4 * (7 + 3.5 + 6 + 5))
    }
}
