import Interview
import Sessions

/// Which page a destination means.
enum Pages {
    /// nil: something that is done, and no page.
    static func page(_ destination: Destination, _ desk: Desk) -> (any Page)? {
        if desk.needsSheet, SheetNeededPage.needing.contains(destination) { return SheetNeededPage(destination) }
        return switch destination {
        // Nobody's own answers are changed behind their back.
        case .interview where desk.session?.showsVoices != true:
            InterviewPage(desk, at: openItem(desk), text: nil, isForOpen: true)
        case .about: DocumentPage(.about)
        case .past, .due, .teamPast: PastPage(desk)
        case .cases: CasesPage()
        case .endOfTurn(let at): TurnEndPage(at: at)
        case .reading: DocumentPage(.reading)
        case .receipt: DocumentPage(.receipt())
        case .memo: DocumentPage(.memo)
        case .worked: DocumentPage(.workedCase)
        case .coding: DocumentPage(.coding)
        case .likeness: LikenessPage()
        case .alternatives: AlternativesPage()
        case .gap: RevealPage(.gap)
        case .spread: RevealPage(.spread)
        case .voices: RevealPage(.voices)
        case .then: RevealPage(.then)
        case .actions: ActionsPage()
        case .lastActions: LastActionsPage()
        case .team: TeamListPage()
        case .lessons: LessonsPage()
        case .patterns: PatternsPage()
        case .plan: PlanPage(desk)
        case .ladder: LadderPage()
        case .notice: NoticePage(desk)
        case .decide: DecidePage(desk)
        case .rewrite: RewritePage(desk)
        case .closing: ClosingPage()
        case .discuss, .interview: DiscussPage(desk)
        case .setUp: TeamSetupPage()
        default: nil
        }
    }

    /// The page that a draft names; nil: a question, or none.
    static func placed(_ place: String, _ desk: Desk) -> (any Page)? {
        switch place {
        case "reading": DocumentPage(.reading)
        case "receipt": DocumentPage(.receipt())
        case "memo": DocumentPage(.memo)
        case "replies": LadderPage()
        case "closing": ClosingPage()
        case "alternatives": AlternativesPage()
        case "notice": NoticePage(desk)
        case "rewrite": RewritePage(desk)
        case "actions": ActionsPage()
        case "plan": PlanPage(desk)
        case "decide": DecidePage(desk)
        default: nil
        }
    }

    /// An action that is being written, over the list it belongs to.
    static func action(_ draft: Draft?, _ desk: inout Desk) -> [any Page]? {
        guard let draft, draft.at.hasPrefix("action:") else { return nil }
        // As older versions kept it.
        if draft.forms.isEmpty, let text = draft.text { desk.unsent[draft.at] = ["text": text] }
        return [ActionsPage(), ActionPage(desk, at: Int(draft.at.dropFirst("action:".count)))]
    }

    /// The first scored question without an answer: what a result waits for. nil when all are answered.
    static func openItem(_ desk: Desk) -> Field? {
        desk.form?.questions.first { $0.isScored && desk.session?.isAnswered($0.field) == false }?.field
    }

    /// The pages to open a review with: where its draft says the person was, else where a review goes on.
    static func resuming(_ draft: Draft?, _ desk: Desk) -> [any Page] {
        let showsVoices = desk.session?.showsVoices == true
        let isRevealed = showsVoices || desk.session?.stage == .discussion
        let first: any Page
        if showsVoices || desk.session?.team?.looksBackOn != nil {
            first = RevealPage(showsVoices ? .gap : .then)
        } else {
            first = DocumentPage(.reading)
        }
        guard desk.readOnly == nil else { return [first] }
        // A decided review is read, unless something is being written.
        let isDecided = desk.session?.decision != nil
        if let id = draft?.at, id.hasPrefix("commitment:"), !desk.needsSheet {
            return [
                AlternativesPage(), CommitmentPage(desk, measures: [String(id.dropFirst("commitment:".count))]),
            ]
        }
        if let page = draft.flatMap({ placed($0.at, desk) }), !isDecided || !desk.unsent.isEmpty, !desk.needsSheet {
            return [page]
        }
        let parts = draft?.at.split(separator: ":", maxSplits: 1).map(String.init) ?? []
        switch (parts.first, parts.last) {
        case ("note", let id?) where showsVoices:
            let voice = draft?.voice
            return [DiscussPage(desk, at: id)]
                + (voice.map { [NotePage(desk, item: id, voice: $0, text: draft?.text)] } ?? [])
        case ("discuss", let id?) where showsVoices: return [DiscussPage(desk, at: id)]
        case (let name?, _) where isRevealed && RevealPage.Kind(rawValue: name) != nil:
            return [RevealPage(RevealPage.Kind(rawValue: name) ?? .gap)]
        case _ where isRevealed && !isDecided: return [first]
        case ("note", _): return asking(draft, desk)
        default:
            if draft?.at == "reading" || isDecided && draft?.text == nil { return [DocumentPage(.reading)] }
            return asking(draft, desk)
        }
    }

    /// The question a draft names, and over it the note that was being written there.
    static func asking(_ draft: Draft?, _ desk: Desk) -> [any Page] {
        // `note:notice` is the note on the item notice.
        guard let draft, draft.at.hasPrefix("note:") else {
            return [InterviewPage(desk, at: draft.flatMap { Field(id: $0.at) }, text: draft?.text, isForOpen: true)]
        }
        let item = String(draft.at.dropFirst("note:".count))
        return [InterviewPage(desk, at: .item(item), text: nil), NotePage(desk, item: item, text: draft.text)]
    }
}
