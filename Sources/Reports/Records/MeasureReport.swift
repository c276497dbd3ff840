package import Alternatives
import Assessment
package import Packs
package import Sessions

/// A measure as a review holds it.
package struct MeasureReport: Equatable, Sendable, Encodable {
    package var id: String
    package var name: String
    package var status: MeasureRecord.Status
    /// The rest of the pack's side is nil where the pack no longer has the measure.
    package var role: Role?
    package var burden: Int?
    package var credible: [Check]
    /// How each check is met, by the check, as far as it was said.
    package var evidence: [String: String]
    /// The checks that are counted and only claimed.
    package var claimed: [Check]
    /// Its notice in the user's words, with brackets where something is open.
    package var notice: String?
    /// The ids of the blanks that are open.
    package var open: [String]
    /// What is answered to the other side's doubt, and that doubt.
    package var doubt: String?
    package var doubted: String?
    /// 0.2 for mere words to 1.0.
    package var credibility: Double?
    package var strength: Strength?
    /// Escalation without this one measure and with it, the others as they are; nil for what is not adopted.
    package var without: Double?
    package var with: Double?
    /// Escalation without any measure and with this one alone; nil where it is the only one adopted.
    package var aloneBefore: Double?
    package var alone: Double?
    package var why: String?
    package var owner: String?
    package var due: String?

    /// - Parameter after: the reading with everything adopted.
    init(_ record: MeasureRecord, _ session: Session, _ phrases: Phrasebook, after: Reading?) {
        id = record.id
        name = phrases.measure(record.id)
        status = record.status
        why = record.why
        owner = record.owner
        due = record.due
        credible = record.credible ?? []
        evidence = record.evidence
        doubt = record.doubt
        doubted = phrases.pack.doubt(record.id).map { phrases($0) }
        claimed = []
        open = []
        guard let measure = phrases.pack.measure(record.id) else { return }
        let adoption = session.adoption(measure)
        role = measure.role
        burden = measure.burden
        credible = Check.allCases.filter(adoption.credible.contains)
        claimed = credible.filter { record.evidence[$0.rawValue]?.isEmpty != false }
        let filled = phrases.notice(of: measure, in: session)
        notice = filled.text
        open = filled.open.map(\.id)
        credibility = adoption.credibility
        strength = adoption.strength
        guard record.status == .adopted, let after else { return }
        let effect = MeasureEffect(adoption, on: after)
        without = effect.before.escalation
        with = effect.after.escalation
        guard after.commitments.count > 1 else { return }
        let bare = MeasureEffect(adoption, on: Reading(after.sheet))
        aloneBefore = bare.before.escalation
        alone = bare.after.escalation
    }
}
