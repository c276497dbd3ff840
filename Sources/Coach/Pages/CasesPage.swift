import Packs
import Screen

/// The worked cases.
struct CasesPage: Page {
    private var list = ListView()

    var title: String { "Worked cases" }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, shown: "Enter", "open", .open, weight: 9),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            guard desk.pack.cases.indices.contains(list.selection) else { return [] }
            return [.push(DocumentPage(.caseFacts(desk.pack.cases[list.selection].id)))]
        case .leave: return [.pop]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: desk.pack.cases.count, rows: 100) ? [] : nil
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        for line in wrap(
            "Documented episodes, read with the same questions. The first four come from the idea's own article.",
            to: area.columns)
        {
            frame.put(line, at: area.column, area.row, .dim)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        let height = { (_: Int) in 2 }
        list.draw(in: &frame, area, count: desk.pack.cases.count, height: height) { frame, row, index, isHere in
            let worked = desk.pack.cases[index]
            if isHere { frame.focus(row) }
            frame.put(
                Width.clip(worked.title, to: row.columns - 2), at: row.column + 2, row.row, isHere ? .selected : .plain)
            if row.rows > 1 {
                frame.put(
                    Width.clip("\(worked.mover) and \(worked.otherSide), \(worked.when)", to: row.columns - 4),
                    at: row.column + 4, row.row + 1, .dim)
            }
        }
    }
}
