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
            measures: ["exclusion-list", "fixed-notice", "grit-opener", "protect-only-version"], burden: 7,
            escalation: "44.0006"),
        Row(
            episode: "hashicorp-bsl-2023", target: 30,
            measures: [
                "exclusion-list", "fixed-notice", "grit-opener", "liaison", "protect-only-version", "neutral-custodian",
            ], burden: 13, escalation: "27.4439"),
        Row(
            episode: "patent-stockpiles", target: 50,
            measures: ["sunset-date", "grit-opener", "protect-only-version", "yearly-plan"], burden: 7,
            escalation: "48.0647"),
        Row(
            episode: "russia-1914", target: 50,
            measures: ["sunset-date", "grit-opener", "liaison", "protect-only-version"], burden: 7,
            escalation: "46.9598"),
        Row(
            episode: "sears-units-2008", target: 50,
            measures: ["exclusion-list", "sunset-date", "grit-opener", "liaison", "protect-only-version"], burden: 8,
            escalation: "46.3189"),
        Row(
            episode: "german-navy-laws", target: 30,
            measures: [
                "confirm-what-is-theirs", "compensation", "grit-opener", "liaison", "protect-only-version",
                "yearly-plan",
            ], burden: 11, escalation: "28.5963"),
    ]

    @Test(arguments: rows)
    func reached(_ row: Row) throws {
        let plan = try plan(row.episode, row.target)
        #expect(plan.reached)
        #expect(plan.measures == row.measures)
        #expect(plan.burden == row.burden)
        #expect(String(format: "%.4f", plan.escalation) == row.escalation)
        #expect(plan.nearest == nil)
    }

    @Test func notReached() throws {
        let plan = try plan("patent-stockpiles", 30)
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

    private func plan(_ id: String, _ target: Double) throws -> Plan {
        let episode = try Vector.named(id)
        let scope = try #require(episode.scope)
        let task = PlanTask(
            sheet: Sheet(episode.answers, on: coreInstrument), catalogue: core.measures.map { Adoption($0) },
            scope: scope,
            target: target)
        var search = PlanSearch(task)
        search.finish()
        return search.best
    }
}
