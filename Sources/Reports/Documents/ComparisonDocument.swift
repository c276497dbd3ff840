import Assessment
package import Packs
package import Sessions

/// Two reviews side by side, or one before and after its measures: figures, verdicts, answers that differ, measures.
package enum ComparisonDocument {
    package static func blocks(_ comparison: Comparison, _ pack: Pack, in zone: Zone) -> [Block] {
        let phrases = Phrasebook(pack, Move())
        let both = Both(comparison, zone)
        return both.head + figures(both) + verdicts(both, phrases)
            + (both.isOne ? [] : answers(both, comparison.answers, phrases)) + measures(both, phrases)
    }

    /// The same as a paper with a title.
    package static func paper(_ comparison: Comparison, _ pack: Pack, in zone: Zone) -> [Block] {
        let title = Both(comparison, zone).isOne ? "Before and with the measures" : "Two reviews compared"
        return [.heading(title, level: 1)] + blocks(comparison, pack, in: zone)
            + [.gap, .text(Phrasebook(pack, Move())("standing"), .dim)]
    }

    /// The two, and what their columns are called.
    private struct Both {
        var first: Comparison.Side
        var second: Comparison.Side
        let zone: Zone
        var isOne: Bool { first.id == second.id }

        init(_ comparison: Comparison, _ zone: Zone) {
            (first, second, self.zone) = (comparison.first, comparison.second, zone)
        }

        var head: [Block] {
            if isOne { return [.text("\(named(first)): before and with the measures adopted", .strong)] }
            return [.pair("First", title(first)), .pair("Second", title(second))]
        }

        private func named(_ side: Comparison.Side) -> String { (side.title.isEmpty ? side.id : side.title).apart }
        private func title(_ side: Comparison.Side) -> String {
            "\(named(side)), \(zone.day(side.created).apart), \(side.decision?.choice.rawValue ?? "open")"
        }

        func table(_ title: String, asks: Bool = false, _ rows: [Sides.Row]) -> Block {
            .sides(
                Sides(
                    title: title, first: isOne ? "Before" : "First", second: isOne ? "With the measures" : "Second",
                    asks: asks, rows: rows))
        }
    }

    private static func figures(_ both: Both) -> [Block] {
        let (first, second) = (both.first.reading, both.second.reading)
        guard first.isEnough, second.isEnough else {
            return [.heading("Figures"), .text("Too little is known on one side for figures.")]
        }
        let isComparable = first.isComparable(to: second)
        let rows = zip(first.figures, second.figures).map { one, other in
            Sides.Row(
                name: Words.figure(named: one.name), first: Words.number(one.figure.value),
                second: Words.number(other.figure.value),
                change: isComparable ? Words.change(one.figure.value, other.figure.value) : nil)
        }
        return [both.table("Figures", rows)] + (isComparable ? [] : [.text(twoMethods(first, second))])
    }

    /// Why no difference of figures is told.
    static func twoMethods(_ first: ReadingRecord, _ second: ReadingRecord) -> String {
        first.method == second.method
            ? "The figures were weighed with different factors, so their difference says nothing; the answers compare."
            : "The first is by method \(first.method), the second by method \(second.method), so the difference of their "
                + "figures says nothing; the answers compare."
    }

    private static func verdicts(_ both: Both, _ phrases: Phrasebook) -> [Block] {
        func reactions(_ reading: ReadingRecord) -> String {
            reading.reactions.isEmpty
                ? "nothing in particular" : reading.reactions.map { phrases.reaction($0.id) }.joined(separator: ", ")
        }
        func row(_ name: String, _ words: (ReadingRecord) -> String) -> Sides.Row {
            Sides.Row(name: name, first: words(both.first.reading), second: words(both.second.reading))
        }
        return [
            both.table(
                "Verdicts",
                [
                    row("Your own aim") { Words.plain($0.honesty.verdict) },
                    row("Their aim") { Words.plain($0.theirIntent.verdict) },
                    row("World") { phrases.worldName($0).uncapitalisedFirst }, row("They may", reactions),
                ])
        ]
    }

    private static func answers(
        _ both: Both, _ answers: [Comparison.Difference], _ phrases: Phrasebook
    ) -> [Block] {
        guard !answers.isEmpty else { return [.heading("Answers"), .text("All answers are the same.")] }
        func said(_ item: String, _ word: String?, _ dB: Double?) -> String {
            guard let word else { return "no answer" }
            return phrases.label(item, word) + (dB.map { " (\(Words.signed($0)) dB)" } ?? "")
        }
        let rows = answers.map { one in
            Sides.Row(
                name: phrases.ask(one.item), first: said(one.item, one.first, one.firstDB),
                second: said(one.item, one.second, one.secondDB))
        }
        return [both.table("Answers that differ, the weightiest first", asks: true, rows)]
    }

    private static func measures(_ both: Both, _ phrases: Phrasebook) -> [Block] {
        func status(_ side: Comparison.Side, _ id: String) -> String {
            side.measures.first { $0.id == id }?.status.rawValue ?? "not considered"
        }
        let ids = Set((both.first.measures + both.second.measures).map(\.id)).sorted()
        guard !ids.isEmpty else { return [] }
        let rows = ids.map {
            Sides.Row(name: phrases.measure($0), first: status(both.first, $0), second: status(both.second, $0))
        }
        return [both.table("Measures", rows)]
    }
}
