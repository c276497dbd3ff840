import Interview
import Packs
import Support
import Testing

@testable import Assessment

let core = Fixtures.pack
let coreInstrument = Instrument(core)
/// The same items as reviews have them that were begun before the tempering was recorded.
let method1Instrument = Instrument(items: coreInstrument.items, tempering: .method1)

/// What a fair observer sees in a sum of evidence, in decibans.
func seen(_ sum: Double) -> Double { -1.5 + 0.2 * sum }

/// A sheet on the core items, from the words of a JSON sheet by item.
func sheet(_ answers: [String: String], facts: Facts = Facts()) -> WeighedSheet {
    WeighedSheet(answers.mapValues { Answer(word: $0) }, on: coreInstrument, facts: facts)
}

func reading(_ answers: [String: String], under commitments: [Commitment] = []) -> Reading {
    Reading(sheet(answers), under: commitments)
}

func commitment(_ sets: [String: String], checks: Int) -> Commitment {
    commitment("measure", sets, checks: checks)
}

func commitment(_ measure: String, _ sets: [String: String], checks: Int) -> Commitment {
    Commitment(measure: measure, sets: sets, checksMet: checks, on: coreInstrument)
}

func expectNear(_ value: Double, _ expected: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(abs(value - expected) <= 1e-9, "\(value) is not \(expected)", sourceLocation: sourceLocation)
}

/// Some items answered, some not known, some not applicable, some not asked; how many differs from sheet to sheet.
func randomAnswers(_ generator: inout Seeded) -> AnswerSheet {
    var answers: AnswerSheet = [:]
    let known = Double.random(in: 0.2...1, using: &generator)
    for item in coreInstrument.items {
        if Double.random(in: 0..<1, using: &generator) < known {
            answers[item.id] = item.options.randomElement(using: &generator).map { .option($0) }
        } else {
            answers[item.id] = [nil, .unknown, .notApplicable].randomElement(using: &generator) ?? nil
        }
    }
    return answers
}

/// None to three measures that set one to three items each.
func randomCommitments(_ generator: inout Seeded) -> [Commitment] {
    (0..<Int.random(in: 0...3, using: &generator)).map { number in
        var sets: [String: String] = [:]
        for item in coreInstrument.items.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator)) {
            sets[item.id] = item.options.randomElement(using: &generator)
        }
        return commitment("measure-\(number)", sets, checks: Int.random(in: 0...4, using: &generator))
    }
}
