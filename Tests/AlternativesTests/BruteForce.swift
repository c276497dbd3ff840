import Assessment
import Packs

@testable import Alternatives

/// The planner's rules by the letter: every package, judged by the reading alone.
struct BruteForce {
    struct Package {
        var ids: [String]
        var burden: Int
        var escalation: Double
        var rounded: Double { (escalation * 1e9).rounded() }

        func isNearer(than other: Package) -> Bool {
            if rounded != other.rounded { return rounded < other.rounded }
            return ids.count != other.ids.count ? ids.count < other.ids.count : ids.lexicographicallyPrecedes(other.ids)
        }

        func isLess(than other: Package) -> Bool {
            burden != other.burden ? burden < other.burden : isNearer(than: other)
        }
    }

    var least: Package?
    var nearest: Package?

    init(_ task: PlanTask) {
        let candidates = task.candidates
        for bits in 0..<(1 << candidates.count) where bits.nonzeroBitCount <= 6 {
            let some = candidates.indices.filter { bits & (1 << $0) != 0 }.map { candidates[$0] }
            guard isComplete(some.map(\.measure)) else { continue }
            let reading = Reading(task.sheet, under: some.map { $0.commitment(on: task.sheet.instrument) })
            let package = Package(
                ids: some.map(\.id), burden: some.reduce(0) { $0 + $1.measure.burden },
                escalation: reading.escalation.value)
            if nearest.map(package.isNearer) ?? true { nearest = package }
            if package.escalation <= task.target, least.map(package.isLess) ?? true { least = package }
        }
    }
}
