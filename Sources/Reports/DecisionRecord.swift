import Alternatives
import Assessment
import Interview
package import Sessions

/// The decision as a record in the form of MADR (Markdown architectural decision records, version 4).
package enum DecisionRecord {
    /// - Throws: only if the template is broken, which its tests exclude.
    package static func text(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) throws -> String {
        let session = session.sealed
        var context = ReportContext.all(report, session, phrases)
        let decision = session.decision
        context["status"] = status(decision?.choice)
        context["date"] = decision.flatMap { isDay($0.on) ? [$0.on] : [] } ?? []
        context["options"] = options(report)
        context["chosen"] = chosen(decision)
        context["hasReasons"] = !ReportContext.lines(decision?.why ?? "").isEmpty
        context["reasons"] = ReportContext.lines(decision?.why ?? "")
        context["escalations"] = escalations(report)
        context["reviewDay"] = decision?.reviewOn.flatMap { $0.isEmpty ? nil : [$0] } ?? []
        context["drivers"] = drivers(report, session, phrases)
        return try MarkdownReport.render(DecisionTemplate.text, context)
    }

    /// MADR's words; what is put off stays proposed.
    private static func status(_ choice: Decision.Choice?) -> String {
        switch choice {
        case .proceed, .revise: "accepted"
        case .drop: "rejected"
        case .defer, nil: "proposed"
        }
    }

    /// The front matter is YAML: nothing but a day goes in.
    static func isDay(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.count == 10
            && scalars.enumerated().allSatisfy { place, scalar in
                place == 4 || place == 7 ? scalar == "-" : ("0"..."9").contains(scalar)
            }
    }

    private static let names: [(choice: Decision.Choice, name: String)] = [
        (.proceed, "Go ahead with the move"), (.revise, "Go ahead in a changed form"), (.drop, "Do not do it"),
        (.defer, "Put it off"),
    ]

    private static func chosen(_ decision: Decision?) -> [String] {
        names.filter { $0.choice == decision?.choice }.map(\.name)
    }

    private static func options(_ report: ReviewReport) -> [[String: Any]] {
        names.map { choice, name in
            var points: [String] = []
            switch choice {
            case .proceed:
                if let before = figure(report.before) {
                    points.append("Neutral, because escalation stands at \(before)")
                }
            case .revise:
                if let after = figure(report.after) { points.append("Good, because escalation falls to \(after)") }
                let burden = report.adopted.compactMap(\.burden).reduce(0, +)
                if burden > 0 { points.append("Bad, because the measures carry a burden of \(burden)") }
            case .drop: points.append("Bad, because what the move protects stays as it is")
            case .defer: points.append("Neutral, because the question stays open")
            }
            return ["name": name, "points": points]
        }
    }

    /// "62.1 of 100 (high)"; nil where no figure is shown.
    private static func figure(_ reading: ReadingRecord?) -> String? {
        guard let reading, reading.isEnough else { return nil }
        let value = reading.escalation.value
        let method = reading.method == 1 ? ", by method 1" : ""
        return "\(Words.number(value)) of 100 (\(Words.escalation(EscalationLevel(value)))\(method))"
    }

    private static func escalations(_ report: ReviewReport) -> [String] {
        guard let before = figure(report.before) else { return [] }
        guard let after = figure(report.after) else { return ["Neutral, because escalation stands at \(before)."] }
        return ["Escalation goes from \(before) to \(after) with the measures adopted."]
    }

    private static func drivers(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [String] {
        var drivers: [String] = []
        if !session.move.protects.isEmpty { drivers.append("What it protects: \(session.move.protects)") }
        if let before = report.before, before.isEnough {
            drivers += ReadingContext.rows(before, phrases).map { row in
                "\(row["name"] ?? ""): \(row["value"] ?? "") of 100, range \(row["range"] ?? "")"
            }
            for (key, verdict) in [("honesty", before.honesty), ("their-intent", before.theirIntent)] {
                drivers.append("\(ReadingContext.name(key)): \(phrases("\(key).\(verdict.verdict).name"))")
            }
        }
        return drivers
    }
}
