import Sessions

/// What a group can do with a review that is there already.
struct TeamAbout: Sendable {
    struct Choice: Sendable {
        enum Kind: Sendable { case describe, lookBack, goOn }

        var kind: Kind
        var title: String
        var about: String
        /// Why it cannot be chosen; nil: it can.
        var off: String?
    }

    /// What the runner finds the review by.
    let name: String
    let called: String
    let choices: [Choice]

    /// - Parameter stage: how far its own team session is; nil: it is a self-review.
    init(name: String, called: String, stage: TeamStage?) {
        self.name = name
        self.called = called
        choices = [
            Choice(
                kind: .describe, title: "Take its description",
                about: "A new session about the same move, still ahead: everybody answers it from the beginning."),
            Choice(
                kind: .lookBack, title: "Look back on it",
                about: "A new session about the same move, now behind us: everybody answers anew, with what they know "
                    + "today. The old one stays as it is.", off: stage == .turns ? PastRow.sealed : nil),
            Choice(
                kind: .goOn, title: "Go on with it as a group",
                about: "What was answered stays as the sheet of the first person, in the mover's seat. Others answer "
                    + "beside it."),
            // A session of several people cannot become one a second time.
        ].filter { stage == nil || $0.kind != .goOn }
    }

    init(_ row: PastRow) { self.init(name: row.name, called: row.title, stage: row.summary?.team) }
    init(_ session: Session) { self.init(name: session.id, called: session.move.title, stage: session.stage) }

    /// What makes it so.
    func effect(_ kind: Choice.Kind, _ desk: inout Desk) -> Effect {
        switch kind {
        case .describe: return .anewForTeam(name: name)
        case .lookBack: return .lookBack(name: name)
        case .goOn:
            desk.past.goesOnAsTeam = true
            return .open(id: name)
        }
    }
}
