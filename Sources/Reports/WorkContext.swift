import Alternatives
import Interview
import Packs
import Sessions

/// What was done about it, for the templates: measures, plan, decision, forecast, reflections.
enum WorkContext {
    static func context(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [String: Any] {
        var context = measures(report)
        if let plan = report.plan { context["plan"] = self.plan(plan, phrases) }
        if let decision = session.decision {
            context["decision"] =
                [
                    "choice": decision.choice.rawValue, "on": decision.on, "reviewOn": filled(decision.reviewOn),
                    "why": ReportContext.lines(decision.why ?? ""),
                ].present
        }
        context["hasForecasts"] = !session.forecasts.isEmpty
        context["forecasts"] = session.forecasts.map { forecast in
            [
                "reaction": phrases.reaction(forecast.reaction), "chance": "\(forecast.chance)",
                "by": filled(forecast.by),
            ].present
        }
        context["hasActions"] = !session.actions.isEmpty
        context["actions"] = session.actions.map { action in
            [
                "text": action.text, "owner": filled(action.owner), "due": filled(action.due),
                "done": action.done ?? false,
            ].present
        }
        return context.merging(reflections(session, phrases)) { first, _ in first }
    }

    private static func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

    private static func measures(_ report: ReviewReport) -> [String: Any] {
        let groups = [
            ("Adopted", report.adopted), ("Proposed, not decided", report.proposed),
        ].filter { !$0.1.isEmpty }
        var context: [String: Any] = [
            "hasMeasures": !groups.isEmpty,
            "groups": groups.map { name, measures in
                ["name": name, "measures": measures.map(measure)] as [String: Any]
            },
        ]
        if let before = report.before, before.isEnough, let after = report.after {
            context["after"] =
                [
                    "bands": BandDrawing.svg(before, after),
                    "figures": zip(before.figures, after.figures).map { old, new in
                        [
                            "name": ReadingContext.name(old.name), "before": Words.number(old.figure.value),
                            "after": Words.number(new.figure.value),
                        ]
                    },
                ] as [String: Any]
        }
        return context
    }

    private static func measure(_ measure: MeasureReport) -> [String: Any] {
        var context = [
            "name": measure.name,
            "kind": [measure.role?.rawValue ?? measure.id, measure.strength?.rawValue ?? ""].filter { !$0.isEmpty }
                .joined(separator: ", "),
            "why": filled(measure.why), "owner": filled(measure.owner), "due": filled(measure.due),
        ].present
        if let without = measure.without, let with = measure.with {
            context["effect"] = ["without": Words.number(without), "with": Words.number(with)]
        }
        return context
    }

    private static func plan(_ plan: PlanReport, _ phrases: Phrasebook) -> [String: Any] {
        var context: [String: Any] = ["target": Words.number(plan.target)]
        if !plan.excluded.isEmpty { context["excluded"] = plan.excluded.map(\.rawValue).joined(separator: ", ") }
        guard let answer = plan.answer else { return context }
        let words =
            if answer.reached {
                answer.measures.isEmpty ? "It is already there." : "The least that gets there, proven:"
            } else {
                phrases("out-of-reach")
                    + (answer.nearest.map { " The nearest package gives \(Words.number($0.escalation))." } ?? "")
            }
        context["answer"] =
            [
                "words": words, "before": Words.number(answer.before), "escalation": Words.number(answer.escalation),
                "burden": "\(answer.burden)", "floor": Words.number(answer.floor),
                "measures": (answer.nearest?.measures ?? answer.measures).map { phrases.measure($0) },
            ] as [String: Any]
        return context
    }

    private static func reflections(_ session: Session, _ phrases: Phrasebook) -> [String: Any] {
        let order = phrases.pack.reflections.map(\.id)
        func place(_ id: String) -> Int { order.firstIndex(of: id) ?? order.count }
        let all = session.reflections.sorted { (place($0.key), $0.key) < (place($1.key), $1.key) }
        let notes = session.voices.flatMap { voice in
            voice.notes.sorted { $0.key < $1.key }.map { item, note -> [String: Any] in
                [
                    "question": phrases.ask(item), "note": note, "lines": ReportContext.lines(note),
                    "answer": voice.sheet[item].map { phrases.label(item, $0.word) } ?? "no answer",
                ]
            }
        }
        return [
            "hasReflections": !all.isEmpty,
            "reflections": all.map { id, reflected in
                let isChanged = reflected.latest != reflected.first
                return [
                    "question": phrases.pack.reflection(id).map { phrases($0.ask) } ?? id,
                    "hasFirst": !reflected.first.isEmpty, "first": ReportContext.lines(reflected.first),
                    "hasLatest": isChanged, "latest": isChanged ? ReportContext.lines(reflected.latest) : [],
                ] as [String: Any]
            },
            "hasNotes": !notes.isEmpty, "notes": notes,
        ]
    }
}

extension [String: Any?] {
    /// What is there, for a template takes an optional for something.
    fileprivate var present: [String: Any] { compactMapValues(\.self) }
}
