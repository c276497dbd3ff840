import Assessment
package import Packs
package import Sessions

/// Two reviews side by side, or one before and after its measures, as Markdown.
package enum ComparisonReport {
    /// - Throws: only if the template is broken, which its tests exclude.
    package static func markdown(_ comparison: Comparison, _ pack: Pack) throws -> String {
        try MarkdownReport.render(ComparisonTemplate.text, context(comparison, Phrasebook(pack, Move())))
    }

    private static func context(_ comparison: Comparison, _ phrases: Phrasebook) -> [String: Any] {
        let (first, second) = (comparison.first, comparison.second)
        let isOne = first.id == second.id
        let isEnough = first.reading.isEnough && second.reading.isEnough
        var context: [String: Any] = [
            "one": isOne ? "Before" : "First", "other": isOne ? "With the measures" : "Second",
            "isEnough": isEnough, "figures": isEnough ? figures(first.reading, second.reading) : [],
            "verdicts": verdicts(first.reading, second.reading, phrases), "isTwo": !isOne,
            "hasAnswers": !comparison.answers.isEmpty, "answers": comparison.answers.map { answer($0, phrases) },
            "standing": phrases("standing"),
        ]
        context["title"] = isOne ? "\(named(first)), before and with its measures" : "Two reviews compared"
        context["sides"] =
            isOne
            ? []
            : zip(["First", "Second"], [first, second]).map { name, side in
                [
                    "name": name, "title": named(side), "on": String(side.created.prefix(10)),
                    "decided": side.decision?.choice.rawValue ?? "open",
                ]
            }
        if isEnough, !first.reading.isComparable(to: second.reading) {
            context["twoMethods"] = twoMethods(first.reading, second.reading)
        }
        let measures = measures(first, second, phrases)
        context["hasMeasures"] = !measures.isEmpty
        context["measures"] = measures
        return context
    }

    private static func named(_ side: Comparison.Side) -> String { side.title.isEmpty ? side.id : side.title }

    /// Why no difference of figures is told.
    package static func twoMethods(_ first: ReadingRecord, _ second: ReadingRecord) -> String {
        first.method == second.method
            ? "The figures were weighed with different factors, so their difference says nothing; the answers compare."
            : "The first is by method \(first.method), the second by method \(second.method), so the difference of their "
                + "figures says nothing; the answers compare."
    }

    private static func figures(_ first: ReadingRecord, _ second: ReadingRecord) -> [[String: String]] {
        let isComparable = first.isComparable(to: second)
        return zip(first.figures, second.figures).map { one, other in
            [
                "name": ReadingContext.name(one.name), "first": Words.number(one.figure.value),
                "second": Words.number(other.figure.value),
                "change": isComparable ? Words.signed(other.figure.value - one.figure.value) : "",
            ]
        }
    }

    private static func verdicts(
        _ first: ReadingRecord, _ second: ReadingRecord, _ phrases: Phrasebook
    ) -> [[String: String]] {
        func reactions(_ reading: ReadingRecord) -> String {
            reading.reactions.isEmpty
                ? "nothing in particular" : reading.reactions.map { phrases.reaction($0.id) }.joined(separator: ", ")
        }
        return [
            ("Your own aim", Words.plain(first.honesty.verdict), Words.plain(second.honesty.verdict)),
            ("Their aim", Words.plain(first.theirIntent.verdict), Words.plain(second.theirIntent.verdict)),
            ("World", Words.plain(first.world), Words.plain(second.world)),
            ("They may", reactions(first), reactions(second)),
        ].map { ["name": $0.0, "first": $0.1, "second": $0.2] }
    }

    private static func answer(_ one: Comparison.Difference, _ phrases: Phrasebook) -> [String: String] {
        func said(_ word: String?, _ dB: Double?) -> String {
            guard let word else { return "no answer" }
            return phrases.label(one.item, word) + (dB.map { " (\(Words.signed($0)) dB)" } ?? "")
        }
        return [
            "question": phrases.ask(one.item), "first": said(one.first, one.firstDB),
            "second": said(one.second, one.secondDB),
        ]
    }

    private static func measures(
        _ first: Comparison.Side, _ second: Comparison.Side, _ phrases: Phrasebook
    ) -> [[String: String]] {
        func status(_ side: Comparison.Side, _ id: String) -> String {
            side.measures.first { $0.id == id }?.status.rawValue ?? "not considered"
        }
        return Set(first.measures.map(\.id) + second.measures.map(\.id)).sorted().map {
            ["name": phrases.measure($0), "first": status(first, $0), "second": status(second, $0)]
        }
    }
}

/// `{{ }}` is anybody's text and escaped; `{{{ }}}` is only ever a number of ours.
enum ComparisonTemplate {
    static let text = """
        {{% CONTENT_TYPE:MARKDOWN}}
        # {{title}}

        {{#sides}}
        - {{name}}: {{title}}, {{on}}, {{decided}}
        {{/sides}}

        ## Figures, from 0 to 100

        {{^isEnough}}
        Too little is known on one side for figures.
        {{/isEnough}}
        {{#isEnough}}
        | Figure | {{one}} | {{other}} | Change |
        | --- | ---: | ---: | ---: |
        {{#figures}}
        | {{name}} | {{{first}}} | {{{second}}} | {{{change}}} |
        {{/figures}}
        {{/isEnough}}
        {{#twoMethods}}

        {{.}}
        {{/twoMethods}}

        ## Verdicts

        | | {{one}} | {{other}} |
        | --- | --- | --- |
        {{#verdicts}}
        | {{name}} | {{first}} | {{second}} |
        {{/verdicts}}
        {{#isTwo}}

        ## Answers that differ, the weightiest first

        {{^hasAnswers}}
        All answers are the same.
        {{/hasAnswers}}
        {{#hasAnswers}}
        | Question | {{one}} | {{other}} |
        | --- | --- | --- |
        {{#answers}}
        | {{question}} | {{first}} | {{second}} |
        {{/answers}}
        {{/hasAnswers}}
        {{/isTwo}}
        {{#hasMeasures}}

        ## Measures

        | Measure | {{one}} | {{other}} |
        | --- | --- | --- |
        {{#measures}}
        | {{name}} | {{first}} | {{second}} |
        {{/measures}}
        {{/hasMeasures}}

        ---

        {{standing}}

        """
}
