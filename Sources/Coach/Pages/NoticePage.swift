import Reports
import Screen
import Sessions

/// What may be told, and the draft made only from that.
struct NoticePage: ScreenPage {
    private var list = ListView()
    private var rows = 4
    private var candidates: [Notice.Candidate] = []

    var title: String { "Notice" }
    var tab: Destination? { .notice }

    func bindings(_ desk: Desk) -> [Binding] {
        Tabs.bindings(desk) + [
            Binding(
                .character(" "), .enter, shown: "Space", "may be told, or not", .tell,
                off: candidates.isEmpty ? "there is nothing to tell yet" : desk.readOnly, weight: 8),
            Binding(.escape, .character("q"), shown: "Esc", desk.wayBack, .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .tell:
            guard candidates.indices.contains(list.selection) else { return [] }
            let id = candidates[list.selection].id
            desk.toggleTold(id)
            return []
        case .leave: return [.home]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: candidates.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        guard let session = desk.session else { return }
        candidates = Notice.candidates(session, desk.phrases)
        rows = max(3, min(candidates.count, (size.body.rows - 4) / 2))
        list.select(max(0, min(list.selection, candidates.count - 1)), count: candidates.count, rows: rows)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .notice, desk)
        var area = Tabs.body(desk.size, hasTabs: true)
        guard let session = desk.session else { return }
        frame.put(
            "Mark what they may be told. The draft holds nothing else.", at: area.column, area.row, .strong,
            columns: area.columns)
        _ = area.splitTop(1)
        if candidates.isEmpty {
            frame.put(
                "Describe the move or adopt a measure, and it can be marked here.", at: area.column, area.row + 1, .dim,
                columns: area.columns)
        }
        list.draw(in: &frame, area.splitTop(rows), count: candidates.count) { frame, row, index, isHere in
            let candidate = candidates[index]
            if isHere { frame.focus(row) }
            frame.put(session.mayTell.contains(candidate.id) ? "[x]" : "[ ]", at: row.column + 2, row.row, .key)
            frame.put(
                Width.clip("\(candidate.label): \(candidate.text)", to: row.columns - 6), at: row.column + 6, row.row,
                isHere ? .selected : .plain)
        }
        _ = area.splitTop(1)
        NoticeDocument.blocks(Notice(session, desk.phrases)).lines(columns: min(area.columns, 90)).draw(
            &frame, area, from: 0)
    }
}
