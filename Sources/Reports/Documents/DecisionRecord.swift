import Alternatives
import Assessment
import Interview
package import Packs
package import Sessions

/// The decision as a record in the form of MADR (Markdown architectural decision records, version 4).
package enum DecisionRecord {
    package static func text(_ report: ReviewReport, _ session: Session, _ pack: Pack, in zone: Zone) -> String {
        let session = session.sealed
        // The front matter is YAML: nothing but a day goes in.
        let on = session.decision.map { zone.day($0.on) }
        let day = on.flatMap { Day.isDay($0) ? "date: \($0)\n" : nil } ?? ""
        return "---\nstatus: \(status(session.decision?.choice))\n\(day)---\n\n"
            + blocks(report, session, Phrasebook(pack, session.move, in: zone)).markdown(bullet: "*")
    }

    private static func blocks(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        context(session, phrases) + [.heading("Decision Drivers")] + drivers(report, session, phrases)
            + [.heading("Considered Options")] + names.map { .bullet($0.name) } + outcome(report, session, phrases)
            + [.heading("Pros and Cons of the Options")]
            + names.flatMap { choice, name in
                [.heading(name, level: 3)] + points(choice, report).map { .bullet($0) }
            } + MeasuresDocument.leftOut(report, phrases) + voices(report, phrases)
            + [.heading("More Information")] + session.actions.map { .bullet(ActionsDocument.words($0)) }
            + [.gap, .text(report.standing)] + ReviewDocument.packs(report)
    }

    private static func context(_ session: Session, _ phrases: Phrasebook) -> [Block] {
        let texts = [("What is planned", session.move.description), ("What it protects", session.move.protects)]
        return [.heading(ReviewDocument.title(session), level: 1), .heading("Context and Problem Statement")]
            + ReviewDocument.facts(session, phrases)
            + texts.filter { !$0.1.isEmpty }.flatMap { [.text($0.0 + ":"), .own($0.1)] }
            + [.text("How does this look from the other side, and what do we do about it?")]
    }

    private static func outcome(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        let decision = session.decision
        let why = decision?.why ?? ""
        let chosen = names.first { $0.choice == decision?.choice }.map {
            "Chosen option: \"\($0.name)\", \(why.ownLines.isEmpty ? "and no reason is recorded." : "because")"
        }
        let day = decision?.reviewOn.flatMap { $0.isEmpty ? nil : "To be looked at again on \($0)." }
        return [.heading("Decision Outcome"), .text(chosen ?? "No option is chosen yet.")]
            + (why.isEmpty ? [] : [.own(why)])
            + [.heading("Consequences", level: 3)] + escalations(report).map { .bullet($0) }
            + MeasuresDocument.lists(report)
            + [.heading("Confirmation", level: 3), .text(day ?? "No day is set for looking at it again.")]
            + DecisionDocument.forecasts(session, phrases).dropFirst()
    }

    /// MADR's words; what is put off stays proposed.
    private static func status(_ choice: Decision.Choice?) -> String {
        switch choice {
        case .proceed, .revise: "accepted"
        case .drop: "rejected"
        case .defer, nil: "proposed"
        }
    }

    private static let names: [(choice: Decision.Choice, name: String)] = [
        (.proceed, "Go ahead with the move"), (.revise, "Go ahead in a changed form"), (.drop, "Do not do it"),
        (.defer, "Put it off"),
    ]

    private static func points(_ choice: Decision.Choice, _ report: ReviewReport) -> [String] {
        switch choice {
        case .proceed: return figure(report.before).map { ["Neutral, because escalation stands at \($0)"] } ?? []
        case .revise:
            let burden = report.adopted.compactMap(\.burden).reduce(0, +)
            return (figure(report.after).map { ["Good, because escalation falls to \($0)"] } ?? [])
                + (burden > 0 ? ["Bad, because the measures carry a burden of \(burden)"] : [])
        case .drop: return ["Bad, because what the move protects stays as it is"]
        case .defer: return ["Neutral, because the question stays open"]
        }
    }

    /// "62.1 of 100 (high)"; nil where no figure is shown.
    private static func figure(_ reading: ReadingRecord?) -> String? {
        reading.flatMap { $0.isEnough ? MeasuresDocument.escalation($0) : nil }
    }

    private static func escalations(_ report: ReviewReport) -> [String] {
        guard let before = figure(report.before) else { return [] }
        guard let after = figure(report.after) else { return ["Neutral, because escalation stands at \(before)."] }
        return ["Escalation goes from \(before) to \(after) with the measures adopted."]
    }

    private static func drivers(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        var drivers: [Block] = []
        if !session.move.protects.isEmpty { drivers.append(.bullet("What it protects: \(session.move.protects)")) }
        guard let before = report.before, before.isEnough else { return drivers }
        drivers += before.figures.map { name, figure in
            let range = Words.band(figure.low, figure.high).map { ", range \($0)" } ?? ""
            return .bullet("\(Words.figure(named: name)): \(Words.number(figure.value)) of 100\(range)")
        }
        return drivers
            + [("honesty", before.honesty), ("their-intent", before.theirIntent)].map { key, verdict in
                .bullet("\(Words.figure(named: key)): \(phrases("\(key).\(verdict.verdict).name"))")
            }
    }

    private static func voices(_ report: ReviewReport, _ phrases: Phrasebook) -> [Block] {
        guard let team = report.team else { return [] }
        let minority = team.minority.map { reason in
            Block.bullet(
                "\(phrases.ask(reason.item)) \(phrases.label(reason.item, reason.answer)): \(reason.note) "
                    + "(\(reason.name ?? "Person \(reason.person)"), \(reason.seat.words))")
        }
        return [
            .heading("Several voices"),
            .text(
                team.isAgreed
                    ? "The figures of this report are those of the sheet the group agreed on."
                    : "There is no agreed sheet, so the figures are given for each voice and each seat."),
        ] + (minority.isEmpty ? [] : [.text("Reasons of those who see it otherwise:")]) + minority
    }
}
