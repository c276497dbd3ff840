import Interview
import Reports
import Screen
import Sessions

/// The end of a person's turn: hand in, go back on, or leave it for later.
struct TurnEndPage: Page {
    /// Where the person stood.
    let at: Field

    var title: String { "End of the turn" }
    func draft(_ desk: Desk) -> Draft? { Draft(at: at.id, voice: desk.turn, on: desk.now) }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(
                .handIn, "hand in and clear the screen", key: "h", words: "hand h",
                help: "hand in, and clear the terminal where it can be", off: desk.whyUnchangeable, weight: 9),
            Act(.leave, "back to the questions", .escape, .enter, .character("b"), shown: "Esc", weight: 8),
            Act(
                .later, "go on later", key: "l", words: "later l",
                help: "go on another time; the terminal is cleared too", weight: 6),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .handIn, .later:
            desk.endTurn(at: at, handingIn: command == .handIn)
            // This page and the questions under it.
            return [.effect(.wipe), .pop, .pop]
        default: return [.pop]
        }
    }

    func content(_ desk: Desk) -> Content {
        guard let turn = desk.turn, let session = desk.session, let form = desk.form else {
            return .document(DocumentContent([]))
        }
        let figures = "\(desk.answered.count) of \(form.questions.count) answered."
        let left = form.questions.count - desk.answered.count
        var texts: [Block] = [.text("\(left == 0 ? "You are done" : "So far"): \(figures)", .strong)]
        if left > 0 {
            texts.append(
                .text(
                    "Not answered: \(left). That is allowed; what is open counts as not known. "
                        + "\(desk.keys.shown(.overview, "o")) on a question lists "
                        + "them."))
        }
        let hands = desk.keys.shown(.handIn, "h")
        let later = desk.keys.shown(.later, "l")
        let nobody = "Nobody sees your answers before all are revealed together."
        texts += [
            .text(
                session.hasHandedIn(turn)
                    ? "You had handed in before. \(hands) hands in as it stands now and clears the screen."
                    : "\(hands) hands in and clears the screen. Esc goes back to the questions. \(later) leaves it for later and clears "
                        + "it too."), .text(nobody, .dim),
        ]
        var content = DocumentContent(
            apart: texts, said: ["\(figures) What is open counts as not known.", "hand hands in. \(nobody)"])
        content.prompt = "End of the turn. hand, later, or back"
        return .document(content)
    }
}
