import Foundation
import Packs
import Support

/// The method's rules 1 to 8 once more, as plainly as can be, on the method's own data: a second opinion.
struct ReferenceScorer {
    struct Item: Decodable {
        var id, group, feeds: String
        var family: String?
        var options: [String]
        var dB: [Double]
    }

    struct Measure {
        var sets: [String: String]
        var checks: Int
    }

    let items: [Item]

    init() throws {
        struct Method: Decodable { var items: [Item] }
        items = try Fixtures.read(Method.self, "method.json").items
    }

    /// Decibans and half band widths by figure.
    func score(
        _ answers: [String: String], _ measures: [Measure], _ tempering: Tempering
    ) -> [String: (dB: Double, width: Double)] {
        func raw(_ item: Item, _ key: String?) -> Double? { key.flatMap(item.options.firstIndex).map { item.dB[$0] } }
        var weights: [String: Double] = [:]
        for item in items {
            weights[item.id] = raw(item, answers[item.id])
            guard item.feeds != "honesty", item.feeds != "their-intent", answers[item.id] != "not-applicable" else {
                continue
            }
            let old = weights[item.id] ?? 0
            for measure in measures {
                guard let target = raw(item, measure.sets[item.id]) else { continue }
                let c = (0.2 + 0.2 * Double(measure.checks)) / (item.feeds == "mistrust" ? 2 : 1)
                let new = old + c * (target - old)
                if new < weights[item.id] ?? 0 { weights[item.id] = new }
            }
        }
        let opening = ["how-they-learn": ["from-us-first", "public"], "can-check": ["on-request", "continuous"]]
        let isOpen = opening.contains { id, keys in
            keys.contains(answers[id] ?? "")
                || (answers[id] != "not-applicable" && measures.contains { keys.contains($0.sets[id] ?? "") })
        }

        func sum(_ feed: String, mistrustFactor: Double = 1) -> Double {
            var families: [String: [Double]] = [:]
            for item in items where item.feeds == feed {
                guard var weight = weights[item.id] else { continue }
                if ["restraint", "transparency"].contains(item.group), weight < 0 {
                    weight *= isOpen ? 1 : 0.3
                    if item.id == "can-check", answers["attack-use"] == "mostly-attack" { weight *= 0.3 }
                    weight *= mistrustFactor
                }
                families[item.family ?? item.id, default: []].append(weight)
            }
            let steps = [1, 0.7, 0.5, 0.35]
            func discounted(_ sizes: [Double]) -> Double {
                sizes.sorted(by: >).enumerated().reduce(0) { $0 + $1.element * steps[min($1.offset, 3)] }
            }
            return families.values.reduce(0) {
                $0 + discounted($1.filter { $0 > 0 }) - discounted($1.filter { $0 < 0 }.map { -$0 })
            }
        }
        func width(_ feed: String, _ temper: Double) -> Double {
            items.reduce(0) { sum, item in
                guard item.feeds == feed, weights[item.id] == nil, answers[item.id] != "not-applicable" else {
                    return sum
                }
                return sum + pow(temper * (item.dB.max()! - item.dB.min()!) / 2, 2)
            }.squareRoot()
        }
        func plain(_ feed: String) -> Double { items.reduce(0) { $0 + ($1.feeds == feed ? weights[$1.id] ?? 0 : 0) } }

        let mistrust = sum("mistrust")
        let (a, b) = (width("evidence", tempering.evidence), width("mistrust", tempering.mistrust))
        let discount = mistrust <= 1e-9 ? 1 : mistrust <= 10 + 1e-9 ? 0.75 : 0.5
        let memory = tempering.mistrust * mistrust
        return [
            "ambiguity": (tempering.start + tempering.evidence * sum("evidence"), a), "mistrust": (memory, b),
            "threat": (
                tempering.start + tempering.evidence * sum("evidence", mistrustFactor: discount) + memory,
                (a * a + b * b).squareRoot()
            ),
            "pressure": (tempering.pressure * sum("pressure"), width("pressure", tempering.pressure)),
            "honesty": (plain("honesty"), 0), "their-intent": (plain("their-intent"), 0),
        ]
    }
}
