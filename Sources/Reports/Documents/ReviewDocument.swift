package import Packs
package import Sessions

/// All of a review in words: what was planned, how it reads, what was done about it and what came of it.
package enum ReviewDocument {
    /// - Parameter session: as the report holds it; what is private before the reveal is left out.
    package static func blocks(_ report: ReviewReport, _ session: Session, _ pack: Pack, in zone: Zone) -> [Block] {
        let session = session.sealed.withNamesApart
        let phrases = Phrasebook(pack, session.move, in: zone)
        return [.heading(title(session), level: 1)] + summary(report, session, phrases) + [.gap]
            + facts(session, phrases)
            + texts(session) + voices(report, phrases) + reading(report, session, phrases)
            + MeasuresDocument.blocks(report, session, phrases) + decided(report, session, phrases)
            + ReflectionsDocument.blocks(session, phrases) + numbers(report)
    }

    static func title(_ session: Session) -> String {
        session.move.title.isEmpty ? "A review without a title" : session.move.title
    }

    /// What a reader in a hurry must know.
    private static func summary(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        var pairs: [Block] = []
        if let before = report.before, before.isEnough {
            pairs.append(.pair("How it reads", phrases("headline.\(before.words["threat"] ?? "")")))
            let after = report.after.map { "; with the measures adopted \(MeasuresDocument.escalation($0))" } ?? ""
            pairs.append(.pair("Escalation", MeasuresDocument.escalation(before) + after))
        }
        if let gap = report.team?.gap.first {
            pairs.append(.pair("Where the seats differ most", phrases.ask(gap.item)))
        }
        return pairs + [
            .pair("Decision", session.decision.map { DecisionDocument.words($0, in: phrases.zone) } ?? "none yet")
        ]
    }

    static func facts(_ session: Session, _ phrases: Phrasebook) -> [Block] {
        let move = session.move
        func yes(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }
        let facts = [
            ("Scope", move.scope?.rawValue ?? ""), ("Who moves", move.mover), ("The other side", move.otherSide),
            ("Others affected", move.others.joined(separator: ", ")),
            ("Kind", move.kind.map(\.title).joined(separator: ", ")), ("They depend on the mover", yes(move.below)),
            ("There is somebody to appeal to", yes(move.referee)), ("They have somewhere to go", yes(move.exit)),
            ("Tags", session.tags.map(\.apart).joined(separator: ", ")), ("Begun", phrases.day(session.created)),
            ("Last changed", phrases.day(session.updated)), ("Id", session.id),
        ]
        return facts.filter { !$0.1.isEmpty }.map { .pair($0.0, $0.1) }
    }

    private static func texts(_ session: Session) -> [Block] {
        [("What is planned", session.move.description), ("What it protects", session.move.protects)]
            .filter { !$0.1.isEmpty }.flatMap { [.heading($0.0), .own($0.1)] }
    }

    private static func voices(_ report: ReviewReport, _ phrases: Phrasebook) -> [Block] {
        guard let team = report.team else { return [] }
        let parts =
            [
                Block.text(
                    team.isAgreed
                        ? "The figures of this report are those of the sheet the group agreed on."
                        : "There is no agreed sheet, so the figures are given for each voice and each seat.")
            ] + GapDocument.blocks(team, phrases, standing: "").under("The gap")
            + DiscussionDocument.blocks(team, phrases) + SpreadDocument.blocks(team, phrases).under("The spread")
            + VoicesDocument.body(team, phrases).under("The voices")
        return parts.under("Several voices")
    }

    private static func reading(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        guard let before = report.before else { return [] }
        guard before.isEnough else { return ReadingDocument.tooLittle(before, phrases).under("Too little is known") }
        return frozen(report, session, phrases) + ReadingDocument.body(session, before, after: nil, phrases)
            + ReceiptDocument.body(before, phrases).under("The receipt")
            + MemoDocument.blocks(Memo(before, phrases, session.move), session, phrases).under("The memo on their side")
    }

    /// Of which day the figures are, and where today's would be others.
    package static func frozen(
        _ report: ReviewReport, _ session: Session, _ phrases: Phrasebook
    ) -> [Block] {
        guard report.frozen, let assessment = session.assessment else { return [] }
        let on = Block.text("These are the figures of the decision of \(phrases.day(assessment.on).apart).")
        guard let since = report.since else { return [on, .gap] }
        return [on, .text("Since the decision this is otherwise:", .strong)]
            + SinceDocument.changes(since, phrases) + [.gap]
    }

    private static func decided(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        (report.plan.map { PlanDocument.blocks($0, report.before, phrases).under("The plan") } ?? [])
            + DecisionDocument.blocks(report, session, phrases)
            + (report.retrospective.map { ThenAndNowDocument.body($0, session, phrases).under("Then and now") } ?? [])
            + (session.actions.isEmpty ? [] : ActionsDocument.blocks(session))
    }

    private static func numbers(_ report: ReviewReport) -> [Block] {
        [.heading("What the numbers are"), .text(report.standing)] + packs(report)
    }

    static func packs(_ report: ReviewReport) -> [Block] {
        report.packs.map { .bullet("Pack \($0.id.apart), version \($0.version.apart) (\($0.digest.apart))") }
    }
}

extension Session {
    /// Names that stand inside our sentences keep their own writing direction.
    fileprivate var withNamesApart: Session {
        var session = self
        session.move.title = move.title.apart
        session.move.mover = move.mover.apart
        session.move.otherSide = move.otherSide.apart
        session.move.others = move.others.map(\.apart)
        return session
    }
}
