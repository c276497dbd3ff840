import Interview

/// What a group changed in its discussion and what it agrees on, for the templates.
enum DiscussionContext {
    static func context(_ team: TeamReport, _ phrases: Phrasebook) -> [String: Any] {
        [
            "hasChanges": !team.changes.isEmpty,
            "changes": team.changes.map { change in
                [
                    "question": phrases.ask(change.item), "who": change.name ?? "Person \(change.person)",
                    "seat": change.seat.words,
                    "first": change.first.map { phrases.label(change.item, $0) } ?? "no answer",
                    "changed": phrases.label(change.item, change.changed),
                ]
            },
            "before": team.beforeDiscussion.map { [before($0, team, phrases)] } ?? [],
            "hasAgreed": !team.agreed.isEmpty,
            "agreedSheet": team.agreed.map {
                ["question": phrases.ask($0.item), "answer": phrases.label($0.item, $0.answer)]
            },
            "emptySeats": team.emptySeats.isEmpty
                ? []
                : [
                    "The gap cannot be measured: nobody sits in "
                        + team.emptySeats.map(\.words).joined(separator: " and ") + "."
                ],
            "noConcordance": team.concordanceMissing.map {
                ["Agreement on what weighs most (Kendall's W) cannot be given: \(Words.missing($0))."]
            } ?? [],
        ]
    }

    private static func before(_ before: TeamFigures, _ team: TeamReport, _ phrases: Phrasebook) -> [String: Any] {
        let apart = before.spread.count { !$0.isConsensus }
        let apartNow = team.spread.count { !$0.isConsensus }
        var words = [
            "Apart on \(apart) of \(before.spread.count) questions before, on \(apartNow) of \(team.spread.count) after."
        ]
        if let w = before.concordance?.w {
            words.append(
                "Kendall's W before \(Words.multiplier(w))"
                    + (team.concordance.map { ", after \(Words.multiplier($0.w))" } ?? "") + ".")
        }
        return [
            "words": words, "hasGap": !before.gap.isEmpty,
            "gap": before.gap.map { gap in
                [
                    "question": phrases.ask(gap.item), "before": Words.signed(gap.difference),
                    "after": team.gap.first { $0.item == gap.item }.map { Words.signed($0.difference) }
                        ?? "less than two options apart",
                ]
            },
        ]
    }
}
