import Alternatives
package import Assessment
import Packs
package import Sessions

/// "What could they have shown?": the measures that would have lowered a case's escalation most.
package enum ShownDocument {
    package static let heading = "What could they have shown?"
    /// Of each part; more are not read at once.
    private static let most = 3

    package static func blocks(_ session: Session, _ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        guard !reading.isTooLittle, let scope = session.move.scope else { return [] }
        let catalogue = phrases.pack.measures.map(session.adoption)
        var blocks: [Block] = []
        for section in MeasureOrder.sections(catalogue, scope: scope, on: reading) {
            let entries = section.entries
                .filter { $0.effect.after.escalation < $0.effect.before.escalation }.prefix(most)
            guard !entries.isEmpty else { continue }
            blocks += [.gap, .text(section.heading.title, .strong)]
            blocks += entries.map { entry in
                let change =
                    "\(Words.number(entry.effect.before.escalation)) → \(Words.number(entry.effect.after.escalation))"
                let measure = entry.adoption.measure
                return .bullet("\(phrases(measure.name)), escalation \(change). \(phrases(measure.how))")
            }
        }
        return blocks.isEmpty ? [] : [.heading(heading)] + MeasureAdvice.warnings(reading, phrases) + blocks
    }
}
