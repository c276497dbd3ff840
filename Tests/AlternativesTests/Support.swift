import Assessment
import Foundation
import Interview
import Packs
import Support

@testable import Alternatives

let core = Fixtures.pack
let coreInstrument = Instrument(core)

/// What a fair observer sees in a sum of evidence, in decibans.
func seen(_ sum: Double) -> Double { -1.5 + 0.2 * sum }

/// A sheet on the core items, from option keys by item.
func sheet(_ answers: [String: String]) -> WeighedSheet {
    WeighedSheet(answers.mapValues { Answer(word: $0) }, on: coreInstrument)
}

func adoption(_ id: String, _ credible: Set<Check>? = nil) throws -> BackedMeasure {
    struct NoSuchMeasure: Error {}
    guard let measure = core.measure(id) else { throw NoSuchMeasure() }
    return BackedMeasure(measure, credible: credible)
}

extension WeighedSheet {
    /// Some items answered, some not known, some not applicable.
    static func random(using generator: inout Seeded, on instrument: Instrument = coreInstrument) -> WeighedSheet {
        var answers: AnswerSheet = [:]
        for item in instrument.items {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: continue
            case 1: answers[item.id] = .unknown
            case 2: answers[item.id] = .notApplicable
            default: answers[item.id] = item.options.randomElement(using: &generator).map { .option($0) }
            }
        }
        return WeighedSheet(answers, on: instrument)
    }
}
