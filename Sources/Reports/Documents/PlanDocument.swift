package import Alternatives
package import Assessment
package import Packs
package import Sessions

/// The planner's answer in words.
package enum PlanDocument {
    /// - Parameter after: with the measures that are adopted.
    package static func blocks(
        _ plan: Plan, isProven: Bool, target: Double, excluded: Set<Cost>, _ session: Session, _ reading: Reading,
        after: Reading?, _ phrases: Phrasebook
    ) -> [Block] {
        let record = ReadingRecord(reading)
        guard record.isEnough else { return tooLittle(target, phrases) }
        let method = phrases.method(record.tempering).map { [Block.text($0, .dim)] } ?? []
        let adopted = session.measures.filter { $0.status == .adopted }.map(\.id)
        return head(PlanAnswer(plan), target: target, excluded: excluded)
            + (after.map { counted(adopted, $0.escalation.value, target) } ?? []) + method
            + MeasureAdvice.warnings(record, phrases)
            + answer(PlanAnswer(plan), isProven: isProven, record, phrases, adopted: Set(adopted))
            + CommitmentDocument.open(session, phrases)
            + (plan.reached && plan.bandHigh > target ? aboveTarget(plan, record, phrases) : [])
    }

    /// What a review set out to reach; the answer is proven wherever there is one.
    static func blocks(_ plan: PlanReport, _ reading: ReadingRecord?, _ phrases: Phrasebook) -> [Block] {
        if let reading, !reading.isEnough { return tooLittle(plan.target, phrases) }
        return head(plan.answer, target: plan.target, excluded: Set(plan.excluded))
            + (plan.answer.map { answer($0, isProven: true, reading, phrases) } ?? [])
    }

    private static func head(_ plan: PlanAnswer?, target: Double, excluded: Set<Cost>) -> [Block] {
        let ruledOut = Cost.allCases.filter(excluded.contains).map(\.rawValue).joined(separator: ", ")
        let now = plan.map {
            Block.text("Now it is \(Words.number($0.before)): \(Words.escalation(EscalationLevel($0.before))).")
        }
        return [question(target)] + [now].compactMap(\.self) + [
            .text(ruledOut.isEmpty ? "No kind of cost is ruled out." : "Ruled out as a cost: \(ruledOut).", .dim)
        ]
    }

    /// What is adopted already counts: the plan looks for the least from the beginning, and says how far one is.
    private static func counted(_ adopted: [String], _ after: Double, _ target: Double) -> [Block] {
        guard !adopted.isEmpty else { return [] }
        let one = adopted.count == 1
        let reached = after <= target ? " That is low enough: no further measure is needed for it." : ""
        return [
            .text(
                "With the \(one ? "measure" : "\(adopted.count) measures") you have adopted it is \(Words.number(after)): "
                    + "\(Words.escalation(EscalationLevel(after))).\(reached)", after <= target ? .good : .plain)
        ]
    }

    private static func question(_ target: Double) -> Block {
        .text("What is the least you must give to bring escalation to \(Words.number(target)) or below?", .strong)
    }

    private static func tooLittle(_ target: Double, _ phrases: Phrasebook) -> [Block] {
        [question(target), .text("\(phrases("too-little")) Until then nothing can be planned.", .warning)]
    }

    private static func answer(
        _ plan: PlanAnswer, isProven: Bool, _ reading: ReadingRecord?, _ phrases: Phrasebook, adopted: Set<String> = []
    ) -> [Block] {
        guard plan.reached else { return notFound(plan, isProven, phrases, adopted) }
        return plan.measures.isEmpty
            ? [.gap] + alreadyThere(reading, phrases) : found(plan, isProven, phrases, adopted)
    }

    /// Only where every word says so is no measure needed.
    private static func alreadyThere(_ reading: ReadingRecord?, _ phrases: Phrasebook) -> [Block] {
        guard let reading,
            reading.isOwnAim || reading.mayAttack || reading.threat.value >= 40
                || EscalationLevel(reading.escalation.value) == .high
        else { return [.text("It is already there. No measure is needed to reach it.", .good)] }
        return [
            .text(
                "It is already there, but that is no all-clear. \(phrases("headline.\(Likelihood(reading.threat.value).rawValue)"))"
                    + " A lower target shows what would change that.", .warning)
        ]
    }

    private static func aboveTarget(_ plan: Plan, _ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        let first = reading.unknown.first.map { "Answer first: \(phrases.ask($0.item))" } ?? ""
        return [
            .text(
                "The range reaches up to \(Words.number(plan.bandHigh)), above the target, for some answers are not known. "
                    + first, .warning)
        ]
    }

    private static func found(
        _ plan: PlanAnswer, _ isProven: Bool, _ phrases: Phrasebook, _ adopted: Set<String>
    ) -> [Block] {
        [
            .heading(isProven ? "The least that gets there" : "A package that gets there"),
            .text(
                "Escalation \(Words.number(plan.before)) → \(Words.number(plan.escalation)). Burden \(plan.burden): a low cost "
                    + "counts 1, a medium one 2, a high one 4.", .strong),
        ]
            + list(plan.measures, phrases, adopted)
            + [
                .gap,
                .text(
                    isProven
                        ? "Proven: no complete package of up to six measures with less burden reaches the target."
                        : "Still checking whether less would do ...", .dim), floor(plan),
            ]
    }

    private static func floor(_ plan: PlanAnswer) -> Block {
        .pair("With every measure there is", Words.number(plan.floor))
    }

    private static func notFound(
        _ plan: PlanAnswer, _ isProven: Bool, _ phrases: Phrasebook, _ adopted: Set<String>
    ) -> [Block] {
        var blocks: [Block] = [
            .gap,
            .text(
                isProven ? phrases("out-of-reach") : "Nothing found yet; still looking ...", isProven ? .warning : .dim),
            floor(plan),
        ]
        if let nearest = plan.nearest {
            blocks +=
                [.heading("What comes nearest: \(Words.number(nearest.escalation))")]
                + list(nearest.measures, phrases, adopted)
        }
        return blocks
    }

    /// A measure that the pack has no longer keeps its id.
    private static func list(_ ids: [String], _ phrases: Phrasebook, _ adopted: Set<String>) -> [Block] {
        ids.flatMap { id -> [Block] in
            guard let measure = phrases.pack.measure(id) else { return [.bullet(id, .strong)] }
            return [
                .bullet(
                    "\(phrases(measure.name)) (\(measure.role.rawValue)\(adopted.contains(id) ? ", adopted" : ""))",
                    .strong),
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
        warnings(ReadingRecord(reading), phrases)
    }

    package static func warnings(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = []
        if reading.isOwnAim { blocks.append(.text(phrases("change-the-aim"), .danger)) }
        if reading.mayAttack { blocks.append(.text(phrases("if-they-attack"), .danger)) }
        let isWeapon = reading.receipt.contains {
            $0.item == "attack-use" && $0.answer == "mostly-attack" && $0.measure == nil
        }
        if isWeapon { blocks.append(.text(phrases("weapon-shown"), .warning)) }
        return blocks
    }
}
