import Assessment
package import Packs
package import Sessions

/// Two reviews side by side, or one before and after its measures: figures, verdicts, answers that differ, measures.
package enum ComparisonDocument {
    /// What is said of both, whether below or beside each other.
    package enum Row {
        case heading(String)
        case text(String)
        /// - change: of figures, with its sign.
        case pair(name: String, first: String, second: String, change: String?)
        case question(String, first: String, second: String)
    }

    /// One below the other, for narrow screens and plain lines.
    package static func blocks(_ comparison: Comparison, _ pack: Pack) -> [Block] {
        head(comparison) + rows(comparison, pack).flatMap(blocks)
    }

    private static func blocks(_ row: Row) -> [Block] {
        switch row {
        case .heading(let text): [.heading(text)]
        case .text(let text): [.text(text)]
        case .pair(let name, let first, let second, let change):
            if let change {
                [.pair(name, "\(first) → \(second) (\(change))")]
            } else {
                [.pair(name, first == second ? "\(first), in both" : "\(first) → \(second)")]
            }
        case .question(let ask, let first, let second): [.bullet(ask), .aside("\(first) → \(second)")]
        }
    }

    package static func head(_ comparison: Comparison) -> [Block] {
        let (first, second) = (comparison.first, comparison.second)
        if isOne(comparison) { return [.text("\(named(first)): before and with the measures adopted", .strong)] }
        return [.pair("First", title(first)), .pair("Second", title(second))]
    }

    package static func isOne(_ comparison: Comparison) -> Bool { comparison.first.id == comparison.second.id }

    private static func named(_ side: Comparison.Side) -> String { side.title.isEmpty ? side.id : side.title }
    private static func title(_ side: Comparison.Side) -> String {
        "\(named(side)), \(side.created.prefix(10)), \(side.decision?.choice.rawValue ?? "open")"
    }

    package static func rows(_ comparison: Comparison, _ pack: Pack) -> [Row] {
        let phrases = Phrasebook(pack, Move())
        let (first, second) = (comparison.first.reading, comparison.second.reading)
        func pair(_ name: String, _ one: String, _ other: String) -> Row {
            .pair(name: name, first: one, second: other, change: nil)
        }
        return [.heading("Figures")] + figures(first, second) + [
            .heading("Verdicts"),
            pair("Your own aim", Words.plain(first.honesty.verdict), Words.plain(second.honesty.verdict)),
            pair("Their aim", Words.plain(first.theirIntent.verdict), Words.plain(second.theirIntent.verdict)),
            pair("World", Words.plain(first.world), Words.plain(second.world)),
            pair("They may", reactions(first, phrases), reactions(second, phrases)),
        ] + (isOne(comparison) ? [] : answers(comparison, phrases)) + measures(comparison, phrases)
    }

    private static func figures(_ first: ReadingRecord, _ second: ReadingRecord) -> [Row] {
        guard first.isEnough, second.isEnough else { return [.text("Too little is known on one side for figures.")] }
        let isComparable = first.isComparable(to: second)
        let names = ["Ambiguity", "Mistrust", "Threat reading", "Pressure", "Escalation"]
        let rows = zip(names, zip(first.figures, second.figures)).map { name, pair -> Row in
            let (one, other) = (pair.0.figure.value, pair.1.figure.value)
            return .pair(
                name: name, first: Words.number(one), second: Words.number(other),
                change: isComparable ? Words.signed(other - one) : nil)
        }
        return rows + (isComparable ? [] : [.text(ComparisonReport.twoMethods(first, second))])
    }

    private static func reactions(_ reading: ReadingRecord, _ phrases: Phrasebook) -> String {
        reading.reactions.isEmpty
            ? "nothing in particular" : reading.reactions.map { phrases.reaction($0.id) }.joined(separator: ", ")
    }

    private static func answers(_ comparison: Comparison, _ phrases: Phrasebook) -> [Row] {
        guard !comparison.answers.isEmpty else { return [.heading("Answers"), .text("All answers are the same.")] }
        return [.heading("Answers that differ, the weightiest first")]
            + comparison.answers.map { one in
                func said(_ word: String?, _ dB: Double?) -> String {
                    guard let word else { return "no answer" }
                    return phrases.label(one.item, word) + (dB.map { " (\(Words.signed($0)) dB)" } ?? "")
                }
                return .question(
                    phrases.ask(one.item), first: said(one.first, one.firstDB), second: said(one.second, one.secondDB))
            }
    }

    private static func measures(_ comparison: Comparison, _ phrases: Phrasebook) -> [Row] {
        let (first, second) = (comparison.first, comparison.second)
        let ids = Set(first.measures.map(\.id) + second.measures.map(\.id)).sorted()
        guard !ids.isEmpty else { return [] }
        func status(_ side: Comparison.Side, _ id: String) -> String {
            side.measures.first { $0.id == id }?.status.rawValue ?? "not considered"
        }
        return [.heading("Measures")]
            + ids.map {
                .pair(name: phrases.measure($0), first: status(first, $0), second: status(second, $0), change: nil)
            }
    }
}
