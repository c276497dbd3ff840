import Assessment
import Support

@testable import Alternatives
@testable import Packs

extension Measure {
    /// A measure of nobody's catalogue: any items, options and costs.
    static func random(_ id: String, using generator: inout Seeded, on instrument: Instrument) -> Measure {
        var sets: [String: String] = [:]
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            guard let item = instrument.items.randomElement(using: &generator),
                let one = item.options.indices.randomElement(using: &generator),
                let other = item.options.indices.randomElement(using: &generator)
            else { continue }
            // More often down than up.
            sets[item.id] = item.options[item.weights[one] < item.weights[other] ? one : other]
        }
        var cost: [Cost: Level] = [:]
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
            guard let one = Cost.allCases.randomElement(using: &generator) else { continue }
            cost[one] = Level.allCases.randomElement(using: &generator)
        }
        return Measure(
            id: id, kind: MeasureClass.allCases.randomElement(using: &generator) ?? .restraint, name: Wording(id),
            how: Wording(), sets: sets, credible: .random(using: &generator), cost: cost, costs: Wording(),
            suits: Set(Scope.allCases), fails: Wording(), precedent: Wording(), keeps: Wording(), notice: Wording())
    }
}

extension Set<Check> {
    static func random(using generator: inout Seeded) -> Set<Check> {
        Set(Check.allCases.filter { _ in Bool.random(using: &generator) })
    }
}

extension [BackedMeasure] {
    /// Some of the core catalogue, some of nobody's, and a twin of one under a new name, so that there are ties.
    static func random(_ count: Int, using generator: inout Seeded, on instrument: Instrument) -> [BackedMeasure] {
        var catalogue = core.measures.shuffled(using: &generator).prefix(count / 2).map {
            BackedMeasure($0, credible: Bool.random(using: &generator) ? .random(using: &generator) : nil)
        }
        while catalogue.count < count {
            if var twin = catalogue.randomElement(using: &generator), Int.random(in: 0..<3, using: &generator) == 0 {
                twin.measure.id = "\(["a", "z"][Int.random(in: 0...1, using: &generator)])-\(catalogue.count)"
                catalogue.append(twin)
            } else {
                var measure = Measure.random("m-\(catalogue.count)", using: &generator, on: instrument)
                // The three roles in turn: most random catalogues should have a complete package.
                measure.kind = [.redLine, .guarantee, .channel][catalogue.count % 3]
                catalogue.append(BackedMeasure(measure))
            }
        }
        return catalogue
    }
}
