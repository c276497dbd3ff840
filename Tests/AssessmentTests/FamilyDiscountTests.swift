import Interview
import Packs
import Testing

@testable import Assessment

/// Rule 5: items of one family watch the same thing.
@Suite struct FamilyDiscountTests {
    @Test func ranksBySizeEachSignOnItsOwn() {
        #expect(FamilyDiscount.factors([3, -1, 6, -8, 4]) == [0.5, 0.7, 1, 1, 0.7])
    }

    @Test func equalWeightsRankInTheOrderOfTheItems() {
        #expect(FamilyDiscount.factors([3, 3, 3]) == [1, 0.7, 0.5])
        #expect(FamilyDiscount.factors([-2, -5, -2]) == [0.7, 1, 0.5])
    }

    @Test func fromTheFourthOnTheLastStepStands() {
        #expect(FamilyDiscount.factors([6, 5, 4, 3, 2, 1]) == [1, 0.7, 0.5, 0.35, 0.35, 0.35])
    }

    @Test func zeroTakesNoRank() {
        #expect(FamilyDiscount.factors([0, 4, 0, 2]) == [1, 1, 1, 0.7])
        #expect(FamilyDiscount.factors([]) == [])
    }

    @Test func comesAfterTheGates() {
        // Shut gate: -8 * 0.3 and -6 * 0.3, then the rank.
        expectNear(reading(["given-up": "locked", "self-limit": "binding"]).ambiguity.dB, seen(-(2.4 + 0.7 * 1.8)))
    }

    @Test func appliesToPressureToo() {
        // The core pack has no two pressure items in one family; an own pack may.
        let items = ["first", "second"].map {
            Instrument.Item(
                id: $0, group: .pressure, feeds: .pressure, family: "clock", reassurance: false, options: ["yes"],
                weights: [4])
        }
        let instrument = Instrument(items: items, tempering: core.tempering)
        let reading = Reading(WeighedSheet(["first": .option("yes"), "second": .option("yes")], on: instrument))
        expectNear(reading.pressure.dB, 0.5 * (4 + 0.7 * 4))
    }

    @Test func aFamilyEndsAtItsFigureAndANamelessItemIsOneByItself() {
        func item(_ id: String, _ feeds: Feed, _ family: String?) -> Instrument.Item {
            .init(
                id: id, group: .move, feeds: feeds, family: family, reassurance: false, options: ["yes"], weights: [4])
        }
        let items = [
            item("a", .evidence, "shared"), item("b", .mistrust, "shared"), item("c", .evidence, nil),
            item("d", .evidence, nil),
        ]
        let instrument = Instrument(items: items, tempering: core.tempering)
        let sheet = WeighedSheet(
            Dictionary(uniqueKeysWithValues: "abcd".map { ("\($0)", .option("yes")) }), on: instrument)
        expectNear(Reading(sheet).ambiguity.dB, seen(12))
        expectNear(Reading(sheet).mistrust.dB, 0.2 * 4)
    }

    @Test func honestyAndIntentArePlainSums() {
        let reading = reading([
            "rule-against-attack": "no", "gain-if-no-reaction": "mainly-advantage", "if-danger-vanished": "continue",
            "attacker-only-acts": "several", "when-asked-to-explain": "refused", "our-restraint-met": "exploited",
        ])
        #expect(reading.honesty.dB == 20)
        #expect(reading.theirIntent.dB == 24)
    }
}
