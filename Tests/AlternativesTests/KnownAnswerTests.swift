import Assessment
import Foundation
import Packs
import Support
import Testing

@testable import Alternatives

/// The seven answers of method section 6.
@Suite struct KnownAnswerTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var episode: String
        var target: Double
        var measures: [String]
        var burden: Int
        var escalation: String

        var testDescription: String { "\(episode) to \(target)" }
    }

    static let rows = [
        Row(
            episode: "hashicorp-bsl-2023", target: 50,
            measures: ["confirm-what-is-theirs", "publish-rule-of-use", "protect-only-version"], burden: 4,
            escalation: "49.2956"),
        Row(
            episode: "hashicorp-bsl-2023", target: 30,
            measures: ["exclusion-list", "fixed-notice", "grit-opener", "liaison", "protect-only-version"], burden: 9,
            escalation: "29.4651"),
        Row(
            episode: "patent-stockpiles", target: 50,
            measures: ["exclusion-list", "explain-within-48h", "grit-opener"], burden: 4, escalation: "45.4055"),
        Row(
            episode: "patent-stockpiles", target: 30,
            measures: [
                "exclusion-list", "sunset-date", "grit-opener", "liaison", "protect-only-version", "yearly-plan",
            ], burden: 10, escalation: "28.4564"),
        Row(
            episode: "russia-1914", target: 50, measures: ["two-keys", "liaison", "make-it-joint"], burden: 5,
            escalation: "44.9842"),
        Row(
            episode: "sears-units-2008", target: 50, measures: ["exclusion-list", "grit-opener", "liaison"], burden: 5,
            escalation: "47.3702"),
        Row(
            episode: "german-navy-laws", target: 30,
            measures: ["compensation", "grit-opener", "liaison", "protect-only-version"], burden: 8,
            escalation: "27.1309"),
    ]

    @Test(arguments: rows)
    func reached(_ row: Row) throws {
        let plan = try plan(row.episode, row.target, on: coreInstrument)
        #expect(plan.reached)
        #expect(plan.measures == row.measures)
        #expect(plan.burden == row.burden)
        #expect(String(format: "%.4f", plan.escalation) == row.escalation)
        #expect(plan.nearest == nil)
    }

    /// By method 1, where no six measures were enough.
    @Test func notReached() throws {
        let old = Instrument(items: coreInstrument.items, tempering: .method1)
        let plan = try plan("patent-stockpiles", 30, on: old)
        #expect(!plan.reached)
        #expect(plan.measures == [])
        #expect(plan.burden == 0)
        #expect(String(format: "%.4f", plan.floor) == "24.6440")
        #expect(String(format: "%.4f", plan.escalation) == "61.8919")
        #expect(plan.escalation == plan.before)
        let nearest = try #require(plan.nearest)
        #expect(nearest.measures.count <= PlanTask.mostMeasures)
        #expect(isComplete(nearest.measures.compactMap(core.measure)))
        #expect(nearest.escalation > 30)
    }

    private func plan(_ id: String, _ target: Double, on instrument: Instrument) throws -> Plan {
        let episode = try Vector.named(id)
        let scope = try #require(episode.scope)
        let task = PlanTask(
            sheet: WeighedSheet(episode.answers, on: instrument), catalogue: core.measures.map { BackedMeasure($0) },
            scope: scope,
            target: target)
        var search = PlanSearch(task)
        search.finish()
        return search.best
    }
}
