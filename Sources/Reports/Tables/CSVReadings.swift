import Packs
package import Sessions

/// Whether the coach was right, as a table: one row for each decided review of which it is known how they read it.
package enum CSVReadings {
    package static func text(_ record: CoachRecord) -> String {
        CSVText.table(
            ["session", "other-side", "scope", "they-read", "from", "readings", "coach", "own-guess"],
            record.seen.map { one in
                [
                    .text(one.session), .text(one.otherSide), .text(one.scope?.rawValue ?? ""), .number(one.read),
                    .text(one.from.rawValue), .count(one.readings), .number(one.coach),
                    one.guess.map { .number($0) } ?? .none,
                ]
            })
    }
}
