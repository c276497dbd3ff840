import Sessions

/// What came of it, for the templates: reactions, promises, decisions that were reopened.
enum AftermathContext {
    static func context(_ report: ReviewReport, _ phrases: Phrasebook) -> [String: Any] {
        let back = report.aftermath
        // Before anything is recorded the forecast says it all.
        let isLookedBackOn = back.reactions.contains { $0.outcome != nil }
        return [
            "hasOutcomes": isLookedBackOn,
            "outcomes": isLookedBackOn ? back.reactions.map { reaction($0, phrases) } : [],
            "hasPromises": !back.promises.isEmpty,
            "promises": back.promises.map { promise in
                ["text": promise.text, "said": promise.kept.map { $0 ? "kept" : "not kept" } ?? "open"]
            },
            "hasEarlier": !report.earlier.isEmpty,
            "earlier": report.earlier.map(earlier),
        ]
    }

    private static func reaction(_ one: LookBack.Reaction, _ phrases: Phrasebook) -> [String: Any] {
        var context: [String: Any] = ["reaction": phrases.reaction(one.reaction), "expected": one.expected]
        context["said"] = one.outcome.map { $0.happened ? "it happened" : "it did not happen" } ?? "not recorded"
        if let forecast = one.forecast { context["forecast"] = "\(forecast)" }
        if let note = one.outcome?.note, !note.isEmpty { context["note"] = note }
        if let on = one.outcome?.on, !on.isEmpty { context["on"] = on }
        return context
    }

    private static func earlier(_ one: EarlierDecision) -> [String: Any] {
        var context: [String: Any] = ["on": one.on, "choice": one.choice?.rawValue ?? "decided"]
        for (name, change) in [("ambiguity", one.ambiguity), ("escalation", one.escalation)] {
            guard let change else { continue }
            context[name] =
                change.after.map {
                    "\(Words.number(change.before)), with the measures \(Words.number($0))"
                } ?? Words.number(change.before)
        }
        if let why = one.why, !why.isEmpty { context["why"] = ReportContext.lines(why).joined(separator: " ") }
        if !one.adopted.isEmpty { context["adopted"] = one.adopted.joined(separator: ", ") }
        return context
    }
}
