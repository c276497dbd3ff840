package import Sessions

/// A decision that was reopened since, in brief; all its figures stand in the session's own `earlier`.
package struct EarlierDecision: Equatable, Sendable, Encodable {
    package let on: String
    /// nil in files that did not keep it.
    package let choice: Decision.Choice?
    package let why: String?
    package let reviewOn: String?
    /// By which method its figures were made.
    package let method: Int
    /// 0 to 100; nil while too little was known for any figure.
    package let ambiguity: Summary.Change?
    package let escalation: Summary.Change?
    /// Names of the measures adopted then.
    package let adopted: [String]

    init(_ assessment: FrozenAssessment, _ phrases: Phrasebook) {
        on = assessment.on
        choice = assessment.decision?.choice
        why = assessment.decision?.why
        reviewOn = assessment.decision?.reviewOn
        method = assessment.before.method
        let (before, after) = (assessment.before, assessment.after)
        ambiguity = before.isEnough ? .init(before: before.ambiguity.value, after: after?.ambiguity.value) : nil
        escalation = before.isEnough ? .init(before: before.escalation.value, after: after?.escalation.value) : nil
        adopted = (assessment.adopted ?? []).map { phrases.measure($0) }
    }
}
