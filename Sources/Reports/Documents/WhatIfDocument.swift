package import Assessment
package import Interview
import Sessions

/// What another answer to one question would do: the figures and words before and with it, and the verdicts where they
/// change.
package enum WhatIfDocument {
    /// The reading with that answer instead, under the same measures.
    package static func reading(_ reading: Reading, _ item: String, _ answer: Answer) -> Reading {
        guard let position = reading.sheet.instrument.position(item) else { return reading }
        let mark: WeighedSheet.Mark =
            switch answer {
            case .unknown: .unknown
            case .notApplicable: .notApplicable
            case .option(let key):
                reading.sheet.instrument.items[position].options.firstIndex(of: key).map { .option($0) } ?? .none
            }
        return Reading(reading.sheet.marking(position, mark), under: reading.commitments)
    }

    /// "63.1 → 58.4", or what there is of it.
    package static func escalation(_ before: Reading, _ after: Reading) -> String {
        guard !after.isTooLittle else { return "too little known" }
        return change(before.escalation.value, after.escalation.value)
    }

    package static func blocks(
        _ item: String, _ answer: Answer, _ before: Reading, _ phrases: Phrasebook
    ) -> [Block] {
        let after = Self.reading(before, item, answer)
        let label = phrases.label(item, answer.word).capitalisedFirst
        var blocks: [Block] = [.text(label, .strong)]
        if case .option(let key) = answer { blocks.append(.quote(phrases.otherSide(item, key))) }
        guard !after.isTooLittle else { return blocks + [.text(phrases("too-little"))] }
        let (old, new) = (ReadingRecord(before), ReadingRecord(after))
        guard old != new else { return blocks + [.text("This is your answer. Nothing would change.")] }
        let changed = verdicts(old, new, phrases) + reactions(old, new, phrases)
        return blocks + figures(old, new, phrases) + changed
    }

    private static func change(_ before: Double, _ after: Double) -> String {
        "\(Words.number(before)) → \(Words.number(after))"
    }

    /// Each figure that moves, what it means now and what it would mean.
    private static func figures(_ old: ReadingRecord, _ new: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        let moved = zip(old.figures, new.figures).reversed().flatMap { before, after -> [Block] in
            let (from, to) = (before.figure.value, after.figure.value)
            guard Words.number(from) != Words.number(to) else { return [] }
            let (was, would) = (
                Words.meaning(of: before.name, from, phrases), Words.meaning(of: after.name, to, phrases)
            )
            return [.pair(Words.figure(named: before.name), change(from, to))]
                + (was == would ? [] : [.aside("Now: \(was)"), .aside("Then: \(would)")])
        }
        return moved.isEmpty ? [.text("No figure would move.")] : moved
    }

    private static func verdicts(_ old: ReadingRecord, _ new: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        func name(_ key: String) -> String { phrases("\(key).name").uncapitalisedFirst }
        var blocks: [Block] = []
        if old.honesty.verdict != new.honesty.verdict {
            blocks.append(
                .text(
                    "Your aim: \(name("honesty.\(old.honesty.verdict)")) → \(name("honesty.\(new.honesty.verdict)")).",
                    .warning))
        }
        if old.theirIntent.verdict != new.theirIntent.verdict {
            blocks.append(
                .text(
                    "Their aim: \(name("their-intent.\(old.theirIntent.verdict)")) → "
                        + "\(name("their-intent.\(new.theirIntent.verdict)")).", .warning))
        }
        if old.world != new.world {
            blocks.append(
                .text("\(phrases.worldName(old)) → \(phrases.worldName(new).uncapitalisedFirst).", .warning))
        }
        return blocks
    }

    private static func reactions(_ old: ReadingRecord, _ new: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        func added(_ one: ReadingRecord, to other: ReadingRecord) -> [String] {
            one.reactions.map(\.id).filter { id in !other.reactions.contains { $0.id == id } }.map(phrases.reaction)
        }
        let (come, gone) = (added(new, to: old), added(old, to: new))
        return (come.isEmpty ? [] : [.text("Expected then: \(come.joined(separator: "; ")).")])
            + (gone.isEmpty ? [] : [.text("No longer expected: \(gone.joined(separator: "; ")).")])
    }
}
