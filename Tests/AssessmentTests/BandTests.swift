import Interview
import Packs
import Testing

@testable import Assessment

/// Rules 6 and 7: tempering, and what is not known.
@Suite struct BandTests {
    @Test func temperingByFigure() {
        #expect(core.tempering == Tempering(evidence: 0.2, mistrust: 0.2, pressure: 0.5, start: -1.5))
        #expect(Feed.allCases.map(core.tempering.factor) == [0.2, 0.2, 0.5, 1, 1])
    }

    @Test func probabilityOfDecibans() {
        #expect(probability(0) == 0.5)
        expectNear(probability(10), 10.0 / 11)
        expectNear(probability(-10), 1.0 / 11)
    }

    @Test func halfTheRangeTemperedInQuadrature() {
        // Everything answered but attack-use (range 13), place (11) and window (11).
        var answers = allAnswered()
        answers["attack-use"] = .unknown
        answers["place"] = nil
        answers["window"] = .unknown
        let reading = Reading(WeighedSheet(answers, on: coreInstrument))
        expectNear(reading.ambiguity.width, 0.2 * (6.5 * 6.5 + 5.5 * 5.5).squareRoot())
        expectNear(reading.pressure.width, 0.5 * 5.5)
        #expect(reading.mistrust.width == 0)
        expectNear(reading.threat.width, reading.ambiguity.width)
        #expect(
            reading.unknown == [
                UnknownBand(item: "window", band: 2.75), UnknownBand(item: "attack-use", band: 1.3),
                UnknownBand(item: "place", band: 1.1),
            ])
    }

    @Test func theThreatReadingTakesBothBands() {
        var answers = allAnswered()
        answers["attack-use"] = .unknown
        answers["last-fight"] = .unknown
        let reading = Reading(WeighedSheet(answers, on: coreInstrument))
        expectNear(reading.mistrust.width, 0.2 * 5.5)
        expectNear(reading.threat.width, (1.3 * 1.3 + 1.1 * 1.1).squareRoot())
        let (threat, pressure) = (reading.threat, reading.pressure)
        expectNear(threat.low, 100 * probability(threat.dB - threat.width))
        expectNear(threat.high, 100 * probability(threat.dB + threat.width))
        expectNear(reading.escalation.value, threat.value * pressure.value / 100)
        expectNear(reading.escalation.low, threat.low * pressure.low / 100)
        expectNear(reading.escalation.high, threat.high * pressure.high / 100)
    }

    @Test func whatDoesNotApplyAddsNothing() {
        var answers = allAnswered()
        answers["attack-use"] = .notApplicable
        let reading = Reading(WeighedSheet(answers, on: coreInstrument))
        #expect(reading.ambiguity.width == 0)
        #expect(reading.unknown == [])
        #expect(!reading.receipt.contains { $0.item == "attack-use" })
    }

    @Test func honestyAndIntentHaveNoBand() {
        var answers = allAnswered()
        for id in ["rule-against-attack", "attacker-only-acts"] { answers[id] = .unknown }
        #expect(Reading(WeighedSheet(answers, on: coreInstrument)).unknown == [])
    }

    @Test func belowFourKnownItemsOfEvidenceItIsTooLittle() {
        var answers = [
            "attack-use": "either", "place": "shared-edge", "size": "matches", "last-fight": "never",
            "speed": "unknown",
        ]
        #expect(reading(answers).evidenceKnown == 3)
        #expect(reading(answers).isTooLittle)
        answers["speed"] = "days"
        #expect(!reading(answers).isTooLittle)
    }

    @Test func kentsWordsOnUnroundedValues() {
        let words: [(Double, Likelihood)] = [
            (0, .almostCertainlyNot), (11.999, .almostCertainlyNot), (12, .probablyNot), (39.999, .probablyNot),
            (40, .aboutEven), (60, .aboutEven), (60.001, .probable), (87, .probable), (87.001, .almostCertain),
        ]
        for (value, word) in words { #expect(Likelihood(value) == word, "\(value)") }
        let levels: [(Double, EscalationLevel)] = [
            (9.999, .veryLow), (10, .low), (29.999, .low), (30, .raised), (60, .raised), (60.001, .high),
        ]
        for (value, level) in levels { #expect(EscalationLevel(value) == level, "\(value)") }
    }

    private func allAnswered() -> AnswerSheet {
        Dictionary(uniqueKeysWithValues: coreInstrument.items.map { ($0.id, .option($0.options[0])) })
    }
}
