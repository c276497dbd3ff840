import Testing

@testable import Assessment

/// Rule 1: restraint and transparency reassure in full only where the other side can see them.
@Suite struct VisibilityTests {
    static let openers = [
        ("how-they-learn", "from-us-first"), ("how-they-learn", "public"), ("can-check", "on-request"),
        ("can-check", "continuous"),
    ]
    static let others = [
        ("how-they-learn", "told-without-reasons"), ("how-they-learn", "third-party"), ("how-they-learn", "concealed"),
        ("how-they-learn", "unknown"), ("how-they-learn", "not-applicable"), ("can-check", "nothing"),
        ("can-check", "our-reports"), ("can-check", "unknown"), ("can-check", "not-applicable"),
    ]

    @Test(arguments: openers) func opens(_ item: String, _ option: String) {
        #expect(Visibility.isOpen(sheet([item: option]), under: []))
    }

    @Test(arguments: others) func staysShut(_ item: String, _ option: String) {
        #expect(!Visibility.isOpen(sheet([item: option]), under: []))
    }

    @Test func noAnswerAtAllKeepsItShut() { #expect(!Visibility.isOpen(sheet([:]), under: [])) }

    @Test func aShutGateLeavesThreeTenthsOfReassurance() {
        // given-up: locked is -8.
        expectNear(reading(["given-up": "locked"]).ambiguity.dB, seen(0.3 * -8))
        expectNear(reading(["given-up": "locked", "how-they-learn": "public"]).ambiguity.dB, seen(-8 - 1))
    }

    @Test func onlyReassuranceIsGated() {
        // place is no item of restraint or transparency; notice: none weighs toward threat.
        expectNear(reading(["place": "pulls-back"]).ambiguity.dB, seen(-5))
        expectNear(reading(["notice": "none"]).ambiguity.dB, seen(2))
    }

    @Test(arguments: openers) func aMeasureOpensIt(_ item: String, _ option: String) {
        let made = commitment([item: option], checks: 0)
        #expect(Visibility.isOpen(sheet([:]), under: [made]))
        #expect(Visibility.isOpen(sheet([item: "unknown"]), under: [made]))
        #expect(
            !Visibility.isOpen(sheet([item: "not-applicable"]), under: [made]), "what does not apply stays untouched")
    }

    @Test func aMeasureThatSetsSomethingElseDoesNot() {
        #expect(!Visibility.isOpen(sheet([:]), under: [commitment(["can-check": "our-reports"], checks: 4)]))
        #expect(!Visibility.isOpen(sheet([:]), under: [commitment(["notice": "long"], checks: 4)]))
    }
}
