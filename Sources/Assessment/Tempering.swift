package import Packs

extension Tempering {
    /// Rule 6: what a deciban of an item counts in the figure that it feeds; honesty and their intent are plain sums.
    package func factor(_ feed: Feed) -> Double {
        switch feed {
        case .evidence: evidence
        case .mistrust: mistrust
        case .pressure: pressure
        case .honesty, .theirIntent: 1
        }
    }
}
