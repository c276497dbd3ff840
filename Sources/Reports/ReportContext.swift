import Interview
import Packs
import Sessions

/// All that a template may say of a review, as its plain words: each template escapes them in its own way.
enum ReportContext {
    static func all(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [String: Any] {
        [
            head(session), figures(report, session, phrases), WorkContext.context(report, session, phrases),
            LeftOutContext.context(report, phrases), AftermathContext.context(report, phrases),
            report.team.map { TeamContext.context($0, phrases) } ?? [:],
            report.retrospective.map { RetrospectiveContext.context($0, phrases) } ?? [:],
        ].reduce([:]) { all, part in all.merging(part) { first, _ in first } }
    }

    /// Anybody's text by lines, each to be escaped by itself.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    static func head(_ session: Session) -> [String: Any] {
        let move = session.move
        func yes(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }
        let facts = [
            ("Scope", move.scope?.rawValue ?? ""), ("Who moves", move.mover), ("The other side", move.otherSide),
            ("Others affected", move.others.joined(separator: ", ")),
            ("Kind", move.kind.map(\.title).joined(separator: ", ")), ("They depend on the mover", yes(move.below)),
            ("There is somebody to appeal to", yes(move.referee)), ("They have somewhere to go", yes(move.exit)),
            ("Begun", session.created), ("Last changed", session.updated), ("Id", session.id),
        ]
        let texts = [("What is planned", move.description), ("What it protects", move.protects)]
        return [
            "title": move.title.isEmpty ? "A review without a title" : move.title,
            "facts": facts.filter { !$0.1.isEmpty }.map { ["name": $0.0, "value": $0.1] },
            "texts": texts.filter { !$0.1.isEmpty }.map { ["name": $0.0, "lines": lines($0.1)] as [String: Any] },
        ]
    }

    private static func figures(
        _ report: ReviewReport, _ session: Session, _ phrases: Phrasebook
    ) -> [String: Any] {
        var context: [String: Any] = ["standing": report.standing]
        context["packs"] = report.packs.map { ["id": $0.id, "version": $0.version, "digest": $0.digest] }
        guard let before = report.before else { return context }
        guard before.isEnough else {
            context["tooLittle"] = [
                "words": phrases("too-little"), "missing": before.unknown.prefix(8).map { phrases.ask($0.item) },
            ]
            return context
        }
        context["reading"] = ReadingContext.context(before, report, session, phrases)
        if let memo = Memo(before, phrases, session.move) {
            context["memo"] =
                [
                    "about": memo.about, "see": memo.see, "cannotSee": memo.cannotSee,
                    "hasCannotSee": !memo.cannotSee.isEmpty, "sure": memo.sure,
                    "recommend": memo.recommend, "disclaimer": memo.disclaimer,
                    "explanations": [memo.threat, memo.safety].map {
                        ["claim": $0.claim, "support": $0.support] as [String: Any]
                    },
                ] as [String: Any]
        }
        return context
    }
}
