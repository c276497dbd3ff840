import Assessment
import CustomDump
import Interview
import Packs
import Support
import Testing

@testable import Alternatives

@Suite struct PlanSearchTests {
    /// Seeded random tasks of up to twelve candidates.
    @Test(arguments: 0..<60)
    func agreesWithBruteForce(_ seed: Int) { expectExact(Self.smallTask(seed)) }

    @Test func theRandomTasksBringUpEveryKindOfAnswer() {
        var kinds: [String: Int] = [:]
        for seed in 0..<60 {
            var search = PlanSearch(Self.smallTask(seed))
            search.finish()
            let plan = search.best
            let kind = plan.reached ? "reached" : plan.nearest == nil ? "nothing complete" : "nearest"
            kinds[kind, default: 0] += 1
        }
        #expect(kinds["reached", default: 0] >= 15 && kinds["nearest", default: 0] >= 10, "\(kinds)")
    }

    /// A family, a record and a pressure too large for a table of level combinations.
    @Test(arguments: 0..<6)
    func agreesWithBruteForceWithoutTables(_ seed: Int) {
        var generator = Seeded(1000 + seed)
        let large = Instrument(items: Self.largeItems(using: &generator), tempering: .random(using: &generator))
        let sheet = WeighedSheet(
            Dictionary(uniqueKeysWithValues: large.items.map { ($0.id, .option($0.options[3])) }), on: large)
        let catalogue = (0..<9).map { number in
            var measure = Measure.random("m-\(number)", using: &generator, on: large)
            measure.sets = Dictionary(
                uniqueKeysWithValues: large.items.shuffled(using: &generator).prefix(16).map {
                    ($0.id, $0.options[Int.random(in: 0...1, using: &generator)])
                })
            return BackedMeasure(measure)
        }
        let task = Self.task(sheet, catalogue, [], using: &generator)
        #expect(PlanUnits(PlanBoard(task)).units.contains { $0.size == 0 })
        expectExact(task)
    }

    @Test func slicesGiveTheSamePlan() {
        var generator = Seeded(77)
        for _ in 0..<5 {
            let sheet = WeighedSheet.random(using: &generator)
            let task = Self.task(sheet, core.measures.map { BackedMeasure($0) }, [], using: &generator)
            var whole = PlanSearch(task)
            whole.finish()
            var sliced = PlanSearch(task)
            var plans: [Plan] = [sliced.best]
            while !sliced.advance(nodes: 97) { plans.append(sliced.best) }
            expectNoDifference(sliced.best, whole.best)
            #expect(sliced.isProven)
            // A plan on the screen only ever gets better.
            for (earlier, later) in zip(plans, plans.dropFirst()) where earlier.reached {
                #expect(later.reached && later.burden <= earlier.burden)
            }
            let again = sliced.advance(nodes: 1)
            #expect(again)
        }
    }

    @Test func alreadyThere() {
        let calm = sheet(["attack-use": "protect-only", "first-mover-gain": "waiting-is-better"])
        let task = PlanTask(
            sheet: calm, catalogue: core.measures.map { BackedMeasure($0) }, scope: .team, target: 50)
        let search = PlanSearch(task)
        #expect(search.isProven)
        #expect(search.best.reached)
        #expect(search.best.measures == [])
        #expect(search.best.burden == 0)
        #expect(search.best.escalation == Reading(calm).escalation.value)
        #expect(search.best.bandHigh == Reading(calm).escalation.high)
    }

    @Test func withoutACompletePackageNothingIsNearest() {
        let tense = sheet(["attack-use": "mostly-attack", "place": "reaches-theirs"])
        let limits = core.measures.filter { $0.role == .limit }.map { BackedMeasure($0) }
        for catalogue in [limits, []] {
            var search = PlanSearch(PlanTask(sheet: tense, catalogue: catalogue, scope: .team, target: 1))
            search.finish()
            #expect(!search.best.reached)
            #expect(search.best.nearest == nil)
            #expect(search.best.escalation == search.best.before)
        }
    }

    private func expectExact(_ task: PlanTask) {
        var search = PlanSearch(task)
        search.finish()
        let plan = search.best
        let brute = BruteForce(task)
        let before = Reading(task.sheet).escalation.value
        #expect(plan.before == before)
        if before <= task.target {
            #expect(plan.reached && plan.measures == [])
        } else if let least = brute.least {
            #expect(plan.reached)
            expectNoDifference(plan.measures, least.ids)
            #expect(plan.burden == least.burden)
            #expect(abs(plan.escalation - least.escalation) < 1e-12)
        } else {
            #expect(!plan.reached)
            #expect(plan.escalation == before)
            expectNoDifference(plan.nearest?.measures, brute.nearest?.ids)
        }
    }

    private static func smallTask(_ seed: Int) -> PlanTask {
        var generator = Seeded(seed)
        let tempering = seed.isMultiple(of: 2) ? core.tempering : .random(using: &generator)
        let instrument = Instrument(items: coreInstrument.items, tempering: tempering)
        let sheet = WeighedSheet.random(using: &generator, on: instrument)
        let count = Int.random(in: 7...12, using: &generator)
        let catalogue = [BackedMeasure].random(count, using: &generator, on: instrument)
        let excluded = Cost.allCases.filter { _ in Int.random(in: 0..<20, using: &generator) == 0 }
        return task(sheet, catalogue, Set(excluded), using: &generator)
    }

    /// A target between what everything together would give and what is there now, or a little below.
    private static func task(
        _ sheet: WeighedSheet, _ catalogue: [BackedMeasure], _ excluded: Set<Cost>, using generator: inout Seeded
    ) -> PlanTask {
        let before = Reading(sheet)
        let all = Reading(sheet, under: catalogue.map { $0.commitment(on: sheet.instrument) })
        let low = max(0, all.escalation.value - 2)
        let share = Double.random(in: 0...1, using: &generator)
        let target = low + share * share * max(0, before.escalation.value - low)
        return PlanTask(
            sheet: sheet, catalogue: catalogue, scope: .company, target: target, excluded: excluded,
            rejected: Set(catalogue.map(\.id).filter { _ in Int.random(in: 0..<25, using: &generator) == 0 }))
    }

    private static func largeItems(using generator: inout Seeded) -> [Instrument.Item] {
        [Feed.evidence, .mistrust, .pressure].flatMap { feed in
            (0..<8).map { number in
                Instrument.Item(
                    id: "\(feed.rawValue)-\(number)", group: .move, feeds: feed, family: "\(feed.rawValue)-family",
                    reassurance: number % 2 == 0, options: ["first", "second", "third", "fourth"],
                    weights: [-6, -2, 1, 5].map { $0 + Double(Int.random(in: -1...1, using: &generator)) })
            }
        }
    }
}
