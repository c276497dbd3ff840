import Alternatives
import Assessment
import Mustache
import Packs
package import Sessions

/// The report as one HTML page: no script, nothing from elsewhere, made from the same record as the JSON.
package enum HTMLReport {
    /// - Parameter pack: the words in force.
    /// - Throws: only if the template is broken, which its tests exclude.
    package static func text(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) throws -> String {
        let session = session.sealed
        let apart = isolated(session)
        let phrases = Phrasebook(phrases.pack, apart.move)
        var context = ReportContext.all(report, apart, phrases)
        context["summary"] = summary(report, session, phrases)
        return try page(
            context, titled: session.move.title.isEmpty ? "A review" : session.move.title, HTMLTemplate.review)
    }

    /// Only what may be told.
    package static func text(_ shared: SharedReport) throws -> String {
        try page(shared.context, titled: shared.title ?? "What we can tell you", HTMLTemplate.shared)
    }

    private static func page(_ context: [String: Any], titled title: String, _ body: String) throws -> String {
        MustacheContentTypes.register(HTMLText(), named: "ISOLATED-HTML")
        let template = try MustacheTemplate(string: HTMLTemplate.page(body))
        let whole = context.merging(["style": HTMLStyle.text, "pageTitle": HTMLText.plain(title)]) { $1 }
        return template.render(whole).split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
            .joined(separator: "\n") + "\n"
    }

    /// Names that stand inside our sentences keep their own writing direction.
    private static func isolated(_ session: Session) -> Session {
        var session = session
        session.move.title = HTMLText.isolated(session.move.title)
        session.move.mover = HTMLText.isolated(session.move.mover)
        session.move.otherSide = HTMLText.isolated(session.move.otherSide)
        session.move.others = session.move.others.map(HTMLText.isolated)
        return session
    }

    /// What a reader in a hurry must know.
    private static func summary(
        _ report: ReviewReport, _ session: Session, _ phrases: Phrasebook
    ) -> [[String: String]] {
        var rows: [[String: String]] = []
        if let before = report.before, before.isEnough {
            rows.append([
                "name": "How it reads", "text": phrases("headline.\(Likelihood(before.threat.value).rawValue)"),
            ])
            rows.append(["name": "Escalation", "text": escalation(before, report.after)])
        }
        if let gap = report.team?.gap.first {
            let text =
                "\(phrases.ask(gap.item)) The mover's seat: \(phrases.label(gap.item, gap.mover)). "
                + "The other side's seat: \(phrases.label(gap.item, gap.otherSide))."
            rows.append(["name": "Where the seats differ most", "text": text])
        }
        if let decision = session.decision {
            let review = decision.reviewOn.map { $0.isEmpty ? "" : "; to be looked at again on \($0)" } ?? ""
            rows.append(["name": "Decision", "text": "\(decision.choice.rawValue), on \(decision.on)\(review)"])
        } else {
            rows.append(["name": "Decision", "text": "none yet"])
        }
        return rows
    }

    private static func escalation(_ before: ReadingRecord, _ after: ReadingRecord?) -> String {
        func words(_ reading: ReadingRecord) -> String {
            "\(Words.number(reading.escalation.value)) of 100 (\(Words.escalation(EscalationLevel(reading.escalation.value))))"
        }
        return words(before) + (after.map { "; with the measures adopted \(words($0))" } ?? "")
    }
}
