import Testing

@testable import Assessment

/// What a measure does to the weights, before the rules (method section 6).
@Suite struct CommitmentTests {
    @Test func credibilityByChecksMet() {
        for (checks, credibility) in [0.2, 0.4, 0.6, 0.8, 1].enumerated() {
            expectNear(commitment(["speed": "months"], checks: checks).credibility, credibility)
        }
    }

    struct Pull {
        var item, answer, target: String
        var checks: Int
        var expected: Double
    }

    static let pulls: [Pull] = [
        Pull(item: "speed", answer: "at-once", target: "months", checks: 4, expected: -4),
        // 6 a fifth of the way to -4.
        Pull(item: "speed", answer: "at-once", target: "months", checks: 0, expected: 4),
        Pull(item: "speed", answer: "unknown", target: "months", checks: 1, expected: -1.6),
        Pull(item: "speed", answer: "no such option", target: "months", checks: 1, expected: -1.6),
        // Mistrust goes half the way: 6 toward -5.
        Pull(item: "past-promises", answer: "broken", target: "kept-at-a-cost", checks: 4, expected: 0.5),
        // No measure raises a weight.
        Pull(item: "speed", answer: "months", target: "weeks", checks: 4, expected: -4),
        Pull(item: "speed", answer: "weeks", target: "days", checks: 4, expected: -1),
    ]

    @Test(arguments: pulls.indices) func weight(_ index: Int) throws {
        let pull = Self.pulls[index]
        let position = try #require(coreInstrument.position(pull.item))
        let under = [commitment([pull.item: pull.target], checks: pull.checks)]
        expectNear(try #require(sheet([pull.item: pull.answer]).weighed(under: under)[position].weight), pull.expected)
    }

    @Test func whatDoesNotApplyStaysUntouchedAndWhatItCannotLowerUnknown() {
        let sheet = sheet(["speed": "not-applicable", "size": "unknown"])
        let weighed = sheet.weighed(under: [commitment(["speed": "months", "size": "matches"], checks: 4)])
        #expect(weighed.allSatisfy { $0.weight == nil })
    }

    @Test func theLowestResultStandsInAnyOrder() throws {
        let strong = commitment("strong", ["speed": "weeks"], checks: 4)
        let weak = commitment("weak", ["speed": "months"], checks: 1)
        // 6 to -1 in full; 6 toward -4 at 0.4 is 2.
        for order in [[strong, weak], [weak, strong]] {
            let reading = reading(["speed": "at-once"], under: order)
            expectNear(reading.ambiguity.dB, seen(-1))
            #expect(reading.receipt.filter { $0.figure == .ambiguity }.compactMap(\.measure) == ["strong"])
        }
    }

    @Test func countsAsKnownAfterwards() {
        let before = reading(["attack-use": "either", "place": "shared-edge", "size": "larger"])
        let after = reading(
            ["attack-use": "either", "place": "shared-edge", "size": "larger"],
            under: [commitment(["speed": "months"], checks: 0)])
        #expect(before.isTooLittle && !after.isTooLittle)
        #expect(before.unknown.contains { $0.item == "speed" })
        #expect(!after.unknown.contains { $0.item == "speed" })
    }

    @Test func leavesOutWhatTheInstrumentDoesNotHave() {
        #expect(commitment(["no-such-item": "yes", "speed": "no-such-option"], checks: 4).moves == [])
    }
}
