package import Assessment
package import Packs

/// A measure with the user's own credibility checks.
package struct BackedMeasure: Equatable, Sendable, Identifiable {
    package var measure: Measure
    /// The checks it meets here; the catalogue's are only defaults.
    package var credible: Set<Check>

    package var id: String { measure.id }

    /// - Parameter credible: the catalogue's checks where nil.
    package init(_ measure: Measure, credible: Set<Check>? = nil) {
        self.measure = measure
        self.credible = credible ?? measure.credible
    }
}

extension BackedMeasure {
    /// From 0.2 for mere words to 1.0 with all four checks met (method §6).
    package var credibility: Double { Double(1 + credible.count) / 5 }

    package var strength: Strength {
        switch credible.count {
        case ...1: .wordsOnly
        case 2: .costly
        default: .verifiable
        }
    }

    /// The measure as the scoring takes it.
    package func commitment(on instrument: Instrument) -> Commitment {
        Commitment(measure: id, sets: measure.sets, checksMet: credible.count, on: instrument)
    }
}

/// How far a measure can be believed, in a word.
package enum Strength: String, CaseIterable, Codable, Sendable {
    /// Credibility 0.4 at most.
    case wordsOnly = "words-only"
    /// Credibility 0.6.
    case costly
    /// Credibility 0.8 or more.
    case verifiable
}

/// Whether the measures together fill all three roles: a limit, a guarantee and a window (method §6).
package func isComplete(_ measures: some Sequence<Measure>) -> Bool {
    Set(measures.map(\.role)).count == Role.allCases.count
}
