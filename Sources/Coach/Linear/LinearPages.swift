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
        case .interview, .discuss: LinearDiscuss(desk)
        case .endOfTurn(let at): LinearTurnEnd(at: at)
        default: nil
        }
    }

    /// Where a review is taken up again. Before the reveal of a team session nobody is led straight into somebody's
    /// answers.
    static func resume(_ draft: Draft?, _ desk: inout Desk) -> [Step] {
        switch desk.teamPlace(draft) {
        case nil:
            (Pages.action(draft, &desk) ?? Pages.resuming(draft, desk, on: .line)).map(Step.push)
        case .people, .setUp: [.push(LinearTeam())]
        case .handOver(let voice): [.effect(.wipe), .push(LinearTeam()), .push(LinearHandOver(voice: voice))]
        case .describe(let field, let text): [.push(LinearTeam()), .push(InterviewPage(desk, at: field, text: text))]
        }
    }
}
