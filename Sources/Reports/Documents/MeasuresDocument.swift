import Alternatives
import Assessment
import Packs
import Sessions

/// What a review took up, what it set aside, and what that changes.
package enum MeasuresDocument {
    static func blocks(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        taken(report, phrases) + leftOut(report, phrases)
    }

    private static func taken(_ report: ReviewReport, _ phrases: Phrasebook) -> [Block] {
        guard !report.adopted.isEmpty || !report.proposed.isEmpty else { return [] }
        var blocks: [Block] = [.heading("Measures")]
        if let before = report.before, before.isEnough {
            blocks += MeasureAdvice.warnings(before, phrases)
            if let after = report.after { blocks += ReadingDocument.changes(before, after) }
        }
        return blocks + lists(report)
    }

    /// What is adopted, in the user's words.
    package static func adopted(_ report: ReviewReport) -> [Block] {
        guard !report.adopted.isEmpty else { return [] }
        var blocks: [Block] = [.heading("Adopted")]
        if !report.commitmentsWereAsked { blocks.append(.text(CommitmentDocument.notAsked, .dim)) }
        return blocks + report.adopted.flatMap { measure($0, wereAsked: report.commitmentsWereAsked) }
    }

    /// Those adopted and those not decided.
    static func lists(_ report: ReviewReport) -> [Block] {
        var blocks: [Block] = []
        if !report.adopted.isEmpty {
            blocks.append(.heading("Adopted", level: 3))
            if !report.commitmentsWereAsked { blocks.append(.text(CommitmentDocument.notAsked, .dim)) }
            blocks += together(report)
            blocks += report.adopted.flatMap { measure($0, wereAsked: report.commitmentsWereAsked) }
        }
        if !report.proposed.isEmpty {
            blocks +=
                [.heading("Proposed, not decided", level: 3)]
                + report.proposed.flatMap { measure($0, wereAsked: false) }
        }
        return blocks
    }

    /// What the package does, for each measure may add little to the others that do the same.
    private static func together(_ report: ReviewReport) -> [Block] {
        let counted = report.adopted.filter { $0.with != nil }
        guard counted.count > 1, let before = report.before, let after = report.after, before.isEnough else {
            return []
        }
        let change = "\(Words.number(before.escalation.value)) → \(Words.number(after.escalation.value))"
        return [
            .text("All \(counted.count) together: escalation \(change).", .strong),
            .text("Of each: what it would do alone, and what it adds to the others.", .dim),
        ]
    }

    private static func effect(_ measure: MeasureReport) -> String? {
        guard let without = measure.without, let with = measure.with else { return nil }
        let adds = "\(Words.number(without)) → \(Words.number(with))"
        guard let alone = measure.alone, let before = measure.aloneBefore else { return "Escalation \(adds)." }
        let own = "Alone \(Words.number(before)) → \(Words.number(alone))"
        let isNothing = Words.number(without) == Words.number(with)
        return isNothing ? "\(own); adds nothing to the others." : "\(own); beside the others \(adds)."
    }

    private static func measure(_ measure: MeasureReport, wereAsked: Bool) -> [Block] {
        func filled(_ name: String, _ text: String?) -> String? {
            text.flatMap { $0.isEmpty ? nil : "\(name): \($0.apart)." }
        }
        let kind = [measure.role?.rawValue ?? measure.id.apart, measure.strength?.rawValue ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        var details: [String] = []
        if let effect = effect(measure) { details.append(effect) }
        let due: String? = measure.due.flatMap { $0.isEmpty ? nil : "Due: \(Words.due($0.apart, $0))." }
        details += [filled("Why", measure.why), filled("Owner", measure.owner), due].compactMap(\.self)
        return [.bullet("\(measure.name.apart) (\(kind))")]
            + (details.isEmpty ? [] : [.aside(details.joined(separator: " "))])
            + (measure.status == .adopted && wereAsked ? CommitmentDocument.asides(measure) : [])
    }

    /// What was set aside and why.
    static func leftOut(_ report: ReviewReport, _ phrases: Phrasebook) -> [Block] {
        let costs = report.plan?.excluded.map(\.rawValue) ?? []
        var blocks: [Block] = []
        if !report.setAside.isEmpty {
            blocks.append(.heading("Measures set aside"))
            blocks += report.setAside.flatMap { one -> [Block] in
                [
                    .bullet(one.name.apart),
                    .aside(one.why.flatMap { $0.isEmpty ? nil : $0.apart } ?? "No reason given."),
                ]
            }
        }
        if !report.doesNotApply.isEmpty {
            blocks.append(.heading("Questions that do not apply"))
            blocks += report.doesNotApply.flatMap { answer -> [Block] in
                [.bullet(phrases.ask(answer.item)), .aside(answer.why?.apart ?? "No reason given.")]
            }
        }
        if !costs.isEmpty { blocks.append(.text("Costs ruled out for the plan: \(costs.joined(separator: ", ")).")) }
        return blocks.under("What was set aside, and why")
    }

    /// "62.1 of 100 (high)".
    static func escalation(_ reading: ReadingRecord) -> String {
        let value = reading.escalation.value
        let method = reading.method == 1 ? ", by method 1" : ""
        return "\(Words.number(value)) of 100 (\(Words.escalation(EscalationLevel(value)))\(method))"
    }
}
