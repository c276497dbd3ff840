/// Rule 5: items of one family watch the same thing, so the second sighting counts for less.
package enum FamilyDiscount {
    /// By rank, the largest first; from the fourth on the last.
    package static let steps = [1, 0.7, 0.5, 0.35]

    /// The factor of each member: the positive weights ranked by size, the negative ones on their own. Equal weights
    /// keep the members' order; zero keeps factor 1, as it has nothing to discount.
    ///
    /// - Complexity: O(n²) for the handful of members a family has.
    package static func factors(_ weights: [Double]) -> [Double] {
        weights.indices.map { this in
            let weight = weights[this]
            guard weight != 0 else { return 1 }
            let before = weights.indices.count { other in
                let rival = weights[other]
                guard other != this, rival != 0, (rival > 0) == (weight > 0) else { return false }
                return abs(rival) > abs(weight) || (rival == weight && other < this)
            }
            return steps[min(before, steps.count - 1)]
        }
    }
}
