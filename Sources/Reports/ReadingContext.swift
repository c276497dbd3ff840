import Assessment
import Interview
import Packs
import Sessions

/// The figures, the verdicts and the receipt for the templates.
enum ReadingContext {
    static func context(
        _ reading: ReadingRecord, _ report: ReviewReport, _ session: Session, _ phrases: Phrasebook
    ) -> [String: Any] {
        var context: [String: Any] = [
            "figures": rows(reading, phrases),
            "bands": BandDrawing.svg(reading, nil),
            "headline": phrases("headline.\(Likelihood(reading.threat.value).rawValue)"),
            "world": ["name": phrases("world.\(reading.world).name"), "text": phrases("world.\(reading.world)")],
            "reactions": reading.reactions.map { reaction in
                [
                    "name": phrases.reaction(reaction.id),
                    "text": phrases.pack.reaction(reaction.id).map { phrases($0.text) } ?? reaction.why,
                ]
            },
            "verdicts": [
                verdict("honesty", reading.honesty, phrases), verdict("their-intent", reading.theirIntent, phrases),
            ],
            "receipt": FigureName.allCases.compactMap { receipt($0, reading, phrases) },
            "silence": reading.reactions.contains { quiet.contains($0.id) } ? [phrases("silence")] : [],
            "warnings": warnings(reading, phrases),
            "hasUnknown": !reading.unknown.isEmpty,
            "unknown": reading.unknown.map { ["question": phrases.ask($0.item), "band": Words.number($0.band)] },
            "hasDifferences": !report.differs.isEmpty,
            "differences": report.differs.map { difference in
                ["field": difference.field, "frozen": difference.then, "now": difference.today]
            },
        ]
        if let frozen = session.assessment { context["frozenOn"] = frozen.on }
        if let guess = session.ownGuess { context["guess"] = "\(guess)" }
        if let method = phrases.method(reading.tempering) { context["method"] = method }
        if session.items == .quick { context["firstLook"] = phrases("first-look") }
        return context
    }

    /// A table without the words.
    static func plainRows(
        _ figures: [(name: String, figure: ReadingRecord.FigureRecord)]
    ) -> [[String: String]] {
        figures.map { name, figure in
            [
                "name": self.name(name), "value": Words.number(figure.value),
                "range": "\(Words.number(figure.low)) to \(Words.number(figure.high))",
            ]
        }
    }

    static func rows(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [[String: String]] {
        reading.figures.map { name, figure in
            let words =
                name == "escalation"
                ? Words.escalation(EscalationLevel(figure.value)).capitalised + ". "
                    + phrases("escalation.\(EscalationLevel(figure.value).rawValue)")
                : phrases("\(name).\(Likelihood(figure.value).rawValue)")
            return [
                "name": self.name(name), "value": Words.number(figure.value),
                "range": "\(Words.number(figure.low)) to \(Words.number(figure.high))", "words": words,
            ]
        }
    }

    static func name(_ figure: String) -> String {
        FigureName(rawValue: figure).map { Words.figure($0) } ?? figure.capitalised
    }

    private static let quiet = [ReactionKind.accommodation.rawValue, ReactionKind.noVisibleReaction.rawValue]

    /// What must not be missed: it stands before the figures.
    private static func warnings(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [String] {
        var warnings: [String] = []
        if reading.honesty.verdict == HonestyVerdict.lensDoesNotExcuse.rawValue {
            warnings += [phrases("honesty.lens-does-not-excuse"), phrases("change-the-aim")]
        }
        if reading.theirIntent.verdict == IntentVerdict.mayAttack.rawValue {
            warnings.append(phrases("if-they-attack"))
        }
        return warnings
    }

    private static func verdict(
        _ key: String, _ verdict: ReadingRecord.VerdictRecord, _ phrases: Phrasebook
    ) -> [String: String] {
        [
            "name": "\(ReadingContext.name(key)): \(phrases("\(key).\(verdict.verdict).name"))",
            "text": phrases("\(key).\(verdict.verdict)"),
            "dB": Words.signed(verdict.dB),
        ]
    }

    private static func receipt(
        _ figure: FigureName, _ reading: ReadingRecord, _ phrases: Phrasebook
    ) -> [String: Any]? {
        let rows = reading.receipt.filter { $0.figure == figure }
        guard !rows.isEmpty else { return nil }
        let sum = reading.figures.first { $0.name == figure.rawValue }?.figure
        let dB = sum?.dB ?? (figure == .honesty ? reading.honesty.dB : reading.theirIntent.dB)
        let waterfall = WaterfallDrawing(rows.map(\.dB), total: dB)
        return [
            "name": Words.figure(figure), "totalBar": waterfall.totalBar, "totalDB": Words.signed(dB),
            "total": "\(Words.signed(dB)) dB" + (sum.map { " is \(Words.number($0.value)) of 100" } ?? ""),
            "rows": zip(rows, waterfall.bars).map { row, bar -> [String: Any] in
                [
                    "dB": Words.signed(row.dB), "question": phrases.ask(row.item), "bar": bar,
                    "answer": (row.measure.map { phrases.measure($0) + ": " } ?? "")
                        + phrases.label(row.item, row.answer),
                    "raw": Words.signed(row.raw), "hasFactors": !row.factors.isEmpty,
                    "factors": row.factors.map { "x \(Words.multiplier($0.by)) \(Words.factor($0.name))" }
                        .joined(separator: ", "),
                ]
            },
        ]
    }
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
