package import Alternatives
package import Packs

/// The planner's answer as JSON, exactly as `plan --json` prints it.
package struct PlanAnswer: Equatable, Sendable, Encodable {
    package struct Nearest: Equatable, Sendable, Encodable {
        package var measures: [String]
        package var escalation: Double
    }

    package var reached: Bool
    package var before: Double
    package var escalation: Double
    package var burden: Int
    package var measures: [String]
    package var floor: Double
    package var nearest: Nearest?

    package init(_ plan: Plan) {
        reached = plan.reached
        before = plan.before
        escalation = plan.escalation
        burden = plan.burden
        measures = plan.measures
        floor = plan.floor
        nearest = plan.nearest.map { Nearest(measures: $0.measures, escalation: $0.escalation) }
    }
}

/// What a review set out to reach, and what the planner says to it.
package struct PlanReport: Equatable, Sendable, Encodable {
    package var target: Double
    package var excluded: [Cost]
    /// nil where it cannot be computed: no scope, or several voices without an agreed sheet.
    package var answer: PlanAnswer?
}
