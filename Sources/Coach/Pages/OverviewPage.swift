import Interview
import Reports
import Screen
import Sessions

/// All questions with their answers, to go to any of them.
struct OverviewPage: Page {
    private var list = ListView()
    private var rows = 1
    private var count = 0

    init(_ desk: Desk, at field: Field) {
        count = desk.form?.questions.count ?? 0
        rows = desk.size.body.rows
        list.select(desk.form?.position(field) ?? 0, count: count, rows: rows)
    }

    var title: String { "All questions" }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, shown: "Enter", "go to it", .open, weight: 9),
            Binding("v", "straight to the result", .go(.reading), weight: 4),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            guard let form = desk.form, form.questions.indices.contains(list.selection) else { return [.pop] }
            return [.pop, .replace(InterviewPage(desk, at: form.questions[list.selection].field, text: nil))]
        case .leave: return [.pop]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        rows = size.body.rows
        count = desk.form?.questions.count ?? 0
        list.select(min(list.selection, max(0, count - 1)), count: count, rows: rows)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        guard let form = desk.form else { return }
        let half = area.columns / 2
        list.draw(in: &frame, area.inset(columns: 1), count: count) { frame, row, index, isHere in
            let question = form.questions[index]
            let value = desk.session?.value(question.field) ?? .none
            if isHere { frame.focus(row) }
            // In a review made from another what was changed since is marked.
            let isChanged = desk.base.map { $0.value(question.field) != value } ?? false
            frame.put(isChanged ? "*" : value.isEmpty ? "○" : "●", at: row.column + 2, row.row, isChanged ? .key : .dim)
            frame.put(Width.clip(question.ask, to: half - 6), at: row.column + 4, row.row, isHere ? .selected : .plain)
            let room = row.columns - half
            frame.put(Width.clip(Self.words(value, question, desk), to: room), at: row.column + half, row.row, .dim)
        }
    }

    /// A value as one line.
    static func words(_ value: FieldValue, _ question: Question, _ desk: Desk) -> String {
        switch value {
        case .none: "-"
        case .text(let text): text.split(separator: "\n").joined(separator: " ")
        case .list(let words): words.joined(separator: ", ")
        case .word(let word): word
        case .flag(let flag): flag ? "yes" : "no"
        case .percent(let number): "\(number) of 100"
        case .answer(let answer):
            if case .item(let id) = question.field { desk.phrases.label(id, answer.word) } else { answer.word }
        }
    }
}
