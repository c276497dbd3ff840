import Interview
import Reports
import Sessions

/// Which place a destination means, and where a review is taken up again.
enum LinearPages {
    static func page(_ destination: Destination, _ desk: Desk) -> (any LinearPage)? {
        switch destination {
        case .interview, .discuss: LinearDiscuss(desk)
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
        case .handOver(let voice): [.push(LinearTeam()), .push(HandOverPage(voice: voice))]
        case .describe(let field, let text): [.push(LinearTeam()), .push(InterviewPage(desk, at: field, text: text))]
        }
    }
}
