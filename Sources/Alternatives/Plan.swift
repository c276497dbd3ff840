/// The planner's answer (method §6).
package struct Plan: Equatable, Sendable {
    /// Escalation gets to the target or below, with `measures` or already without any.
    package var reached: Bool
    /// Escalation without any measure, 0 to 100.
    package var before: Double
    /// Escalation with the package; as before where the target is not reached.
    package var escalation: Double
    /// The package's burden; 0 where it is empty.
    package var burden: Int
    /// Ids in the order (burden, id); empty where the target is not reached or the sheet is already there.
    package var measures: [String]
    /// Escalation with every candidate adopted: below this no package gets.
    package var floor: Double
    /// What comes nearest where the target is not reached; nil where no complete package exists.
    package var nearest: NearestPackage?
    /// The high end of escalation's band with the package. Where it is above the target, the plan holds for the point
    /// figure only.
    package var bandHigh: Double
}

/// The complete package of at most six with the lowest escalation.
package struct NearestPackage: Equatable, Sendable {
    /// Ids in the order (burden, id).
    package var measures: [String]
    /// 0 to 100, above the target.
    package var escalation: Double
}

extension PlanTask {
    /// The most measures a package may hold: more than six promises nobody keeps in mind.
    package static let mostMeasures = 6
}
