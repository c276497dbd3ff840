package import Packs

/// Rule 6: plain sums of twenty correlated answers would saturate.
package enum Tempering {
    package static func factor(_ feed: Feed) -> Double {
        switch feed {
        case .evidence: 0.25
        case .mistrust: 0.4
        case .pressure: 0.5
        case .honesty, .theirIntent: 1
        }
    }
}
