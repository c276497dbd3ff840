package import Alternatives
package import Assessment
package import Packs
package import Sessions

/// One measure: what to do, what it would change, how far it can be believed, what it costs and leaves.
package enum MeasureDocument {
    /// - Parameter reading: with every measure that is adopted.
    package static func blocks(
        _ measure: Measure, _ session: Session, _ reading: Reading, _ phrases: Phrasebook
    ) -> [Block] {
        let adoption = session.adoption(measure)
        let effect = MeasureEffect(adoption, on: reading)
        func change(_ before: Double, _ after: Double) -> String { "\(Words.number(before)) → \(Words.number(after))" }
        let checks = Check.allCases.enumerated().map { number, check in
            "\(number + 1) [\(adoption.credible.contains(check) ? "x" : " ")] \(check.rawValue)"
        }
        var blocks: [Block] = [
            .text("\(phrases(measure.name)): \(phrases(measure.how))"),
            .text(
                "Escalation \(change(effect.before.escalation, effect.after.escalation)), threat reading "
                    + "\(change(effect.before.threat, effect.after.threat)).", .strong),
        ]
        if reading.commitments.count > 1, reading.commitments.contains(where: { $0.measure == measure.id }) {
            let alone = MeasureEffect(adoption, on: Reading(reading.sheet))
            blocks.append(
                .text(
                    "That is beside the others you adopted. Alone: \(change(alone.before.escalation, alone.after.escalation)).",
                    .dim))
        }
        if let method = phrases.method(reading.sheet.instrument.tempering) { blocks.append(.text(method, .dim)) }
        blocks += [
            .text("Can they believe it?  " + checks.joined(separator: "  ")),
            .text(phrases(adoption.strength.rawValue), adoption.strength == .wordsOnly ? .warning : .dim),
        ]
        let stronger = adoption.strengthening(on: reading)
        // All checks weigh alike, so each that is missing is named: which one can be met is the user's to say.
        for check in Check.allCases {
            guard let escalation = stronger[check] else { continue }
            blocks.append(
                .aside(
                    "With \"\(check.rawValue)\" too: \(Words.number(escalation)). \(phrases("check.\(check.rawValue).add"))"
                ))
        }
        if session.status(of: measure.id) == .adopted { blocks += CommitmentDocument.blocks(measure, session, phrases) }
        return blocks + [
            .pair("It costs", phrases(measure.costs)),
            .pair("It fails when", phrases(measure.fails)),
            .pair("It leaves you", phrases(measure.keeps)),
        ] + (phrases.precedent(measure).map { [.pair("Precedent", $0)] } ?? [])
    }
}

extension MeasureSection.Heading {
    package var title: String {
        switch self {
        case .changeTheWeapon: "Change the thing itself, before showing it"
        case .holdsIfTheyAttack: "What holds even if they mean harm"
        case .role(.limit): "Limits: what you will not do"
        case .role(.guarantee): "Guarantees: what stands behind your word"
        case .role(.window): "Windows: how they can look for themselves"
        }
    }
}
