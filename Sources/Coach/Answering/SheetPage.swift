import Interview
import Screen

/// The first and the last page of answering a sheet.
struct SheetPage: Page {
    /// Where the sheet was left before; used once.
    private var goesOn = true

    var title: String { "Sheet" }
    var isFirst: Bool { true }

    func acts(_ desk: Desk) -> [Act] {
        let progress = desk.sheetProgress
        let does =
            progress.answered == 0
            ? "begin" : progress.answered < progress.asked ? "go on" : "look at the answers again"
        return [
            Act(
                .open, does, .enter, shown: "Enter", words: "begin b",
                help: "to the questions; on from where you stopped", weight: 9),
            Act(.overview, "all questions", key: "o", weight: 4),
            Act(.quit, "save and leave", .escape, .character("q"), shown: "Esc", weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            defer { goesOn = false }
            guard desk.readOnly == nil else { return [.push(InterviewPage(desk, at: nil, text: nil))] }
            return Pages.asking(goesOn ? desk.openSheet?.draft : nil, desk).map(Step.push)
        case .overview:
            let page = InterviewPage(desk, at: nil, text: nil)
            return [.push(page), .push(OverviewPage(at: page.at))]
        default: return []
        }
    }

    func content(_ desk: Desk) -> Content {
        let progress = desk.sheetProgress
        var content = DocumentContent(SheetDocument.blocks(desk), columns: 90)
        content.isTitled = false
        content.prompt =
            progress.answered < progress.asked
            ? "Enter goes to the questions, q leaves" : "q leaves, Enter looks again"
        return .document(content)
    }
}
