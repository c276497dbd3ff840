import Interview

/// Several voices, for the templates.
enum TeamContext {
    static func context(_ team: TeamReport, _ phrases: Phrasebook) -> [String: Any] {
        var context = figures(team, phrases)
        context["team"] =
            [
                "hasGap": !team.gap.isEmpty, "gap": team.gap.map { gap($0, phrases) },
                "spread": team.spread.map { spread($0, phrases) }, "hasSpread": !team.spread.isEmpty,
                "concordance": team.concordance.map { [concordance($0)] } ?? [],
                "hasStances": !team.stances.isEmpty,
                "stances": team.stances.map {
                    ["who": $0.name ?? "Person \($0.person)", "seat": $0.seat.words, "stance": $0.stance.words]
                },
                "hasMajority": !team.majority.isEmpty, "majority": team.majority.map { self.reason($0, phrases) },
                "hasMinority": !team.minority.isEmpty,
                "minority": team.minority.map { self.reason($0, phrases) },
                "agreed": team.isAgreed
                    ? "The figures of this report are those of the sheet the group agreed on."
                    : "There is no agreed sheet, so the figures are given for each voice and each chair.",
            ].merging(DiscussionContext.context(team, phrases)) { first, _ in first }
        return context
    }

    private static func reason(_ reason: TeamReport.Reason, _ phrases: Phrasebook) -> [String: Any] {
        [
            "question": phrases.ask(reason.item), "answer": phrases.label(reason.item, reason.answer),
            "note": reason.note, "who": reason.name ?? "Person \(reason.person)", "seat": reason.seat.words,
        ]
    }

    private static func figures(_ team: TeamReport, _ phrases: Phrasebook) -> [String: Any] {
        // A median over sheets that show no figure themselves shows none either.
        let tooLittle = Set(team.voices.filter { !$0.reading.isEnough }.map(\.seat))
        return [
            "voices": team.voices.map { voice -> [String: Any] in
                [
                    "name": voice.called,
                    "seat": voice.seat.words, "hasFigures": voice.reading.isEnough,
                    "origin": voice.origin?.words(phrases) ?? [],
                    "figures": voice.reading.isEnough ? ReadingContext.plainRows(voice.reading.figures) : [],
                ]
            },
            "seats": team.seats.filter { !tooLittle.contains($0.seat) }.map { seat -> [String: Any] in
                [
                    "seat": seat.seat.words, "voices": "\(seat.voices)",
                    "figures": ReadingContext.plainRows(seat.figures),
                ]
            },
        ]
    }

    private static func gap(_ gap: TeamReport.GapRecord, _ phrases: Phrasebook) -> [String: Any] {
        [
            "question": phrases.ask(gap.item), "mover": phrases.label(gap.item, gap.mover),
            "otherSide": phrases.label(gap.item, gap.otherSide), "difference": Words.signed(gap.difference),
            "moverDB": Words.signed(gap.moverDB), "otherSideDB": Words.signed(gap.otherSideDB),
        ]
    }

    private static func spread(_ spread: TeamReport.SpreadRecord, _ phrases: Phrasebook) -> [String: Any] {
        [
            "question": phrases.ask(spread.item),
            "taken": spread.taken.map { "\(phrases.label(spread.item, $0.option)): \($0.voices)" }
                .joined(separator: "; "),
            "iqr": Words.number(spread.iqr), "words": spread.isConsensus ? "near each other" : "apart",
            "without": spread.setAside == 0 ? "" : "\(spread.setAside)",
        ]
    }

    private static func concordance(_ concordance: TeamReport.ConcordanceRecord) -> [String: Any] {
        [
            "w": Words.multiplier(concordance.w), "voices": "\(concordance.voices)",
            "items": "\(concordance.items)", "words": Words.concordance(concordance.w),
        ]
    }
}
