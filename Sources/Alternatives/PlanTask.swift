package import Assessment
package import Packs

/// What the planner is asked: the least that must be given to get escalation to a target or below (method §6).
package struct PlanTask: Equatable, Sendable {
    package let sheet: WeighedSheet
    /// 0 to 100.
    package let target: Double
    /// The measures a package may take, in the order (burden, id): those that suit the scope, use no ruled-out cost,
    /// are not rejected and, each alone, lower the weight of something that counts toward escalation.
    package let candidates: [BackedMeasure]

    /// - Parameters:
    ///   - excluded: costs the user has ruled out.
    ///   - rejected: ids of measures the user has ruled out.
    /// - Complexity: one pass over the items for each measure of the catalogue.
    package init(
        sheet: WeighedSheet, catalogue: [BackedMeasure], scope: Scope, target: Double, excluded: Set<Cost> = [],
        rejected: Set<String> = []
    ) {
        self.sheet = sheet
        self.target = target
        candidates =
            catalogue
            .filter { adoption in
                adoption.measure.suits.contains(scope)
                    && excluded.isDisjoint(with: adoption.measure.cost.keys)
                    && !rejected.contains(adoption.id)
                    && sheet.isLowered(by: adoption.commitment(on: sheet.instrument))
            }
            .sorted { ($0.measure.burden, $0.id) < ($1.measure.burden, $1.id) }
    }
}

extension WeighedSheet {
    /// Whether the commitment alone lowers the weight of an item of evidence, mistrust or pressure.
    fileprivate func isLowered(by commitment: Commitment) -> Bool {
        let weighed = weighed(under: [commitment])
        return commitment.moves.contains { move in
            switch instrument.items[move.item].feeds {
            case .evidence, .mistrust, .pressure: weighed[move.item].weight != weight(at: move.item)
            case .honesty, .theirIntent: false
            }
        }
    }
}
