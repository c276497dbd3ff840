package import Assessment
package import Packs

extension BackedMeasure {
    /// The first coaching on a weak measure: for each missing check the escalation, 0 to 100, that the reading would
    /// show with the measure and that check. Empty where the measure is verifiable already.
    ///
    /// The method weighs all four checks alike, so the figures agree; which one can be met is the user's to say.
    ///
    /// - Complexity: one scoring for each missing check.
    package func strengthening(on reading: Reading) -> [Check: Double] {
        guard strength != .verifiable else { return [:] }
        var escalations: [Check: Double] = [:]
        for check in Check.allCases where !credible.contains(check) {
            let stronger = BackedMeasure(measure, credible: credible.union([check]))
            escalations[check] = MeasureEffect(stronger, on: reading).after.escalation
        }
        return escalations
    }
}
