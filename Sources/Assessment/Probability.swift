#if canImport(Glibc)
    import Glibc
#endif

/// From evidence in decibans, `10·log10(likelihood ratio)`, to a probability from 0 to 1 (method §1).
package func probability(_ dB: Double) -> Double { 1 / (1 + pow(10, -dB / 10)) }

/// Kent's words for a probability (Kent 1964), on unrounded values from 0 to 100.
package enum Likelihood: String, CaseIterable, Sendable {
    case almostCertainlyNot = "almost-certainly-not"
    case probablyNot = "probably-not"
    case aboutEven = "about-even"
    case probable
    case almostCertain = "almost-certain"

    package init(_ value: Double) {
        self =
            switch value {
            case ..<12: .almostCertainlyNot
            case ..<40: .probablyNot
            case ...60: .aboutEven
            case ...87: .probable
            default: .almostCertain
            }
    }
}

/// Words for escalation, from 0 to 100.
package enum EscalationLevel: String, CaseIterable, Sendable {
    case veryLow = "very-low"
    case low, raised, high

    package init(_ value: Double) {
        self =
            switch value {
            case ..<10: .veryLow
            case ..<30: .low
            case ...60: .raised
            default: .high
            }
    }
}
