import Reports
import Screen
import Sessions

/// What was to be done since the last time: before anything new is begun.
struct LastActionsPage: Page {
    private var last = LastActions()

    var title: String { "Last time's actions" }
    func wants(_ desk: Desk) -> [Effect] { [LastActions.effect(desk, again: true)].compactMap(\.self) }
    mutating func update(_ desk: Desk) { last.gather(desk) }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        let isDone = here.flatMap { last.rows[safe: $0] }?.action.done == true
        return [
            Act(
                .toggle, isDone ? "not done after all" : "done", .character(" "), shown: "Space", words: "done d", .row,
                help: "it is done, or not after all", off: last.whyNone, weight: 9),
            Act(
                .leave, "go on; what is open stays open", .enter, .escape, .character("q"), shown: "Enter", weight: 9),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .toggle else { return [.pop] }
        return given.row.flatMap { last.rows[safe: $0] }.map { [.effect(last.toggle($0)), .again] } ?? []
    }

    func content(_ desk: Desk) -> Content {
        let rows = last.rows.map { row in
            ListRow(row.action, heading: row.isFirst ? row.from.words(in: desk.zone) : nil, today: desk.today)
        }
        return .list(
            ListContent(
                head: rows.isEmpty ? [] : [.text("Open from earlier reviews with the same people:", .strong)], rows,
                noun: "action of this list", empty: [.text("Nothing is open from the last time.", .strong)]))
    }
}
