import Interview
import Packs
import Screen
import Sessions

/// The questions of a team session, one check box each.
struct TeamItemsPage: ScreenPage {
    private var list = ListView()
    private let items: TeamItems
    private var chosen: Set<String>
    private var rows = 1

    init(_ desk: Desk) {
        items = TeamItems(desk)
        chosen = items.chosen(desk.session)
    }

    private var entries: [TeamItems.Entry] { items.entries }

    var title: String { "Which questions?" }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.character(" "), .character("x"), shown: "Space", "ask it or not", .choose, weight: 9),
            Binding("a", "all", .confirm, weight: 5),
            Binding("f", "the twelve of a first look", .deepen, weight: 5),
            Binding("0", "none", .clear, weight: 4),
            Binding(.enter, .escape, .character("q"), shown: "Enter", "done", .leave, weight: 8),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .choose:
            guard entries.indices.contains(list.selection) else { return [] }
            chosen.formSymmetricDifference([entries[list.selection].id])
            if list.selection + 1 < entries.count { list.select(list.selection + 1, count: entries.count, rows: rows) }
        case .confirm: chosen = items.all
        case .deepen: chosen = items.quick
        case .clear: chosen = []
        case .leave:
            guard !chosen.isEmpty else {
                desk.warn("Choose at least one question. a chooses all.")
                return []
            }
            keep(&desk)
            return [.pop]
        default: break
        }
        return []
    }

    mutating func keep(_ desk: inout Desk) {
        guard !chosen.isEmpty else { return }
        let coverage = items.coverage(chosen)
        desk.change { $0.items = coverage }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: entries.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) { rows = max(1, size.body.rows - 2) }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        frame.put("\(chosen.count) of \(entries.count) are asked.", at: area.column, area.row, .strong)
        _ = area.splitTop(2)
        list.draw(in: &frame, area, count: entries.count) { frame, place, index, isHere in
            if isHere { frame.focus(place) }
            let isChosen = chosen.contains(entries[index].id)
            frame.put(isChosen ? "[x]" : "[ ]", at: place.column + 2, place.row, isChosen ? .strong : .dim)
            frame.put(
                Width.clip(entries[index].ask, to: place.columns - 6), at: place.column + 6, place.row,
                isHere ? .selected : .plain)
        }
    }
}
