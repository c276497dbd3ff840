import Interview
import Screen

/// The first and the last page of answering a sheet.
struct SheetPage: ScreenPage {
    private var lines: [Line] = []
    private var scroller = Scroller()
    private var rows = 1
    /// Where the sheet was left before; used once.
    private var goesOn = true

    var title: String { "Sheet" }
    var isFirst: Bool { true }
    var extent: String? { scroller.extent(lines: lines.count, rows: rows) }

    func bindings(_ desk: Desk) -> [Binding] {
        let progress = desk.sheetProgress
        let does =
            progress.answered == 0
            ? "begin" : progress.answered < progress.asked ? "go on" : "look at the answers again"
        return [
            Binding(.enter, shown: "Enter", does, .open, weight: 9),
            Binding("o", "all questions", .overview, weight: 4),
            Binding(.escape, .character("q"), shown: "Esc", "save and leave", .quit, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            defer { goesOn = false }
            guard desk.readOnly == nil else { return [.push(InterviewPage(desk, at: nil, text: nil))] }
            return Pages.resuming(goesOn ? desk.openSheet?.draft : nil, desk).map(Step.push)
        case .overview:
            let page = InterviewPage(desk, at: nil, text: nil)
            return [.push(page), .push(OverviewPage(desk, at: page.at))]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        scroller.handle(key, lines: lines.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        rows = size.body.rows
        lines = SheetDocument.blocks(desk).lines(columns: min(size.body.columns - 2, 90))
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        lines.draw(&frame, area.inset(columns: 1), from: scroller.offset)
    }
}
