import Assessment
package import Packs
package import Sessions

/// What recurs, and a ledger for each other side.
package enum PatternsDocument {
    package static func recurrence(_ recurrence: Recurrence, _ pack: Pack) -> [Block] {
        let phrases = Phrasebook(pack, Move())
        var blocks: [Block] = [.heading("Most often among the five answers that alarm them most")]
        blocks += recurrence.items.prefix(8).flatMap { one -> [Block] in
            [.bullet(phrases.ask(one.item)), .aside("\(times(one.reviews)), \(Words.signed(one.mean)) dB on average")]
        }
        blocks.append(
            recurrence.items.isEmpty
                ? .text("Nothing yet.")
                : .text(
                    "dB: the weight of what they see; +10 makes it ten times as likely that you prepare to hurt them.",
                    .dim))
        blocks += leftOut(recurrence)
        blocks.append(.heading("Measures most often set aside"))
        for one in recurrence.measures.prefix(8) {
            blocks.append(.bullet("\(phrases.measure(one.measure)): \(times(one.reviews))"))
            blocks += one.reasons.prefix(3).map { .aside($0) }
        }
        if recurrence.measures.isEmpty { blocks.append(.text("None yet.")) }
        return blocks
    }

    private static func leftOut(_ recurrence: Recurrence) -> [Block] {
        let count = recurrence.incomparable
        guard count > 0 else { return [] }
        let reviews = count == 1 ? "One review is" : "\(count) reviews are"
        return [.text("\(reviews) left out here: by another method or other factors, so not comparable.", .dim)]
    }

    /// Ambiguity over time in words; the full screen draws it.
    package static func trend(_ recurrence: Recurrence, in zone: Zone) -> [Block] {
        guard let first = recurrence.trend.first, let last = recurrence.trend.last, recurrence.trend.count > 1 else {
            return [.heading("Ambiguity over time"), .text("It takes two reviews with figures.")]
        }
        let mean = recurrence.trend.reduce(0) { $0 + $1.ambiguity } / Double(recurrence.trend.count)
        let method = recurrence.method == 1 ? ", all by method 1" : ""
        return [
            .heading("Ambiguity over time"),
            .text(
                "From \(Words.number(first.ambiguity)) on \(zone.day(first.created)) to \(Words.number(last.ambiguity)) on \(zone.day(last.created)); \(Words.number(mean)) on average over \(recurrence.trend.count) reviews\(method)."
            ),
        ] + leftOut(recurrence)
    }

    package static func ledgers(_ ledgers: [Ledger], in zone: Zone) -> [Block] {
        guard !ledgers.isEmpty else { return [.text("No review names its other side yet.")] }
        return ledgers.prefix(most).flatMap { ledger($0, zone) }
            + (ledgers.count > most ? [.gap, .text("\(ledgers.count - most) more other sides.", .dim)] : [])
    }

    /// More than these are not read.
    private static let most = 20

    private static func ledger(_ ledger: Ledger, _ zone: Zone) -> [Block] {
        let count = ledger.moves.count
        var blocks: [Block] = [.heading("\(ledger.counterpart): \(count == 1 ? "one move" : "\(count) moves")")]
        if ledger.addsUp {
            blocks.append(
                .text(
                    "Several mild steps that add up: three or more within two years. Each says little; together they may read as a plan.",
                    .warning))
        }
        let shown = ledger.moves.suffix(12)
        if shown.count < ledger.moves.count {
            blocks.append(.text("\(ledger.moves.count - shown.count) earlier moves, then:", .dim))
        }
        blocks += shown.map { move in
            let figure = move.escalation.map { ", escalation \(words($0.after ?? $0.before))" } ?? ""
            let method = move.method == 1 ? ", method 1" : ""
            let title = move.title.isEmpty ? "(no title)" : move.title
            let aside = ledger.asides.contains(move.id) ? ", among the others affected" : ""
            return .bullet(
                "\(zone.day(move.created)) \(title): \(move.decision?.rawValue ?? "open")\(figure)\(method)\(aside)")
        }
        blocks += ledger.promises.map { promise in
            let day = ledger.moves.first { $0.id == promise.session }.map { "\(zone.day($0.created)): " } ?? ""
            let said = promise.kept.map { $0 ? "kept" : "not kept" } ?? "open"
            return .aside("Promised \(day)\(promise.text) (\(said))")
        }
        return blocks
    }

    private static func words(_ escalation: Double) -> String {
        "\(Words.number(escalation)), \(Words.escalation(EscalationLevel(escalation)))"
    }

    private static func times(_ reviews: Int) -> String { reviews == 1 ? "in one review" : "in \(reviews) reviews" }
}
