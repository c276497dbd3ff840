import Screen
import Sessions

/// What was to be done since the last time: before anything new is begun.
struct LastActionsPage: ScreenPage {
    private struct Row {
        var file: String
        var heading: String?
        var place: Int
        var action: Action
    }

    private var list = ListView()
    private var rows: [Row] = []
    private var height = 1
    /// Those that were open when the page was opened: one that was marked done can be marked open again.
    private var shown: Set<String> = []

    var title: String { "Last time's actions" }

    /// What the page is made from.
    ///
    /// - Parameter again: those that were told of stay, though they may be done by now.
    static func effect(_ desk: Desk, again: Bool = false) -> Effect? {
        guard let session = desk.session, session.stage == .turns, desk.readOnly == nil else { return nil }
        return RecallQuery(session, also: again ? desk.past.recalled.map(\.name) : []).map(Effect.recall)
    }

    func wants(_ desk: Desk) -> [Effect] { [Self.effect(desk, again: true)].compactMap(\.self) }

    func bindings(_ desk: Desk) -> [Binding] {
        let isDone = rows[safe: list.selection]?.action.done == true
        let none = rows.isEmpty ? "there is none" : nil
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
            guard let row = rows[safe: list.selection] else { return [] }
            let done: Bool? = row.action.done == true ? nil : true
            return [
                .effect(.amend(name: row.file, [.action(row.place, text: row.action.text, done: done)]))
            ]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: rows.count, rows: height, height: heights) ? [] : nil
    }

    private var heights: (Int) -> Int {
        let heights = rows.map { $0.heading == nil ? 2 : 3 }
        return { heights[safe: $0] ?? 2 }
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        func key(_ file: String, _ place: Int) -> String { "\(place) \(file)" }
        for one in desk.past.recalled {
            for (place, action) in one.actions.enumerated() where action.done != true {
                shown.insert(key(one.name, place))
            }
        }
        rows = desk.past.recalled.flatMap { one -> [Row] in
            one.actions.enumerated().filter { shown.contains(key(one.name, $0.offset)) }.enumerated().map {
                number, action in
                let title = one.title.isEmpty ? "a review without a title" : one.title
                return Row(
                    file: one.name, heading: number == 0 ? "\(title), \(one.created.prefix(10))" : nil,
                    place: action.offset, action: action.element)
            }
        }
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
            if let heading = rows[index].heading {
                frame.put(Width.clip(heading, to: area.columns), at: area.column, area.row, .heading)
                _ = area.splitTop(1)
            }
            ActionRow(action: rows[index].action, isHere: isHere, today: desk.today).draw(&frame, area)
        }
    }
}
