import Testing

@testable import Assessment

/// Rule 2: a weapon shown clearly is still a weapon.
@Suite struct ContentTests {
    @Test func aWeaponThatCanBeCheckedStaysAWeapon() {
        // 7 for the weapon; -7 to look at it whenever they like, which opens the gate, at three tenths.
        expectNear(
            reading(["attack-use": "mostly-attack", "can-check": "continuous"]).ambiguity.dB, seen(7 - 0.3 * 7))
    }

    @Test func comesAfterTheGateOnVisibility() {
        // our-reports is -1 and leaves the gate shut: both factors.
        expectNear(
            reading(["attack-use": "mostly-attack", "can-check": "our-reports"]).ambiguity.dB, seen(7 - 0.09))
    }

    @Test(arguments: ["protect-only", "mostly-protective", "either", "unknown", "not-applicable"])
    func anythingElseIsNoWeapon(_ use: String) {
        let reading = reading(["attack-use": use, "can-check": "continuous"])
        #expect(!reading.receipt.contains { $0.factors.contains { $0.name == "content" } })
    }

    @Test func touchesNothingButCheckingAndNoThreat() {
        let reading = reading([
            "attack-use": "mostly-attack", "can-check": "nothing", "notice": "long", "offer": "first-step",
        ])
        #expect(!reading.receipt.contains { $0.factors.contains { $0.name == "content" } })
    }

    @Test func readsTheAnswerWhateverAMeasureSays() {
        let answers = ["attack-use": "mostly-attack", "can-check": "continuous"]
        let after = reading(answers, under: [commitment(["attack-use": "protect-only"], checks: 4)])
        // 7 to -6 in full, yet can-check still at three tenths.
        expectNear(after.ambiguity.dB, seen(-6 - 0.3 * 7))
    }
}
