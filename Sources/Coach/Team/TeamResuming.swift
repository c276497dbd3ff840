import Interview
import Sessions

/// How a team session is taken up again.
extension Desk {
    /// The pages to open a review with, where its draft says the person was.
    ///
    /// Before the reveal of a team session nobody is led straight into somebody's answers: it goes on with the hand-over
    /// to the person whose turn it was.
    mutating func resume(_ draft: Draft?) -> [any Page] {
        guard let session, session.stage == .turns else { return Pages.resuming(draft, self) }
        guard readOnly == nil, let draft else { return [TeamPage()] }
        if let voice = draft.voice {
            guard session.voice(voice) != nil else { return [TeamPage()] }
            if let text = draft.text, draft.at.hasPrefix("note:") {
                // What was being typed is that person's; another turn in between must not lose it.
                let item = String(draft.at.dropFirst("note:".count))
                change { $0.setNote(item, text.trimmed, voice: voice) }
                give(turn: nil)
            }
            leftAt[voice] = draft.at
            return [TeamPage(), HandOverPage(voice: voice)]
        }
        if draft.at == "team-setup" { return [TeamPage(), TeamSetupPage()] }
        if let field = Field(id: draft.at), form?.position(field) != nil {
            return [TeamPage(), InterviewPage(self, at: field, text: draft.text)]
        }
        return [TeamPage()]
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
