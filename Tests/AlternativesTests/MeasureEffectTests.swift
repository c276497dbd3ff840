import Assessment
import Packs
import Support
import Testing

@testable import Alternatives

/// The effect of a measure, worked by hand (method section 6).
@Suite struct EffectTests {
    @Test func credibilityAndStrengthByTheChecksMet() throws {
        let all = Check.allCases
        let expected: [(Double, Strength)] = [
            (0.2, .wordsOnly), (0.4, .wordsOnly), (0.6, .costly), (0.8, .verifiable), (1, .verifiable),
        ]
        for (met, (credibility, strength)) in expected.enumerated() {
            let adoption = try adoption("hot-line", Set(all.prefix(met)))
            #expect(abs(adoption.credibility - credibility) < 1e-15)
            #expect(adoption.strength == strength)
            #expect(adoption.commitment(on: coreInstrument).credibility == adoption.credibility)
        }
        #expect(try adoption("hot-line").credible == [.seen])
    }

    @Test func movesAsFarAsItIsBelieved() throws {
        // 3 toward -6 at 0.8; the fallback 4 toward -3.
        let effect = MeasureEffect(
            try adoption("protect-only-version"),
            on: Reading(sheet(["attack-use": "either", "their-fallback": "weakened-clearly"])))
        #expect(effect.itemsMoved.map(\.item) == ["attack-use", "their-fallback"])
        #expect(effect.itemsMoved.map(\.from) == [3, 4])
        expectNear(effect.itemsMoved.map(\.to), [3 - 0.8 * 9, 4 - 0.8 * 7])
        // One family: before 4 + 0.7·3, after −4.2 and 0.7·(−1.6), tempered by a fifth.
        expectNear(
            [effect.before.ambiguity, effect.after.ambiguity],
            [seen(6.1), seen(-5.32)].map { 100 * probability($0) })
    }

    @Test func mistrustMovesHalfAsFar() throws {
        let effect = MeasureEffect(try adoption("confirm-what-is-theirs"), on: Reading(sheet(["our-claims": "open"])))
        // 5 toward −3 at 0.4 halved.
        expectNear(effect.itemsMoved.map(\.to), [5 - 0.2 * 8])
        expectNear([effect.before.mistrust, effect.after.mistrust], [1, 0.68].map { 100 * probability($0) })
        expectNear([effect.before.threat, effect.after.threat], [-0.5, -0.82].map { 100 * probability($0) })
    }

    @Test func theUnknownStartsAtZero() throws {
        for word in ["unknown", ""] {
            let answers = word.isEmpty ? [:] : ["speed": word]
            let effect = MeasureEffect(try adoption("longer-fuse"), on: Reading(sheet(answers)))
            #expect(effect.itemsMoved.map(\.item) == ["speed", "window"])
            #expect(effect.itemsMoved.map(\.from) == [nil, nil])
            expectNear(effect.itemsMoved.map(\.to), [-1.6, -0.4])
        }
    }

    @Test func theNotApplicableStaysUntouched() throws {
        let effect = MeasureEffect(try adoption("longer-fuse"), on: Reading(sheet(["speed": "not-applicable"])))
        #expect(effect.itemsMoved.map(\.item) == ["window"])
        let gate = MeasureEffect(
            try adoption("tell-them-first"),
            on: Reading(sheet(["how-they-learn": "not-applicable", "notice": "none", "given-up": "locked"])))
        // 2 toward −1 at 0.8: 0.3 · −8 stays as little seen as before.
        expectNear(
            [gate.before.ambiguity, gate.after.ambiguity],
            [seen(2 - 2.4), seen(-0.4 * 0.3 - 2.4)].map { 100 * probability($0) })
    }

    @Test func nothingIsRaised() throws {
        let effect = MeasureEffect(try adoption("no-first-use"), on: Reading(sheet(["attack-use": "protect-only"])))
        #expect(effect.itemsMoved.map(\.item) == ["self-limit"])
    }

    @Test func theLowestStands() throws {
        let answers = sheet(["self-limit": "none"])
        let ceiling = try adoption("written-ceiling").commitment(on: coreInstrument)
        let enforcer = try adoption("outside-enforcer")
        // 1 toward −3 at 0.4, then 1 toward −6 in full, whichever is adopted first.
        let effect = MeasureEffect(enforcer, on: Reading(answers, under: [ceiling]))
        let moved = try #require(effect.itemsMoved.first { $0.item == "self-limit" })
        expectNear([moved.from ?? .nan, moved.to], [-0.6, -6])
        let reversed = Reading(answers, under: [enforcer.commitment(on: coreInstrument), ceiling])
        #expect(reversed.escalation.value == effect.after.escalation)
    }

    @Test func beingSeenOpensTheGate() throws {
        let effect = MeasureEffect(
            try adoption("tell-them-first"),
            on: Reading(sheet(["how-they-learn": "concealed", "notice": "none", "given-up": "locked"])))
        // Disclosure: 7 and 0.7·2 become 7 − 0.8·11 and 2 − 0.8·3; the −8 counts in full instead of 0.3.
        expectNear(
            [effect.before.ambiguity, effect.after.ambiguity],
            [seen(8.4 - 2.4), seen(-1.8 - 0.7 * 0.4 - 8)].map { 100 * probability($0) })
    }

    @Test func anAdoptedMeasureIsTakenOutFirst() throws {
        let answers = sheet(["attack-use": "either", "self-limit": "none"])
        let measure = try adoption("their-act-is-the-trigger")
        let fresh = MeasureEffect(measure, on: Reading(answers))
        let adopted = MeasureEffect(measure, on: Reading(answers, under: [measure.commitment(on: coreInstrument)]))
        #expect(fresh == adopted)
    }

    @Test func adoptingNeverRaisesAFigure() {
        var generator = Seeded(4711)
        for _ in 0..<40 {
            let sheet = WeighedSheet.random(using: &generator)
            var commitments: [Commitment] = []
            var before = MeasureEffect.Figures(Reading(sheet))
            for adoption in [BackedMeasure].random(8, using: &generator, on: coreInstrument) {
                commitments.append(adoption.commitment(on: coreInstrument))
                let after = MeasureEffect.Figures(Reading(sheet, under: commitments))
                for figure in [\MeasureEffect.Figures.ambiguity, \.mistrust, \.threat, \.pressure, \.escalation] {
                    #expect(after[keyPath: figure] <= before[keyPath: figure] + 1e-12, "\(adoption.id)")
                }
                before = after
            }
        }
    }

    private func expectNear(_ values: [Double], _ expected: [Double]) {
        #expect(
            values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) <= 1e-9 },
            "\(values) is not \(expected)")
    }
}
