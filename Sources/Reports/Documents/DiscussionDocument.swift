import Interview
import Packs

/// What a group changed in its discussion and what it agrees on.
enum DiscussionDocument {
    static func blocks(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        changes(team, phrases).under("What the discussion changed") + agreed(team, phrases)
    }

    private static func changes(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        guard let before = team.beforeDiscussion else { return [] }
        let (then, now) = (before.spread.count { !$0.isConsensus }, team.spread.count { !$0.isConsensus })
        return [
            .text(
                "Apart on \(then) of \(before.spread.count) questions before, on \(now) of \(team.spread.count) after.")
        ]
            + team.changes.flatMap { change -> [Block] in
                let first = change.first.map { phrases.label(change.item, $0) } ?? "no answer"
                let who = (change.name ?? "Person \(change.person)").apart
                return [
                    .bullet(phrases.ask(change.item)),
                    .aside("\(who), \(change.seat.words): \(first) → \(phrases.label(change.item, change.changed))"),
                ]
            }
    }

    private static func agreed(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        team.agreed.flatMap { one -> [Block] in
            [.bullet(phrases.ask(one.item)), .aside(phrases.label(one.item, one.answer))]
        }.under("What the group agrees on")
    }
}
