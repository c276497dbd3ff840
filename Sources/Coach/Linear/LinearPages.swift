import Interview
import Reports
import Sessions

/// Which place a destination means, and where a review is taken up again.
enum LinearPages {
    static func page(_ destination: Destination, _ desk: Desk) -> (any LinearPage)? {
        switch destination {
        case .past, .due: LinearShelf()
        case .teamPast: LinearShelf(picks: true)
        case .cases: LinearCases()
        // Nobody's own answers are changed behind their back.
        case .interview where desk.session?.showsVoices == true: LinearDiscuss(desk)
        case .interview: LinearInterview(desk, at: nil, text: nil)
        // Documents are said where one is.
        case .discuss: LinearDiscuss(desk)
        default: nil
        }
    }

    /// Where a review is taken up again. Before the reveal of a team session nobody is led straight into somebody's
    /// answers.
    static func resume(_ draft: Draft?, _ desk: inout Desk) -> [Step] {
        switch desk.teamPlace(draft) {
        case nil:
            (desk.readOnly == nil ? Pages.action(draft, &desk) : nil)?.map(Step.push) ?? [.push(resumed(draft, desk))]
        case .people, .setUp: [.push(LinearTeam())]
        case .handOver(let voice): [.effect(.wipe), .push(LinearTeam()), .push(LinearHandOver(voice: voice))]
        case .describe(let field, let text): [.push(LinearTeam()), .push(LinearInterview(desk, at: field, text: text))]
        }
    }

    private static func resumed(_ draft: Draft?, _ desk: Desk) -> any Stacked {
        let showsVoices = desk.session?.showsVoices == true
        let isRevealed = showsVoices || desk.session?.stage == .discussion
        let looksBack = desk.session?.team?.looksBackOn != nil
        let first: any Stacked =
            isRevealed && (showsVoices || looksBack)
            ? RevealPage(showsVoices ? .gap : .then) : DocumentPage(.reading)
        guard desk.readOnly == nil, let session = desk.session else { return first }
        let isLeft = session.decision != nil && desk.unsent.isEmpty
        if let page = draft.flatMap({ Pages.placed($0.at, desk) }), !isLeft, !desk.needsSheet { return page }
        if session.decision != nil {
            return DocumentPage(.reading)
        }
        if showsVoices, draft?.at.hasPrefix("discuss:") == true {
            return LinearDiscuss(desk, at: draft?.at.split(separator: ":").last.map(String.init))
        }
        // Behind the reveal nobody's own questions are asked again.
        if isRevealed { return first }
        guard let draft else { return LinearInterview(desk, at: nil, text: nil) }
        if let field = Field(id: draft.at) { return LinearInterview(desk, at: field, text: draft.text) }
        return LinearInterview(desk, at: nil, text: nil)
    }
}
