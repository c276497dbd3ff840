import Assessment
package import Sessions

/// What changed since a decision, beside the figures that it froze: in words, with the answers that changed.
package enum SinceDocument {
    /// For a review whose figures of today are these; empty while nothing is decided, where nothing has changed, and
    /// beside the frozen figures themselves.
    package static func blocks(_ session: Session, _ now: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        guard now != session.assessment?.before, let since = SinceDecision(session, now: now) else { return [] }
        return [
            .heading("Since the decision"),
            .text(
                "These are today's figures. The decision of \(since.on.prefix(10)) rests on others, and keeps them.",
                .warning),
        ] + changes(since, phrases)
    }

    /// What is others now, as a list.
    static func changes(_ since: SinceDecision, _ phrases: Phrasebook) -> [Block] {
        func said(_ item: String, _ answer: String?) -> String {
            answer.map { phrases.label(item, $0).uncapitalisedFirst } ?? "not known"
        }
        var blocks: [Block] = since.answers.flatMap { one -> [Block] in
            [
                .bullet(phrases.ask(one.item)),
                .aside("Then: \(said(one.item, one.then)). Now: \(said(one.item, one.now))."),
            ]
        }
        if !since.adopted.isEmpty {
            blocks.append(.bullet("Adopted since: \(since.adopted.map(phrases.measure).joined(separator: "; "))."))
        }
        if !since.dropped.isEmpty {
            blocks.append(
                .bullet("No longer adopted: \(since.dropped.map(phrases.measure).joined(separator: "; "))."))
        }
        blocks += since.figures.map { one in
            .pair(
                Words.figure(named: one.name),
                "\(Words.number(one.then)) then, \(Words.number(one.now)) now (\(Words.change(one.then, one.now)))")
        }
        return blocks
            + since.verdicts.map { one in
                .pair(
                    one.name == "world" ? "World" : Words.figure(named: one.name),
                    "\(Words.plain(one.then)) then, \(Words.plain(one.now)) now")
            }
    }
}
