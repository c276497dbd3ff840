import Packs
package import Sessions

/// What a decided review leaves in one's hand: the decision, the first step, the days, the file, the command.
package enum ClosingDocument {
    /// - Parameters:
    ///   - path: of the review's file; nil: it is not known yet.
    ///   - library: what stands behind a command for it to mean this library.
    package static func blocks(
        _ session: Session, at path: String?, library: String, _ phrases: Phrasebook
    ) -> [Block] {
        guard let decision = session.decision else {
            return [
                .text("Nothing is decided yet.", .strong), .text("Decide, and the end of the way stands here.", .dim),
            ]
        }
        let choice = decision.choice.rawValue.capitalisedFirst
        let why = decision.why ?? ""
        return [.text("Decided on \(phrases.day(decision.on).apart): \(choice).", .strong)]
            + (why.isEmpty ? [] : [.own(why)])
            + [.heading("The first step")] + firstStep(session, decision.choice, phrases)
            + [.heading("When you look again")] + days(session, decision, library, phrases)
            + [.heading("Where it lies")] + place(session, path, library)
    }

    /// The measure to begin with: the one whose day comes first; without any, what the choice itself asks for.
    private static func firstStep(
        _ session: Session, _ choice: Decision.Choice, _ phrases: Phrasebook
    ) -> [Block] {
        let adopted = session.measures.filter { $0.status == .adopted }
        let dated = adopted.filter { $0.due?.isEmpty == false }.min { ($0.due ?? "") < ($1.due ?? "") }
        guard choice == .proceed || choice == .revise, let first = dated ?? adopted.first else {
            return [.text(without(choice))]
        }
        let who = first.owner.flatMap { $0.isEmpty ? nil : $0.apart } ?? "nobody is named yet"
        let by = first.due.flatMap { $0.isEmpty ? nil : $0.apart } ?? "no day is set"
        var blocks: [Block] = [.text(phrases.measure(first.id).apart, .strong)]
        blocks.append(.pair("Who sees to it", who))
        blocks.append(.pair("By when", by))
        blocks += CommitmentDocument.open(session, phrases)
        if !session.commitmentsWereAsked { blocks.append(.text(CommitmentDocument.notAsked, .dim)) }
        if adopted.count > 1 {
            let more = adopted.count - 1
            blocks.append(.text("\(more) more \(more == 1 ? "is" : "are") adopted: see Alternatives.", .dim))
        }
        return blocks
    }

    private static func without(_ choice: Decision.Choice) -> String {
        switch choice {
        case .proceed: "No measure is adopted. If one thing is to be said first, let it be what they may see of it."
        case .revise: "Change the move; then \"a new review from it\", in past reviews, shows what that changed."
        case .drop: "Nothing is to be done. If they had heard of it, tell them that it will not come."
        case .defer: "Find out first what you do not know: the reading names the most useful question."
        }
    }

    private static func days(
        _ session: Session, _ decision: Decision, _ library: String, _ phrases: Phrasebook
    ) -> [Block] {
        let again = decision.reviewOn ?? ""
        var blocks: [Block] = [
            again.isEmpty
                ? .text("No day is set. A look back is how this coach, and you, find out who was right.", .warning)
                : .text("On \(again.apart).", .strong)
        ]
        for forecast in session.forecasts {
            let by = forecast.by.flatMap { $0.isEmpty ? nil : ", by \($0.apart)" } ?? ""
            blocks.append(
                .text("You expect: \(phrases.reaction(forecast.reaction).apart), \(forecast.chance) of 100\(by)."))
        }
        return blocks + [
            .text("The first page tells when a day has come.", .dim),
            .pair("For your own calendar", "otherside calendar\(library)"),
        ]
    }

    private static func place(_ session: Session, _ path: String?, _ library: String) -> [Block] {
        let id = String(session.id.prefix(8))
        return (path.map { [Block.pair("The file", $0.apart)] } ?? [])
            + [.pair("The report", "otherside report \(id)\(library)")]
    }
}
