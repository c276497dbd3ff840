/// How the answers to each question are spread, and why.
package enum SpreadDocument {
    package enum Order: Sendable { case widest, form }

    package static func blocks(_ team: TeamReport, _ phrases: Phrasebook, order: Order = .widest) -> [Block] {
        let apart = team.spread.count { !$0.isConsensus }
        var blocks: [Block] = [
            .text(
                team.spread.isEmpty
                    ? "Nobody has answered a question yet."
                    : "Apart on \(apart) of \(team.spread.count) questions, near each other on the other "
                        + "\(team.spread.count - apart).", .strong),
            .text(
                "Near each other means: the middle half of the answers lies within one option, and the seats do not differ. "
                    + (order == .widest ? "The widest come first." : "In the order of the form."), .dim),
        ]
        blocks += concordance(team)
        for spread in sorted(team.spread, order) { blocks += one(spread, team, phrases) }
        return blocks
    }

    /// Of equal width those of which the outermost answers lie furthest apart come first.
    package static func sorted(_ spreads: [TeamReport.SpreadRecord], _ order: Order) -> [TeamReport.SpreadRecord] {
        guard order == .widest else { return spreads }
        return spreads.enumerated().sorted {
            let (left, right) = ($0.element, $1.element)
            if left.iqr != right.iqr { return left.iqr > right.iqr }
            if left.taken.count != right.taken.count { return left.taken.count > right.taken.count }
            return $0.offset < $1.offset
        }.map(\.element)
    }

    private static func concordance(_ team: TeamReport) -> [Block] {
        func words(_ one: TeamReport.ConcordanceRecord) -> String {
            "Kendall's W is \(Words.multiplier(one.w)), from 0 for no agreement to 1 for the same order: "
                + "\(Words.concordance(one.w)) (\(one.voices) voices, \(one.items) questions that all could answer)."
        }
        var blocks: [Block] = []
        if let w = team.concordance {
            blocks.append(.text(words(w)))
        } else if let missing = team.concordanceMissing {
            blocks.append(
                .text(
                    "How far they agree on what weighs most (Kendall's W) cannot be said: \(Words.missing(missing)).",
                    .dim))
        }
        if let before = team.beforeDiscussion?.concordance, before != team.concordance {
            blocks.append(.aside("Before the discussion W was \(Words.multiplier(before.w))."))
        }
        return blocks
    }

    private static func one(
        _ spread: TeamReport.SpreadRecord, _ team: TeamReport, _ phrases: Phrasebook
    ) -> [Block] {
        let known = spread.taken.reduce(0) { $0 + $1.voices }
        var blocks: [Block] = [.heading(phrases.ask(spread.item))]
        blocks += spread.taken.map {
            .count(phrases.label(spread.item, $0.option), $0.voices, of: known + spread.setAside)
        }
        if spread.setAside > 0 {
            blocks.append(.count("(do not know, or no answer)", spread.setAside, of: known + spread.setAside))
        }
        blocks.append(
            .text("\(summary(spread, phrases))\(before(spread, team))", spread.isConsensus ? .dim : .warning))
        blocks += reasons(team.majority, "As most do", spread.item, phrases)
        blocks += reasons(team.minority, "Otherwise", spread.item, phrases)
        return blocks
    }

    private static func summary(_ spread: TeamReport.SpreadRecord, _ phrases: Phrasebook) -> String {
        let word = spread.isConsensus ? "Near each other" : "Apart"
        let steps = Words.steps(spread.iqr)
        return "\(word) (middle half \(steps) wide); in the middle: "
            + "\(GapDocument.words(spread.item, spread.median, phrases))."
    }

    private static func before(_ spread: TeamReport.SpreadRecord, _ team: TeamReport) -> String {
        guard let was = team.beforeDiscussion?.spread.first(where: { $0.item == spread.item }), was != spread else {
            return ""
        }
        return " Before the discussion: \(Words.steps(was.iqr)) wide."
    }

    private static func reasons(
        _ reasons: [TeamReport.Reason], _ name: String, _ item: String, _ phrases: Phrasebook
    ) -> [Block] {
        reasons.filter { $0.item == item }.map { reason in
            .aside(
                "\(name): \"\(reason.note.apart)\" (\((reason.name ?? "Person \(reason.person)").apart), \(reason.seat.words), says "
                    + "\(phrases.label(item, reason.answer)))")
        }
    }
}
