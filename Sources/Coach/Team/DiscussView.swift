import Interview
import Packs
import Reports
import Screen
import Sessions

/// The discussion of one question, laid out.
struct DiscussView: Sendable {
    private(set) var rows: [DiscussRow] = []
    private(set) var people = Area(column: 0, row: 0, columns: 0, rows: 0)
    private var head: [Line] = []
    private var headArea = Area(column: 0, row: 0, columns: 0, rows: 0)

    init() {}

    init(_ talk: Discussion, _ desk: Desk, _ size: Size) {
        var body = Tabs.body(size, hasTabs: true)
        guard let item = talk.item else {
            head = [Line(text: "Nobody has answered a question yet, so there is nothing to discuss.")]
            headArea = body
            return
        }
        rows = talk.rows(desk)
        // Beside each other where there is room, else above.
        let isWide = size.isWide
        headArea = isWide ? body.splitLeft(min(70, body.columns / 2 - 2)) : body
        if isWide { _ = body.splitLeft(2) }
        head = [Line(text: talk.progress(desk), style: .dim)]
        let asked = wrap(desk.phrases.ask(item), to: headArea.columns)
        head += asked.prefix(isWide ? 6 : 3).map { Line(text: $0, style: .strong) }
        if isWide { head.append(Line()) }
        head += options(item, desk)
        if isWide { head.append(Line()) }
        head += wrap(talk.apart(desk) ?? "", to: headArea.columns).filter { !$0.isEmpty }.map {
            Line(text: $0, style: .warning)
        }
        if !isWide {
            headArea = body.splitTop(min(head.count, max(4, body.rows - 4)))
            _ = body.rows > 6 ? body.splitTop(1) : body.splitTop(0)
        }
        people = body
    }

    private func options(_ item: String, _ desk: Desk) -> [Line] {
        let taken = desk.team?.spread.first { $0.item == item }?.taken ?? []
        return (desk.pack.item(item)?.options ?? []).enumerated().map { number, option in
            let count = taken.first { $0.option == option.key }?.voices ?? 0
            let dots = count == 0 ? "" : " " + String(repeating: "●", count: min(count, 12))
            let label = "\(number + 1) \(desk.phrases.label(item, option.key))"
            return Line(
                indent: 2, text: Width.clip(label, to: headArea.columns - 3 - Width.of(dots)) + dots,
                style: count == 0 ? .dim : .plain)
        }
    }

    /// A row with a note takes two lines, and so does a changed answer where the columns are few.
    var height: (Int) -> Int {
        let heights = rows.map { 1 + ($0.first == nil ? 0 : 1) + (($0.note ?? "").isEmpty ? 0 : 1) }
        return { heights.indices.contains($0) ? heights[$0] : 1 }
    }

    func draw(_ frame: inout Frame, _ list: ListView) {
        head.draw(&frame, headArea, from: 0)
        list.draw(in: &frame, people, count: rows.count, height: height) { frame, area, index, isHere in
            draw(rows[index], &frame, area, isHere)
        }
    }

    private func draw(_ row: DiscussRow, _ frame: inout Frame, _ area: Area, _ isHere: Bool) {
        if isHere { frame.focus(area) }
        let isGroup = row.voice == nil
        let room = min(30, max(24, area.columns / 3))
        let seat = row.seat.isEmpty ? "" : " (\(row.seat))"
        let who = Width.clip(row.who, to: room - 1 - Width.of(seat)) + seat
        frame.put(who, at: area.column + 2, area.row, isHere ? .selected : isGroup ? .strong : .plain, columns: room)
        let column = area.column + 2 + room
        let columns = area.columns - 2 - room
        let style: Style = row.isAnswered ? isGroup ? .strong : .plain : .dim
        frame.put(
            Width.clip((row.first == nil ? "" : "now ") + row.answer, to: columns), at: column, area.row, style)
        var line = area.row + 1
        if let first = row.first, line < area.endRow {
            frame.put(Width.clip("first \(first)", to: columns), at: column, line, .dim)
            line += 1
        }
        if let note = row.note, !note.isEmpty, line < area.endRow {
            let text = note.split(whereSeparator: \.isNewline).joined(separator: " ")
            frame.put(Width.clip("why: \(text)", to: columns), at: column, line, .mirror)
        }
    }
}
