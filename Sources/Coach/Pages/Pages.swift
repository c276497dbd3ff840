import Interview
import Sessions

/// Which page a destination means.
enum Pages {
    static func page(_ destination: Destination, _ desk: Desk) -> (any Page)? {
        switch destination {
        case .past, .due, .teamPast: PastPage(desk)
        case .team: TeamListPage()
        case .lessons: LessonsPage()
        case .cases: CasesPage(desk)
        case .about: DocumentPage(.about)
        case .reading: DocumentPage(.reading)
        case .receipt: DocumentPage(.receipt)
        case .memo: DocumentPage(.memo)
        case .worked: DocumentPage(.workedCase)
        case .coding: DocumentPage(.coding)
        case .likeness: LikenessPage(desk)
        case .alternatives: AlternativesPage()
        case .plan: PlanPage(desk)
        case .ladder: LadderPage()
        case .notice: NoticePage()
        case .decide: desk.unsentDecision ?? DecidePage(desk)
        case .rewrite: RewritePage(desk)
        case .interview: InterviewPage(desk, at: openItem(desk), text: nil)
        case .fullReview, .quickLook, .resume, .teamNew, .together: nil
        }
    }

    static func isTab(_ destination: Destination) -> Bool { Tabs.all.contains { $0.page == destination } }

    /// The first scored question without an answer: what a result waits for. nil when all are answered.
    static func openItem(_ desk: Desk) -> Field? {
        desk.form?.questions.first { $0.isScored && desk.session?.isAnswered($0.field) == false }?.field
    }

    /// The pages to open a review with: where its draft says the person was, else where a review goes on.
    static func resuming(_ draft: Draft?, _ desk: Desk) -> [any Page] {
        guard desk.readOnly == nil else { return [DocumentPage(.reading)] }
        let text = draft?.text
        // `note:notice` is the note on the item notice.
        let parts = draft?.at.split(separator: ":", maxSplits: 1).map(String.init) ?? []
        switch (parts.first, parts.last) {
        case ("decide", _): return [DecidePage(desk, why: text)]
        case ("rewrite", let id): return [RewritePage(desk, at: id, text: text)]
        case ("note", let id?):
            return [InterviewPage(desk, at: .item(id), text: nil), NotePage(desk, item: id, text: text)]
        default:
            if draft?.at == "reading" || desk.session?.decision != nil && text == nil {
                return [DocumentPage(.reading)]
            }
            return [InterviewPage(desk, at: draft.flatMap { Field(id: $0.at) }, text: text)]
        }
    }
}
