import Interview
import Screen
import Sessions

/// The end of a person's turn: hand in, go back on, or leave it for later.
struct TurnEndPage: ScreenPage {
    /// Where the person stood.
    let at: Field

    var title: String { "End of the turn" }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding("h", "hand in and clear the screen", .handIn, off: desk.whyUnchangeable, weight: 9),
            Binding(.escape, .enter, .character("b"), shown: "Esc", "back to the questions", .leave, weight: 8),
            Binding("l", "go on later", .later, weight: 6),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .leave: return [.pop]
        case .handIn, .later:
            desk.endTurn(at: at, handingIn: command == .handIn)
            // This page and the questions under it.
            return [.effect(.wipe), .pop, .pop]
        default: return []
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        guard let turn = desk.turn, let session = desk.session, let form = desk.form else { return }
        var area = area.inset(columns: 1).centred(columns: min(70, area.columns - 2), rows: area.rows)
        func put(_ text: String, _ style: Style = .plain) {
            for line in wrap(text, to: area.columns) where area.rows > 0 {
                frame.put(line, at: area.column, area.row, style)
                _ = area.splitTop(1)
            }
            _ = area.splitTop(1)
        }
        if area.rows >= 18 { _ = area.splitTop(2) }
        let left = form.questions.count - desk.answered.count
        put(
            "\(left == 0 ? "You are done" : "So far"): \(desk.answered.count) of \(form.questions.count) answered.",
            .strong)
        if left > 0 {
            put("Not answered: \(left). That is allowed; what is open counts as not known. o on a question lists them.")
        }
        put(
            session.hasHandedIn(turn)
                ? "You had handed in before. h hands in as it stands now and clears the screen."
                : "h hands in and clears the screen. Esc goes back to the questions. l leaves it for later and clears it too."
        )
        put("Nobody sees your answers before all are revealed together.", .dim)
    }
}
