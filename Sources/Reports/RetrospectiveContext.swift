import Interview
import Sessions

/// Then and now, for the templates.
enum RetrospectiveContext {
    static func context(_ back: Retrospective, _ phrases: Phrasebook) -> [String: Any] {
        let all = back.changed.count + back.unchanged
        return [
            "retrospective": [
                "about": back.title.isEmpty ? "A review without a title" : back.title,
                "created": String(back.created.prefix(10)),
                "expected": expected(back, phrases), "did": did(back, phrases),
                "count": "\(back.changed.count) of \(all) answers are others than then.",
                "hasChanged": !back.changed.isEmpty,
                "changed": back.changed.map { one in
                    [
                        "question": phrases.ask(one.item), "who": one.name ?? "Person \(one.person)",
                        "seat": one.seat.words, "then": one.then.map { phrases.label(one.item, $0) } ?? "no answer",
                        "now": phrases.label(one.item, one.now), "dB": Words.signed(one.change),
                    ]
                },
                "adopted": back.adopted.isEmpty ? ["No measure."] : back.adopted.map { phrases.measure($0) },
                "promises": back.promises.map {
                    "\($0.text): \($0.kept.map { $0 ? "kept" : "not kept" } ?? "not recorded")"
                },
                "hasPromises": !back.promises.isEmpty, "needed": needed(back, phrases),
            ] as [String: Any]
        ]
    }

    private static func expected(_ back: Retrospective, _ phrases: Phrasebook) -> [String] {
        var lines = back.forecasts.map { forecast in
            "Forecast: \(phrases.reaction(forecast.reaction)), \(forecast.chance) of 100"
                + (forecast.by.map { ", by \($0)" } ?? "")
        }
        lines += back.expected.map { "Expected by the coach: \(phrases.reaction($0))" }
        if let before = back.before {
            let after = back.after.map { ", \(Words.number($0.escalation.value)) with the adopted measures" } ?? ""
            lines.append("Escalation then: \(Words.number(before.escalation.value)) of 100\(after)")
        }
        return lines.isEmpty ? ["Nothing was forecast or expected."] : lines
    }

    private static func did(_ back: Retrospective, _ phrases: Phrasebook) -> [String] {
        guard !back.outcomes.isEmpty else { return ["Nothing is recorded."] }
        return back.outcomes.map { outcome in
            "\(phrases.reaction(outcome.reaction)): \(outcome.happened ? "it happened" : "it did not happen")"
                + (outcome.on.map { " (\($0))" } ?? "") + (outcome.note.map { ". \($0)" } ?? "")
        }
    }

    private static func needed(_ back: Retrospective, _ phrases: Phrasebook) -> [String] {
        guard let now = back.now else { return ["There is no sheet of today to work it out from."] }
        var lines = [
            "By today's answers escalation without any measure is \(Words.number(now.escalation.value)) of 100."
        ]
        guard let needed = back.needed else { return lines }
        let target = Words.number(back.target)
        if needed.reached {
            lines.append(
                needed.measures.isEmpty
                    ? "That is at \(target) or below already."
                    : "The least that would have brought it to \(target) or below: "
                        + needed.measures.map { phrases.measure($0) }.joined(separator: "; ") + ".")
        } else {
            lines.append("No package of at most six measures would have brought it to \(target).")
        }
        return lines
    }
}
