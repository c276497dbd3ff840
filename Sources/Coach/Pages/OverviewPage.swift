import Interview
import Reports
import Screen
import Sessions

/// All questions with their answers, to go to any of them.
struct OverviewPage: ScreenPage {
    /// A question as it is drawn: made anew when the review or the window changes, not at each key.
    private struct Entry {
        var mark: String
        var ask: String
        var value: String
    }

    private var list = ListView()
    private var rows = 1
    private var count = 0
    private var entries: [Entry] = []
    private var revision = -1
    private var columns = 0

    init(_ desk: Desk, at field: Field) {
        count = desk.form?.questions.count ?? 0
        rows = desk.size.body.rows
        list.select(desk.form?.position(field) ?? 0, count: count, rows: rows)
    }

    var title: String { "All questions" }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, shown: "Enter", "go to it", .open, weight: 9),
            ending(desk),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ].compactMap(\.self)
    }

    /// What lies behind the last question; no result where somebody answers alone.
    private func ending(_ desk: Desk) -> Binding? {
        if desk.isPrivateTurn { return Binding("v", "to the end of the turn", .later, weight: 4) }
        guard !desk.isAnswering, desk.session?.team == nil else { return nil }
        return Binding("v", "straight to the result", .go(.reading), weight: 4)
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            guard let form = desk.form, form.questions.indices.contains(list.selection) else { return [.pop] }
            return [.pop, .replace(InterviewPage(desk, at: form.questions[list.selection].field, text: nil))]
        case .leave: return [.pop]
        case .later:
            let at = desk.form?.questions.first { !desk.answered.contains($0.field) }?.field ?? .stance
            return [.pop, .push(TurnEndPage(at: at))]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        rows = size.body.rows
        if revision != desk.revision || columns != size.columns { layOut(desk, size.body) }
        count = entries.count
        list.select(min(list.selection, max(0, count - 1)), count: count, rows: rows)
    }

    private mutating func layOut(_ desk: Desk, _ area: Area) {
        revision = desk.revision
        columns = area.columns
        entries = (desk.form?.questions ?? []).map { question in
            let value = desk.value(question.field)
            // In a review made from another what was changed since is marked.
            return Entry(
                mark: desk.hasChanged(question.field) ? "*" : value.isEmpty ? "○" : "●",
                ask: Width.clip(desk.phrases.fill(question.ask), to: area.columns / 2 - 6),
                value: Width.clip(
                    value.words(question, desk.phrases).asOneLine, to: area.columns - 2 - area.columns / 2))
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        let half = area.columns / 2
        list.draw(in: &frame, area.inset(columns: 1), count: entries.count) { frame, row, index, isHere in
            let entry = entries[index]
            if isHere { frame.focus(row) }
            frame.put(entry.mark, at: row.column + 2, row.row, entry.mark == "*" ? .key : .dim)
            frame.put(entry.ask, at: row.column + 4, row.row, isHere ? .selected : .plain)
            frame.put(entry.value, at: row.column + half, row.row, .dim)
        }
    }
}
