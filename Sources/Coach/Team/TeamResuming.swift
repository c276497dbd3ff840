import Interview
import Sessions

/// Where a team session is taken up again.
enum TeamPlace: Equatable {
    case people, setUp
    case handOver(voice: String)
    case describe(Field, text: String?)
}

extension Desk {
    /// Where a team session goes on, by its draft; nil for any other review, and after the reveal.
    ///
    /// Before the reveal nobody is led straight into somebody's answers: it goes on with the hand-over to the person
    /// whose turn it was.
    mutating func teamPlace(_ draft: Draft?) -> TeamPlace? {
        guard let session, session.stage == .turns else { return nil }
        guard readOnly == nil, let draft else { return .people }
        if let voice = draft.voice {
            guard session.voice(voice) != nil else { return .people }
            if let text = draft.text, draft.at.hasPrefix("note:") {
                // What was being typed is that person's; another turn in between must not lose it.
                let item = String(draft.at.dropFirst("note:".count))
                change { $0.setNote(item, text.trimmed, voice: voice) }
                give(turn: nil)
            }
            leftAt[voice] = draft.at
            return .handOver(voice: voice)
        }
        if draft.at == "team-setup" { return .setUp }
        guard let field = Field(id: draft.at), form?.position(field) != nil else { return .people }
        return .describe(field, text: draft.text)
    }

    /// The pages to open a review with.
    mutating func resume(_ draft: Draft?) -> [any Page] {
        switch teamPlace(draft) {
        case nil: Pages.action(draft, &self) ?? Pages.resuming(draft, self)
        case .people: [TeamPage()]
        case .setUp: [TeamPage(), TeamSetupPage()]
        case .handOver(let voice): [TeamPage(), HandOverPage(voice: voice)]
        case .describe(let field, let text): [TeamPage(), InterviewPage(self, at: field, text: text)]
        }
    }

    /// - Returns: false where nothing can be changed.
    mutating func becomeTeam() -> Bool {
        if let readOnly {
            warn("Not changed: this review is \(readOnly).")
            return false
        }
        change { $0.becomeTeam() }
        return true
    }

    /// The review that lies open goes on as a team session.
    mutating func goOnAsTeam() -> [Step] {
        becomeTeam() ? [.replace(TeamPage()), .push(TeamSetupPage())] : []
    }
}
