import Packs

/// What was set aside and why, for the templates.
enum LeftOutContext {
    static func context(_ report: ReviewReport, _ phrases: Phrasebook) -> [String: Any] {
        let costs = report.plan?.excluded ?? []
        let rejected = report.setAside.map { measure -> [String: Any] in
            ["name": measure.name, "why": measure.why.flatMap { $0.isEmpty ? nil : $0 } ?? "no reason given"]
        }
        let answers = report.doesNotApply.map { answer -> [String: Any] in
            ["question": phrases.ask(answer.item), "why": answer.why ?? "does not apply; no reason given"]
        }
        return [
            "hasLeftOut": !(rejected.isEmpty && answers.isEmpty && costs.isEmpty),
            "hasRejected": !rejected.isEmpty, "rejected": rejected,
            "hasNotApplying": !answers.isEmpty, "notApplying": answers,
            "leftOutCosts": costs.isEmpty ? [] : [costs.map(\.rawValue).joined(separator: ", ")],
        ]
    }
}
