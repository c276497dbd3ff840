import Assessment
package import Packs
import Reports
import Screen
package import Sessions

/// Two reviews side by side, or one before and after its measures: figures, verdicts, answers that differ, measures.
package enum ComparisonDocument {
    package static func blocks(_ comparison: Comparison, _ pack: Pack) -> [Block] {
        let phrases = Phrasebook(pack, Move())
        let (first, second) = (comparison.first, comparison.second)
        let isOne = first.id == second.id
        var blocks: [Block] = []
        if isOne {
            blocks.append(.text("\(named(first)): before and with the measures adopted", .strong))
        } else {
            blocks += [
                .pair("First", "\(named(first)), \(first.created.prefix(10)), \(decided(first))"),
                .pair("Second", "\(named(second)), \(second.created.prefix(10)), \(decided(second))"),
            ]
        }
        blocks += [.heading("Figures")] + figures(first.reading, second.reading)
        blocks += [.heading("Verdicts")]
        blocks += [
            verdict("Your own aim", first.reading.honesty.verdict, second.reading.honesty.verdict),
            verdict("Their aim", first.reading.theirIntent.verdict, second.reading.theirIntent.verdict),
            verdict("World", first.reading.world, second.reading.world),
            verdict("They may", reactions(first.reading, phrases), reactions(second.reading, phrases)),
        ]
        if !isOne { blocks += answers(comparison, phrases) }
        return blocks + measures(first, second, isOne, phrases)
    }

    private static func named(_ side: Comparison.Side) -> String { side.title.isEmpty ? side.id : side.title }
    private static func decided(_ side: Comparison.Side) -> String { side.decision?.choice.rawValue ?? "open" }

    private static func figures(_ first: ReadingRecord, _ second: ReadingRecord) -> [Block] {
        let pairs: [(String, ReadingRecord.FigureRecord, ReadingRecord.FigureRecord)] = [
            ("Ambiguity", first.ambiguity, second.ambiguity), ("Mistrust", first.mistrust, second.mistrust),
            ("Threat reading", first.threat, second.threat), ("Pressure", first.pressure, second.pressure),
            ("Escalation", first.escalation, second.escalation),
        ]
        guard first.known?.enough ?? true, second.known?.enough ?? true else {
            return [.text("Too little is known on one side for figures.")]
        }
        return pairs.map { name, one, other in
            .pair(
                name,
                "\(Words.number(one.value)) → \(Words.number(other.value)) (\(Words.signed(other.value - one.value)))")
        }
    }

    private static func verdict(_ name: String, _ first: String, _ second: String) -> Block {
        .pair(
            name, first == second ? "\(Words.plain(first)), in both" : "\(Words.plain(first)) → \(Words.plain(second))")
    }

    private static func reactions(_ reading: ReadingRecord, _ phrases: Phrasebook) -> String {
        reading.reactions.isEmpty
            ? "nothing in particular" : reading.reactions.map { phrases.reaction($0.id) }.joined(separator: ", ")
    }

    private static func answers(_ comparison: Comparison, _ phrases: Phrasebook) -> [Block] {
        guard !comparison.answers.isEmpty else { return [.heading("Answers"), .text("All answers are the same.")] }
        return [.heading("Answers that differ, the weightiest first")]
            + comparison.answers.flatMap { one -> [Block] in
                func said(_ word: String?, _ dB: Double?) -> String {
                    guard let word else { return "no answer" }
                    return phrases.label(one.item, word) + (dB.map { " (\(Words.signed($0)) dB)" } ?? "")
                }
                return [
                    .bullet(phrases.ask(one.item)),
                    .aside("\(said(one.first, one.firstDB)) → \(said(one.second, one.secondDB))"),
                ]
            }
    }

    private static func measures(
        _ first: Comparison.Side, _ second: Comparison.Side, _ isOne: Bool, _ phrases: Phrasebook
    )
        -> [Block]
    {
        let ids = Set(first.measures.map(\.id) + second.measures.map(\.id)).sorted()
        guard !ids.isEmpty else { return [] }
        func status(_ side: Comparison.Side, _ id: String) -> String {
            side.measures.first { $0.id == id }?.status.rawValue ?? "not considered"
        }
        return [.heading("Measures")]
            + ids.map { id in
                let (one, other) = (status(first, id), status(second, id))
                return .bullet("\(phrases.measure(id)): \(one == other ? "\(one), in both" : "\(one) → \(other)")")
            }
    }
}
