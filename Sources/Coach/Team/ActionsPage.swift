import Screen
import Sessions

/// What is to be done, by whom and by when.
struct ActionsPage: ScreenPage {
    private var list = ListView()
    private var count = 0
    private var rows = 1

    init(_ desk: Desk) { count = desk.session?.actions.count ?? 0 }

    var title: String { "Actions" }
    var tab: Destination? { .actions }

    func bindings(_ desk: Desk) -> [Binding] {
        let none = desk.whyNoAction
        let isDone = desk.session?.actions[safe: list.selection]?.done == true
        return Tabs.bindings(desk).filter { $0.command != .go(.nextVoice) } + [
            Binding("n", "new action", .add, off: desk.readOnly, weight: 8),
            Binding(
                .character(" "), shown: "Space", isDone ? "not done after all" : "done", .toggle, off: none, weight: 8),
            Binding(.enter, .character("e"), shown: "Enter", "change it", .edit, off: none, weight: 6),
            Binding(.character("x"), .delete, shown: "x", "delete", .delete, off: none, weight: 4),
            Binding(.escape, .character("q"), shown: "Esc", desk.wayBack, .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        let place = list.selection
        switch command {
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .leave: return [.home]
        case .add: return [.push(ActionPage(desk, at: nil))]
        case .edit: return [.push(ActionPage(desk, at: place))]
        case .toggle: desk.toggleAction(at: place)
        case .delete:
            guard let action = desk.session?.actions[safe: place] else { return [] }
            desk.deleteAction(at: place)
            desk.tell("Deleted: \"\(Width.clip(action.text, to: 40))\". u has it back.")
        default: break
        }
        return []
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: count, rows: rows, height: { _ in 2 }) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        count = desk.session?.actions.count ?? 0
        rows = Tabs.body(size, hasTabs: true).rows
        list.select(min(list.selection, max(0, count - 1)), count: count, rows: rows, height: { _ in 2 })
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .actions, desk)
        let body = Tabs.body(desk.size, hasTabs: true)
        let actions = desk.session?.actions ?? []
        guard !actions.isEmpty else {
            let words =
                "No action yet. n adds one: what is to be done, who sees to it, and by when. The next session with "
                + "the same other side opens with those that are not done."
            for (row, line) in wrap(words, to: min(76, body.columns)).enumerated() where row < body.rows {
                frame.put(line, at: body.column, body.row + row, .dim)
            }
            return
        }
        let height = { (_: Int) in 2 }
        list.draw(in: &frame, body, count: actions.count, height: height) { frame, area, index, isHere in
            ActionRow(action: actions[index], isHere: isHere, today: desk.today).draw(&frame, area)
        }
    }
}

/// An action on two rows.
struct ActionRow {
    let action: Action
    let isHere: Bool
    let today: String

    func draw(_ frame: inout Frame, _ area: Area) {
        if isHere { frame.focus(area) }
        let isDone = action.done == true
        frame.put(isDone ? "[x]" : "[ ]", at: area.column + 2, area.row, isDone ? .good : .plain)
        let style: Style = isHere ? .selected : isDone ? .dim : .plain
        frame.put(Width.clip(action.text, to: area.columns - 6), at: area.column + 6, area.row, style)
        guard area.rows > 1 else { return }
        let isLate = !isDone && action.due.map { $0 < today } ?? false
        let details = [
            action.owner ?? "nobody named", action.due.map { "by \($0)\(isLate ? ", OVERDUE" : "")" } ?? "no day named",
        ]
        frame.put(
            Width.clip(details.joined(separator: ", "), to: area.columns - 6), at: area.column + 6, area.row + 1,
            isLate ? .warning : .dim)
    }
}

extension Array {
    subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
