import Testing

@testable import Assessment

/// Whether the lens applies (method section 4.3): both sums at, above and below each bound.
@Suite struct VerdictTests {
    @Test(arguments: [
        (
            ["rule-against-attack": "with-exceptions", "if-danger-vanished": "continue"], 8.0,
            HonestyVerdict.lensDoesNotExcuse
        ),
        (["gain-if-no-reaction": "some-advantage", "if-danger-vanished": "continue"], 6, .lensDoesNotExcuse),
        (
            ["rule-against-attack": "no", "gain-if-no-reaction": "some-advantage", "if-danger-vanished": "stop"], 5,
            .mixed
        ),
        (["rule-against-attack": "yes-if-mutual", "if-danger-vanished": "in-part"], -4, .mixed),
        (["rule-against-attack": "yes-today", "if-danger-vanished": "in-part"], -6, .lensApplies),
        (
            [
                "rule-against-attack": "yes-today", "gain-if-no-reaction": "only-safety",
                "if-danger-vanished": "continue",
            ], -6, .lensApplies
        ),
    ])
    func honesty(_ answers: [String: String], _ sum: Double, _ verdict: HonestyVerdict) {
        #expect(reading(answers).honesty == (sum, verdict))
    }

    @Test(arguments: [
        (["attacker-only-acts": "several", "our-restraint-met": "none-given"], 10.0, IntentVerdict.mayAttack),
        (
            ["attacker-only-acts": "one", "when-asked-to-explain": "partly", "our-restraint-met": "ignored"], 9,
            .between
        ),
        (["attacker-only-acts": "none-found", "when-asked-to-explain": "never-asked"], -4, .between),
        (
            ["attacker-only-acts": "none-found", "when-asked-to-explain": "explained", "our-restraint-met": "ignored"],
            -8, .spiral
        ),
        (["when-asked-to-explain": "explained", "our-restraint-met": "none-given"], -6, .spiral),
    ])
    func intent(_ answers: [String: String], _ sum: Double, _ verdict: IntentVerdict) {
        #expect(reading(answers).theirIntent == (sum, verdict))
    }

    @Test func oneKnownAnswerIsTooFewHoweverHeavy() {
        #expect(reading([:]).honesty.verdict == .notEstablished)
        #expect(reading(["rule-against-attack": "yes-today"]).honesty.verdict == .notEstablished)
        #expect(
            reading(["rule-against-attack": "with-exceptions", "if-danger-vanished": "unknown"]).honesty.verdict
                == .notEstablished)
        #expect(
            reading(["when-asked-to-explain": "explained", "attacker-only-acts": "not-applicable"]).theirIntent.verdict
                == .notEstablished)
    }

    @Test func oneKnownAnswerOfFiveOrMoreIsAWarningSign() {
        #expect(reading(["if-danger-vanished": "continue"]).honesty.verdict == .warningSign)
        #expect(reading(["attacker-only-acts": "several"]).theirIntent.verdict == .warningSign)
        #expect(
            reading(["attacker-only-acts": "one", "our-restraint-met": "unknown"]).theirIntent.verdict == .warningSign)
    }

    @Test func aMeasureChangesNeither() {
        let answers = ["rule-against-attack": "no", "if-danger-vanished": "continue"]
        let after = reading(answers, under: [commitment(["rule-against-attack": "yes-today"], checks: 4)])
        #expect(after.honesty == (13, .lensDoesNotExcuse))
        #expect(after.receipt.filter { $0.figure == .honesty }.map(\.dB) == [8, 5])
    }
}

/// Jervis's four worlds: all sixteen pairs of answers, and what is not known.
@Suite struct WorldTests {
    @Test func everyPairOfAnswers() {
        let edge = ["waiting-is-better": true, "a-little": true, "a-lot": false, "decisive": false]
        let telling = ["protect-only": true, "mostly-protective": true, "either": false, "mostly-attack": false]
        for (gain, defence) in edge {
            for (use, distinguishable) in telling {
                let expected: World =
                    switch (defence, distinguishable) {
                    case (false, false): .doublyDangerous
                    case (true, false): .dilemmaButManageable
                    case (false, true): .aggressionPossible
                    case (true, true): .doublySafe
                    }
                #expect(reading(["first-mover-gain": gain, "attack-use": use]).world == expected, "\(gain), \(use)")
            }
        }
    }

    @Test(arguments: ["unknown", "not-applicable"]) func notEstablishedWhereOneIsNotKnown(_ word: String) {
        #expect(reading(["first-mover-gain": "a-lot", "attack-use": word]).world == .notEstablished)
        #expect(reading(["first-mover-gain": word, "attack-use": "either"]).world == .notEstablished)
        #expect(reading(["attack-use": "either"]).world == .notEstablished)
    }

    @Test func readsTheAnswersWhateverAMeasureSays() {
        let answers = ["first-mover-gain": "decisive", "attack-use": "mostly-attack"]
        #expect(
            reading(answers, under: [commitment(["attack-use": "protect-only"], checks: 4)]).world == .doublyDangerous)
        #expect(reading([:], under: [commitment(answers, checks: 4)]).world == .notEstablished)
    }
}
