import Alternatives
package import Packs
package import Sessions

/// A review as a table: itself in one row, or each answer in one.
package enum CSVReport {
    package enum Rows: String, CaseIterable, Sendable { case session, answers }

    package static func text(
        _ report: ReviewReport, _ session: Session, _ phrases: Phrasebook, rows: Rows
    ) -> String {
        let session = session.sealed
        return switch rows {
        case .session: sessions([(report, session)])
        case .answers: CSVText.table(CSVAnswers.header, CSVAnswers.rows(report, session, phrases))
        }
    }

    /// Reviews one below the other.
    package static func sessions(_ reviews: [(report: ReviewReport, session: Session)]) -> String {
        let rows = reviews.map { columns($0.report, $0.session) }
        let header = rows.first.map { $0.map(\.name) } ?? []
        return CSVText.table(header, rows.map { $0.map(\.cell) })
    }

    /// Each answer of each review, one below the other.
    package static func answers(
        _ reviews: [(report: ReviewReport, session: Session)], _ pack: Pack
    ) -> String {
        CSVText.table(
            CSVAnswers.header,
            reviews.flatMap { CSVAnswers.rows($0.report, $0.session, Phrasebook(pack, $0.session.move)) })
    }

    private typealias Column = (name: String, cell: CSVText.Cell)

    private static func columns(_ report: ReviewReport, _ session: Session) -> [Column] {
        head(session) + figures("before", report.before) + figures("after", report.after)
            + verdicts(report.before.flatMap { $0.isEnough ? $0 : nil }) + work(report, session)
    }

    private static func head(_ session: Session) -> [Column] {
        let move = session.move
        return [
            ("id", .text(session.id)), ("title", .text(move.title)), ("scope", .text(move.scope?.rawValue ?? "")),
            ("mover", .text(move.mover)), ("other-side", .text(move.otherSide)),
            ("others", .text(move.others.joined(separator: "; "))),
            ("kind", .text(move.kind.map(\.rawValue).joined(separator: "; "))),
            ("created", .text(session.created)), ("updated", .text(session.updated)),
            ("tags", .text(session.tags.joined(separator: "; "))), ("voices", .count(session.voices.count)),
            ("agreed", .flag(session.agreed != nil)), ("own-guess", session.ownGuess.map { .count($0) } ?? .none),
            ("they-read", session.howTheyRead.map { .count($0.value) } ?? .none),
            ("they-read-from", .text(session.howTheyRead?.from.rawValue ?? "")),
        ]
    }

    /// Empty where too little is known, as every report shows no figure then.
    private static func figures(_ prefix: String, _ reading: ReadingRecord?) -> [Column] {
        let names = ["ambiguity", "mistrust", "threat", "pressure", "escalation"]
        let shown = reading.flatMap { $0.isEnough ? $0.figures : nil } ?? []
        return names.flatMap { name -> [Column] in
            let figure = shown.first { $0.name == name }?.figure
            func cell(_ number: Double?) -> CSVText.Cell { number.map { .number($0) } ?? .none }
            return [
                ("\(prefix).\(name).value", cell(figure?.value)), ("\(prefix).\(name).low", cell(figure?.low)),
                ("\(prefix).\(name).high", cell(figure?.high)),
            ]
        }
    }

    private static func verdicts(_ reading: ReadingRecord?) -> [Column] {
        [
            ("honesty", .text(reading?.honesty.verdict ?? "")),
            ("honesty.dB", reading.map { .number($0.honesty.dB) } ?? .none),
            ("their-intent", .text(reading?.theirIntent.verdict ?? "")),
            ("their-intent.dB", reading.map { .number($0.theirIntent.dB) } ?? .none),
            ("world", .text(reading?.world ?? "")),
            ("reactions", .text(reading?.reactions.map(\.id).joined(separator: "; ") ?? "")),
        ]
    }

    private static func words(_ action: Action) -> String {
        [action.text, action.owner, action.due, action.done == true ? "done" : "open"].compactMap(\.self)
            .joined(separator: ", ")
    }

    private static func aftermath(_ back: Consequences) -> [Column] {
        let forecasts = back.reactions.compactMap { one in
            one.forecast.map { "\(one.reaction): \($0)" + (one.by.map { " by \($0)" } ?? "") }
        }
        let outcomes = back.reactions.compactMap { one in
            one.outcome.map {
                "\(one.reaction): \($0.happened ? one.cameLate ? "happened after its day" : "happened" : "did not happen")"
            }
        }
        func promises(_ kept: Bool?) -> CSVText.Cell { .count(back.promises.count { $0.kept == kept }) }
        return [
            ("forecasts", .text(forecasts.joined(separator: "; "))),
            ("outcomes", .text(outcomes.joined(separator: "; "))), ("promises-kept", promises(true)),
            ("promises-broken", promises(false)), ("promises-open", promises(nil)),
        ]
    }

    private static func work(_ report: ReviewReport, _ session: Session) -> [Column] {
        func ids(_ measures: [MeasureReport]) -> CSVText.Cell { .text(measures.map(\.id).joined(separator: "; ")) }
        let why = report.setAside.map { "\($0.id): \($0.why ?? "")" }
        let packs = report.packs.map { "\($0.id) \($0.version)" }
        return [
            ("adopted", ids(report.adopted)), ("set-aside", ids(report.setAside)),
            ("set-aside-why", .text(why.joined(separator: "; "))), ("proposed", ids(report.proposed)),
            ("does-not-apply", .text(report.doesNotApply.map(\.item).joined(separator: "; "))),
            ("target", report.plan.map { .number($0.target) } ?? .none),
            ("excluded-costs", .text(report.plan?.excluded.map(\.rawValue).joined(separator: "; ") ?? "")),
            ("decision", .text(session.decision?.choice.rawValue ?? "")),
            ("decided-on", .text(session.decision?.on ?? "")), ("decision-why", .text(session.decision?.why ?? "")),
            ("actions", .text(session.actions.map(words).joined(separator: "; "))),
            ("looks-back-on", .text(session.team?.looksBackOn ?? "")),
            ("review-on", .text(session.decision?.reviewOn ?? "")), ("frozen", .flag(report.frozen)),
        ] + aftermath(report.aftermath) + [
            ("method", report.before.map { .count($0.method) } ?? .none),
            ("packs", .text(packs.joined(separator: "; "))), ("standing", .text(report.standing)),
        ]
    }
}
