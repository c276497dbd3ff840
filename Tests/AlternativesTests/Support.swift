import Assessment
import Foundation
import Interview
import Packs

@testable import Alternatives

/// The core pack's items and measures, read once.
let core = Pack.core(parts: [.items, .measures])
let coreInstrument = Instrument(core)

/// A sheet on the core items, from option keys by item.
func sheet(_ answers: [String: String]) -> Sheet {
    Sheet(answers.mapValues { Answer(word: $0) }, on: coreInstrument)
}

func adoption(_ id: String, _ credible: Set<Check>? = nil) throws -> Adoption {
    struct NoSuchMeasure: Error {}
    guard let measure = core.measure(id) else { throw NoSuchMeasure() }
    return Adoption(measure, credible: credible)
}

/// A documented episode's answers, as the fixtures hold them.
struct Episode: Decodable {
    var `case`: String?
    var scope: Scope?
    var answers: AnswerSheet

    static let all: [String: Episode] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/vectors.json")
        let vectors = (try? JSONDecoder().decode([Episode].self, from: Data(contentsOf: file))) ?? []
        return Dictionary(vectors.map { ($0.case ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }()
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same tests every time.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Sheet {
    /// Some items answered, some not known, some not applicable.
    static func random(using generator: inout Seeded, on instrument: Instrument = coreInstrument) -> Sheet {
        var answers: AnswerSheet = [:]
        for item in instrument.items {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: continue
            case 1: answers[item.id] = .unknown
            case 2: answers[item.id] = .notApplicable
            default: answers[item.id] = item.options.randomElement(using: &generator).map { .option($0) }
            }
        }
        return Sheet(answers, on: instrument)
    }
}
