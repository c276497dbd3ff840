package import Alternatives
package import Assessment
package import Packs
package import Sessions

/// The planner's answer in words.
package enum PlanDocument {
    package static func blocks(
        _ plan: Plan, isProven: Bool, target: Double, excluded: Set<Cost>, _ session: Session, _ reading: Reading,
        _ phrases: Phrasebook
    ) -> [Block] {
        var blocks: [Block] = [
            .text("What is the least you must give to bring escalation to \(Words.number(target)) or below?", .strong),
            .text("Now it is \(Words.number(plan.before)): \(Words.escalation(EscalationLevel(plan.before)))."),
        ]
        if let method = phrases.method(reading.sheet.instrument.tempering) { blocks.append(.text(method, .dim)) }
        let ruledOut = Cost.allCases.filter(excluded.contains).map(\.rawValue).joined(separator: ", ")
        blocks.append(
            .text(ruledOut.isEmpty ? "No kind of cost is ruled out." : "Ruled out as a cost: \(ruledOut).", .dim))
        blocks += MeasureAdvice.warnings(reading, phrases)
        if plan.reached {
            blocks +=
                plan.measures.isEmpty
                ? [.gap, .text("It is already there. No measure is needed to reach it.", .good)]
                : found(plan, isProven, phrases)
            if plan.bandHigh > target {
                blocks.append(
                    .text(
                        "The range reaches up to \(Words.number(plan.bandHigh)), above the target, for some answers are not known. "
                            + (reading.unknown.first.map { "Answer first: \(phrases.ask($0.item))" } ?? ""), .warning))
            }
        } else {
            blocks += notFound(plan, isProven, phrases)
        }
        return blocks
    }

    private static func found(_ plan: Plan, _ isProven: Bool, _ phrases: Phrasebook) -> [Block] {
        [
            .heading(isProven ? "The least that gets there" : "A package that gets there"),
            .text(
                "Escalation \(Words.number(plan.before)) → \(Words.number(plan.escalation)). Burden \(plan.burden): a low cost "
                    + "counts 1, a medium one 2, a high one 4.", .strong),
        ]
            + list(plan.measures, phrases)
            + [
                .gap,
                .text(
                    isProven
                        ? "Proven: no complete package of up to six measures with less burden reaches the target."
                        : "Still checking whether less would do ...", .dim),
            ]
    }

    private static func notFound(_ plan: Plan, _ isProven: Bool, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [
            .gap,
            .text(
                isProven ? phrases("out-of-reach") : "Nothing found yet; still looking ...", isProven ? .warning : .dim),
            .pair("With every measure there is", Words.number(plan.floor)),
        ]
        if let nearest = plan.nearest {
            blocks +=
                [.heading("What comes nearest: \(Words.number(nearest.escalation))")] + list(nearest.measures, phrases)
        }
        return blocks
    }

    private static func list(_ ids: [String], _ phrases: Phrasebook) -> [Block] {
        ids.compactMap { phrases.pack.measure($0) }.flatMap { measure -> [Block] in
            [
                .bullet("\(phrases(measure.name)) (\(measure.role.rawValue))", .strong),
                .aside(phrases(measure.how)),
            ]
        }
    }
}

/// What must be said above any list of measures.
package enum MeasureAdvice {
    /// The same in a line each, for where there is no room.
    package static func headlines(_ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        var names: [String] = []
        if reading.honesty.verdict == .lensDoesNotExcuse { names.append("honesty.lens-does-not-excuse.name") }
        if reading.theirIntent.verdict == .mayAttack { names.append("their-intent.may-attack.name") }
        return names.map { .text(phrases($0) + ": see Reading.", .danger) }
    }

    package static func warnings(_ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = []
        if reading.honesty.verdict == .lensDoesNotExcuse { blocks.append(.text(phrases("change-the-aim"), .danger)) }
        if reading.theirIntent.verdict == .mayAttack { blocks.append(.text(phrases("if-they-attack"), .danger)) }
        if reading.sheet.key("attack-use") == "mostly-attack" {
            blocks.append(.text(phrases("weapon-shown"), .warning))
        }
        return blocks
    }
}
