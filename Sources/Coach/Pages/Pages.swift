import Interview

/// Which page a destination means.
enum Pages {
    static func page(_ destination: Destination, _ desk: Desk) -> (any Page)? {
        switch destination {
        case .past: ShelfPage()
        case .cases: CasesPage()
        case .about: DocumentPage(.about)
        case .reading: DocumentPage(.reading)
        case .receipt: DocumentPage(.receipt)
        case .memo: DocumentPage(.memo)
        case .alternatives: AlternativesPage()
        case .plan: PlanPage(desk)
        case .ladder: LadderPage()
        case .notice: NoticePage()
        case .decide: DecidePage(desk)
        case .rewrite: RewritePage(desk)
        case .interview: InterviewPage(desk, at: nil, text: nil)
        case .fullReview, .quickLook, .resume: nil
        }
    }

    static func isTab(_ destination: Destination) -> Bool { Tabs.all.contains { $0.page == destination } }

    static func field(_ id: String) -> Field? { Field(id: id) }
}
