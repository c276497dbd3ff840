import Screen

/// Past reviews.
struct ShelfPage: Page {
    private var list = ListView()
    private var rows = 1

    var title: String { "Past reviews" }

    func bindings(_ desk: Desk) -> [Binding] {
        let isEmpty = desk.shelf?.entries.isEmpty ?? true
        return [
            Binding(.enter, shown: "Enter", "open", .open, off: isEmpty ? "there is none yet" : nil, weight: 9),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            guard let entries = desk.shelf?.entries, entries.indices.contains(list.selection) else { return [] }
            let entry = entries[list.selection]
            if let damage = entry.damage {
                desk.warn(damage)
                return []
            }
            return [.effect(.open(id: entry.id))]
        case .leave: return [.pop]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: desk.shelf?.entries.count ?? 0, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        rows = size.body.rows
        let count = desk.shelf?.entries.count ?? 0
        list.select(max(0, min(list.selection, count - 1)), count: count, rows: rows)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        let entries = desk.shelf?.entries ?? []
        if entries.isEmpty { frame.put("No review yet.", at: area.column + 1, area.row, .dim) }
        list.draw(in: &frame, area.inset(columns: 1), count: entries.count) { frame, row, index, isHere in
            let entry = entries[index]
            if isHere { frame.focus(row) }
            frame.put(entry.date, at: row.column + 2, row.row, .dim)
            let text = entry.damage.map { "\(entry.title): \($0)" } ?? entry.title
            frame.put(
                Width.clip(text, to: row.columns - 14), at: row.column + 14, row.row,
                isHere ? .selected : entry.damage == nil ? .plain : .warning)
        }
    }
}
