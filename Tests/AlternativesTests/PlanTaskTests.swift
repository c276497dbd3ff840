import Assessment
import Packs
import Testing

@testable import Alternatives

@Suite struct PlanTaskTests {
    let tense = sheet([
        "attack-use": "either", "place": "reaches-theirs", "speed": "at-once", "self-limit": "none",
        "can-check": "continuous", "contact": "not-applicable",
    ])

    @Test func candidatesSuitTheScope() {
        let task = PlanTask(
            sheet: tense, catalogue: core.measures.map { BackedMeasure($0) }, scope: .person, target: 10)
        #expect(!task.candidates.isEmpty)
        #expect(task.candidates.allSatisfy { $0.measure.suits.contains(.person) })
    }

    @Test func candidatesUseNoRuledOutCost() {
        let task = PlanTask(
            sheet: tense, catalogue: core.measures.map { BackedMeasure($0) }, scope: .company, target: 10,
            excluded: [.capability, .exposure], rejected: ["two-keys"])
        #expect(!task.candidates.isEmpty)
        #expect(task.candidates.allSatisfy { $0.measure.cost[.capability] == nil && $0.measure.cost[.exposure] == nil })
        #expect(!task.candidates.contains { $0.id == "two-keys" })
    }

    @Test func candidatesLowerSomething() throws {
        // They can check at any time already, and nobody could hold a line.
        let idle = ["let-them-watch", "short-notice-inspection"]
        // Its line does not apply, but it also lengthens the window.
        let half = "hot-line"
        let task = PlanTask(
            sheet: tense, catalogue: try (idle + [half]).map { try adoption($0) }, scope: .company, target: 10)
        #expect(task.candidates.map(\.id) == [half])
    }

    @Test func candidatesStandInTheOrderOfBurdenAndName() {
        let task = PlanTask(
            sheet: tense, catalogue: core.measures.reversed().map { BackedMeasure($0) }, scope: .state, target: 10)
        let keys = task.candidates.map { ($0.measure.burden, $0.id) }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func completeMeansAllThreeRoles() throws {
        let limit = try adoption("two-keys").measure
        let guarantee = try adoption("grit-opener").measure
        let window = try adoption("hot-line").measure
        #expect(isComplete([limit, guarantee, window]))
        #expect(!isComplete([limit, guarantee]))
        #expect(!isComplete([limit, limit, window]))
        #expect(!isComplete([]))
    }
}
