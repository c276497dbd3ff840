import Interview
import Reports
import Screen
import Sessions

/// All questions with their answers, to go to any of them.
struct OverviewPage: Page {
    /// A question as it is shown: made anew when the review changes, not at each key.
    private struct Entry {
        var mark: String
        var ask: String
        var value: String
    }

    private let at: Field
    private var entries: [Entry] = []
    private var revision = -1

    /// - Parameter at: the question chosen at first.
    init(at field: Field) { at = field }

    var title: String { "All questions" }

    func acts(_ desk: Desk) -> [Act] {
        [Act(.open, "go to it", .enter, shown: "Enter", words: "go", .row, help: "to question N", weight: 9)]
            + (ending(desk).map { [$0] } ?? [])
    }

    /// What lies behind the last question; no result where somebody answers alone.
    private func ending(_ desk: Desk) -> Act? {
        if desk.isPrivateTurn { return Act(.end, "to the end of the turn", key: "v", words: "end e", weight: 4) }
        guard !desk.isAnswering, desk.session?.team == nil else { return nil }
        return Act(.go(.reading), "straight to the result", key: "v", words: "reading", weight: 4)
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            guard let field = given.row.flatMap({ desk.form?.questions[safe: $0]?.field }) else { return [.pop] }
            return [.pop, .replace(InterviewPage(desk, at: field, text: nil))]
        case .end:
            let at = desk.form?.questions.first { !desk.answered.contains($0.field) }?.field ?? .stance
            return [.pop, .go(.endOfTurn(at: at))]
        default: return []
        }
    }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision else { return }
        revision = desk.revision
        entries = (desk.form?.questions ?? []).map { question in
            let value = desk.value(question.field)
            // In a review made from another what was changed since is marked.
            return Entry(
                mark: desk.hasChanged(question.field) ? "*" : value.isEmpty ? "○" : "●",
                ask: desk.phrases.fill(question.ask), value: value.words(question, desk.phrases).asOneLine)
        }
    }

    func content(_ desk: Desk) -> Content {
        let entries = entries
        var content = ListContent(count: entries.count, noun: "question") { place in
            entries[safe: place].map(Self.row)
        }
        content.first = desk.form?.position(at)
        return .list(content)
    }

    private static func row(_ entry: Entry) -> ListRow {
        var row = ListRow(title: entry.ask, spoken: "\(entry.ask) \(entry.value)")
        row.drawing = { frame, area, isHere in
            let columns = area.columns + 2
            let half = columns / 2
            if isHere { frame.focus(area) }
            frame.put(entry.mark, at: area.column + 2, area.row, entry.mark == "*" ? .key : .dim)
            frame.put(
                Width.clip(entry.ask, to: half - 6), at: area.column + 4, area.row, isHere ? .selected : .plain)
            frame.put(Width.clip(entry.value, to: columns - 2 - half), at: area.column + half, area.row, .dim)
        }
        return row
    }
}
