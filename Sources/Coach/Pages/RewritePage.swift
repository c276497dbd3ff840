import Interview
import Packs
import Reports
import Screen
import Sessions

/// After the reading: the first words beside the new ones. What changed?
struct RewritePage: ScreenPage {
    private static let questions = ["move", "their-view", "rewrite"]
    private var place = 0
    private var field: TextField
    private var columns = 60

    /// - Parameters:
    ///   - at: the question's id; any other is the first.
    ///   - text: what was typed and not yet kept.
    init(_ desk: Desk, at id: String? = nil, text: String? = nil) {
        place = Self.questions.firstIndex { $0 == id } ?? 0
        field = TextField(text ?? desk.session?.reflections[Self.questions[place]]?.latest ?? "", multiline: true)
    }

    var title: String { "Rewrite" }
    var tab: Destination? { .rewrite }
    var isTyping: Bool { true }
    private var id: String { Self.questions[place] }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, shown: "Enter", place < 2 ? "next of three" : "done", .next, weight: 9),
            Binding(.control("g"), shown: "Ctrl-G", "your editor", .editor, weight: 4),
            Binding(.tab, shown: "Tab", "next page", .nextTab, weight: 4),
            Binding(.backTab, shown: "Shift-Tab", "page before", .previousTab, weight: 0),
            Binding(.control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0),
            Binding(.escape, shown: "Esc", desk.wayBack, .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .next:
            commit(&desk)
            guard place < 2 else { return finished(desk) + [.home] }
            place += 1
            field = TextField(desk.session?.reflections[id]?.latest ?? "", multiline: true)
        case .editor: return [.effect(.edit(field.text))]
        case .undo: _ = field.undo()
        case .nextTab, .previousTab:
            commit(&desk)
            return Tabs.turn(command, from: tab, desk)
        case .leave:
            commit(&desk)
            return [.home]
        default: break
        }
        return []
    }

    /// A decided review whose words are written anew has nothing left to resume.
    private func finished(_ desk: Desk) -> [Step] {
        guard let session = desk.session, session.decision != nil, desk.readOnly == nil else { return [] }
        return [.effect(.dropDraft(session: session.id))]
    }

    private func commit(_ desk: inout Desk) {
        let text = field.text.trimmed
        guard text != desk.session?.reflections[id]?.latest ?? "" else { return }
        desk.change { $0.set(.reflection(id), text.isEmpty ? .none : .text(text)) }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? { field.handle(key, columns: columns) ? [] : nil }

    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] {
        field.replaceAll(with: text)
        commit(&desk)
        return []
    }

    mutating func prepare(_ desk: Desk, _ size: Size) { columns = Tabs.body(size, hasTabs: true).columns }

    mutating func keep(_ desk: inout Desk) { commit(&desk) }

    func draft(_ desk: Desk) -> Draft? {
        let changed = field.text.trimmed != desk.session?.reflections[id]?.latest ?? ""
        return changed ? Draft(at: "rewrite:\(id)", text: field.text, on: desk.now) : nil
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .rewrite, desk)
        var area = Tabs.body(desk.size, hasTabs: true)
        func put(_ text: String, _ style: Style, most: Int) {
            for line in wrap(text, to: area.columns).prefix(most) where area.rows > 3 {
                frame.put(line, at: area.column, area.row, style)
                _ = area.splitTop(1)
            }
        }
        let ask = desk.pack.reflection(id).map { desk.phrases($0.ask) } ?? id
        put(id == "rewrite" ? ask : "Now that you have seen the other side: \(ask)", .strong, most: 4)
        if let first = desk.session?.reflections[id]?.first, !first.isEmpty {
            put("At first you wrote:", .dim, most: 1)
            put(first, .dim, most: 4)
            _ = area.splitTop(1)
        }
        frame.cursor = field.draw(in: &frame, area, style: .field, placeholder: "Write here. Enter goes on.")
    }
}
