import Packs
package import Sessions

/// What was decided and expected, what came of it, and what was decided before.
package enum DecisionDocument {
    static func blocks(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        decision(session, phrases) + forecasts(session, phrases) + aftermath(report.aftermath, phrases)
            + promises(report.aftermath) + earlier(report, phrases)
    }

    /// "revise, on 2026-11-23; to be looked at again on 2027-02-01".
    package static func words(_ decision: Decision, in zone: Zone) -> String {
        let review = decision.reviewOn.map { $0.isEmpty ? "" : "; to be looked at again on \($0.apart)" } ?? ""
        return "\(decision.choice.rawValue), on \(zone.day(decision.on).apart)\(review)"
    }

    package static func decision(_ session: Session, _ phrases: Phrasebook) -> [Block] {
        guard let decision = session.decision else { return [] }
        let why = decision.why ?? ""
        return [.heading("The decision"), .text(words(decision, in: phrases.zone).capitalisedFirst + ".", .strong)]
            + (why.isEmpty ? [] : [.own(why)])
    }

    static func forecasts(_ session: Session, _ phrases: Phrasebook) -> [Block] {
        guard !session.forecasts.isEmpty else { return [] }
        return [.heading("The forecast, in chances of 100")]
            + session.forecasts.map { forecast in
                let by = forecast.by.flatMap { $0.isEmpty ? nil : " by \($0.apart)" } ?? ""
                return .pair(phrases.reaction(forecast.reaction).apart, "\(forecast.chance)\(by)")
            }
    }

    /// Each reaction that was forecast or expected with what came of it. Before anything is recorded the forecast says
    /// it all.
    private static func aftermath(_ back: Consequences, _ phrases: Phrasebook) -> [Block] {
        let read: [Block] =
            back.howTheyRead.map { [.heading("How they read it"), .text("\($0.words.capitalisedFirst).")] } ?? []
        guard back.reactions.contains(where: { $0.outcome != nil }) else { return read }
        return [.heading("What happened")] + back.reactions.map { .bullet(words($0, phrases)) } + read
    }

    /// "They leave: it happened, on 2027-01-03; forecast 70 of 100; expected by the coach. The fork is out."
    package static func words(_ one: Consequences.Reaction, _ phrases: Phrasebook) -> String {
        let on = one.outcome?.on.flatMap { $0.isEmpty ? nil : ", on \($0.apart)" } ?? ""
        let before = [one.forecastWords?.apart, one.expected ? "expected by the coach" : nil]
        let words = ([one.said + on] + before.compactMap(\.self)).joined(separator: "; ")
        let note = one.outcome?.note.flatMap { $0.isEmpty ? nil : " \($0.apart)" } ?? ""
        return "\(phrases.reaction(one.reaction).apart): \(words).\(note)"
    }

    private static func promises(_ back: Consequences) -> [Block] {
        back.promises.isEmpty ? [] : [.heading("Promises")] + back.promises.map { .bullet(words($0)) }
    }

    /// "The log every Monday: kept".
    package static func words(_ promise: Promise) -> String {
        "\(promise.text.apart): \(promise.kept.map { $0 ? "kept" : "not kept" } ?? "open")"
    }

    private static func earlier(_ report: ReviewReport, _ phrases: Phrasebook) -> [Block] {
        guard !report.earlier.isEmpty else { return [] }
        return [.heading("Earlier decisions")]
            + report.earlier.flatMap { one -> [Block] in
                func figure(_ name: String, _ change: Summary.Change?) -> String? {
                    change.map { change in
                        "\(name) \(Words.number(change.before))\(change.after.map { " → \(Words.number($0))" } ?? "")."
                    }
                }
                let adopted =
                    one.adopted.isEmpty ? nil : "Adopted: \(one.adopted.map(\.apart).joined(separator: ", "))."
                let details = [figure("Ambiguity", one.ambiguity), figure("Escalation", one.escalation), adopted]
                    .compactMap(\.self)
                let method = one.method == 1 ? ", by method 1" : ""
                return [.bullet("\(phrases.day(one.on).apart): \(one.choice?.rawValue ?? "decided")\(method)")]
                    + (details.isEmpty ? [] : [.aside(details.joined(separator: " "))])
                    + (one.why.map { $0.isEmpty ? [] : [.aside("Why: \($0.apart)")] } ?? [])
            }
    }
}
