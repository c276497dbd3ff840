package import Assessment

// Figures, verdicts and the receipt, as a decision freezes them.

extension FrozenAssessment: Record {
    package static var blank: FrozenAssessment {
        FrozenAssessment(on: "", before: .blank, after: nil, adopted: nil, decision: nil)
    }

    package static let table = Table<FrozenAssessment>(
        "assessment", title: "Frozen assessment",
        [
            .required("on", \.on, .dayOrTime, "As 2026-11-23; older files have a time."),
            .required("before", \.before, .record(), "Without any measure."),
            .optional("after", \.after, .record(), "With the adopted measures."),
            .optional("adopted", \.adopted, .list(of: .line), "The ids of the adopted measures."),
            .optional(
                "open", \.open, .map(of: .list(of: .line)),
                "The open blanks of each adopted measure, by id; without the field they were not asked for then."),
            .optional("decision", \.decision, .record()),
        ])
}

extension ReadingRecord: Record {
    package static var blank: ReadingRecord {
        ReadingRecord(
            ambiguity: .blank, mistrust: .blank, threat: .blank, pressure: .blank, escalation: .blank, honesty: .blank,
            theirIntent: .blank, world: "", reactions: [], receipt: [], unknown: [], known: nil, tempering: nil)
    }

    package static let table = Table<ReadingRecord>(
        "reading", title: "Reading", about: "All figures, as score --json prints them.",
        [
            .required("ambiguity", \.ambiguity, .record()),
            .required("mistrust", \.mistrust, .record()),
            .required("threat", \.threat, .record()),
            .required("pressure", \.pressure, .record()),
            .required("escalation", \.escalation, .record()),
            .required("honesty", \.honesty, .record()),
            .required("their-intent", \.theirIntent, .record()),
            .required(
                "world", \.world, .word(of: World.allCases.map(\.rawValue)), "Which of the four worlds after Jervis."),
            .required("reactions", \.reactions, .list(of: .record())),
            .required("receipt", \.receipt, .list(of: .record())),
            .required(
                "unknown", \.unknown, .list(of: .record()),
                "Items not known, with what each adds to its figure's band, in decibans."),
            .optional("known", \.known, .record()),
            .optional("tempering", \.tempering, .record(), "What the figures were made with; without it by method 1."),
        ])
}

extension ReadingRecord.FigureRecord: Record {
    package static var blank: Self { Self(value: 0, low: 0, high: 0) }

    package static let table = Table<Self>(
        "figure", title: "Figure", about: "In percent, with its band.",
        [
            .required("value", \.value, .percent),
            .required("low", \.low, .percent),
            .required("high", \.high, .percent),
            .optional("dB", \.dB, .decibans, "In decibans; escalation has none."),
        ])
}

extension ReadingRecord.VerdictRecord: Record {
    package static var blank: Self { Self(dB: 0, verdict: "") }

    package static let table = Table<Self>(
        "verdict", title: "Verdict",
        [
            .required("dB", \.dB, .decibans),
            .required("verdict", \.verdict, .line),
        ])
}

extension ReadingRecord.ReactionRecord: Record {
    package static var blank: Self { Self(id: "", why: "") }

    package static let table = Table<Self>(
        "reaction", title: "Reaction",
        [
            .required("id", \.id, .line),
            .required("why", \.why, .line),
        ])
}

extension ReadingRecord.UnknownRecord: Record {
    package static var blank: Self { Self(item: "", band: 0) }

    package static let table = Table<Self>(
        "unknownItem", title: "Item not known",
        [
            .required("item", \.item, .line),
            .required("band", \.band, .number(0...100_000)),
        ])
}

extension ReadingRecord.KnownRecord: Record {
    package static var blank: Self { Self(evidence: 0, enough: false) }

    package static let table = Table<Self>(
        "known", title: "What is known",
        [
            .required("evidence", \.evidence, .whole(0...1_000_000), "How many evidence items are known."),
            .required("enough", \.enough, .flag),
        ])
}

extension ReceiptRow: Record {
    package static var blank: ReceiptRow {
        ReceiptRow(item: "", answer: "", raw: 0, factors: [], figure: .ambiguity, dB: 0)
    }

    package static let table = Table<ReceiptRow>(
        "receiptRow", title: "Row of the receipt",
        about: "What one answer, or one measure in its place, adds to one figure.",
        [
            .required("item", \.item, .line),
            .required("answer", \.answer, .line),
            .optional(
                "measure", \.measure, .line, "The measure that puts this in place; without the field an answer does."),
            .required("raw", \.raw, .decibans, "Decibans before any rule."),
            .required("factors", \.factors, .list(of: .record())),
            .required("figure", \.figure, .word),
            .required("dB", \.dB, .decibans),
        ])
}

extension ReceiptRow.Factor: Record {
    package static var blank: Self { Self(name: "", by: 1) }

    package static let table = Table<Self>(
        "factor", title: "Factor",
        [
            .required("name", \.name, .line),
            .required("by", \.by, .decibans),
        ])
}
