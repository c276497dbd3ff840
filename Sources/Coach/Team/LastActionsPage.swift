import Screen
import Sessions

/// What was to be done since the last time: before anything new is begun.
struct LastActionsPage: ScreenPage {
    private var list = ListView()
    private var last = LastActions()
    private var height = 1

    private var rows: [LastActions.Row] { last.rows }

    var title: String { "Last time's actions" }

    func wants(_ desk: Desk) -> [Effect] { [LastActions.effect(desk, again: true)].compactMap(\.self) }

    func bindings(_ desk: Desk) -> [Binding] {
        let isDone = rows[safe: list.selection]?.action.done == true
        let none = last.whyNone
        return [
            Binding(
                .character(" "), shown: "Space", isDone ? "not done after all" : "done", .toggle, off: none, weight: 9),
            Binding(
                .enter, .escape, .character("q"), shown: "Enter", "go on; what is open stays open", .leave, weight: 9),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .leave: return [.pop]
        case .toggle:
            return rows[safe: list.selection].map { [.effect(last.toggle($0))] } ?? []
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: rows.count, rows: height, height: heights) ? [] : nil
    }

    private var heights: (Int) -> Int {
        let heights = rows.map { $0.isFirst ? 3 : 2 }
        return { heights[safe: $0] ?? 2 }
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        last.gather(desk)
        height = max(1, size.body.rows - 3)
        list.select(min(list.selection, max(0, rows.count - 1)), count: rows.count, rows: height, height: heights)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        let words =
            rows.isEmpty ? "Nothing is open from the last time." : "Open from earlier reviews with the same people:"
        frame.put(words, at: area.column, area.row, .strong, columns: area.columns)
        _ = area.splitTop(2)
        list.draw(in: &frame, area, count: rows.count, height: heights) { frame, area, index, isHere in
            var area = area
            if rows[index].isFirst {
                frame.put(Width.clip(rows[index].from.words, to: area.columns), at: area.column, area.row, .heading)
                _ = area.splitTop(1)
            }
            ActionRow(action: rows[index].action, isHere: isHere, today: desk.today).draw(&frame, area)
        }
    }
}
