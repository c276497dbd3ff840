import Interview
import Packs
import Reports
import Screen
import Sessions

/// What stands above the people, or beside them: the question they talk about, and how many took each answer.
struct DiscussHead: Sendable {
    private let progress: String
    private let ask: String
    private let options: [(label: String, voices: Int)]
    private let apart: String

    init(_ talk: Discussion, _ item: String, _ desk: Desk) {
        progress = talk.progress(desk)
        ask = desk.phrases.ask(item)
        apart = talk.apart(desk) ?? ""
        let taken = desk.team?.spread.first { $0.item == item }?.taken ?? []
        options = talk.options(desk).map { option in
            (desk.phrases.label(item, option.key), taken.first { $0.option == option.key }?.voices ?? 0)
        }
    }

    func lines(columns: Int, isBeside: Bool) -> [Line] {
        let gap = isBeside ? [Line()] : []
        let asked = wrap(ask, to: columns).prefix(isBeside ? 6 : 3).map { Line(text: $0, style: .strong) }
        let apart = wrap(apart, to: columns).filter { !$0.isEmpty }.map { Line(text: $0, style: .warning) }
        let answers = options.enumerated().map { number, option in
            let dots = option.voices == 0 ? "" : " " + String(repeating: "●", count: min(option.voices, 12))
            let label = Width.clip("\(number + 1) \(option.label)", to: columns - 3 - Width.of(dots))
            return Line(indent: 2, text: label + dots, style: option.voices == 0 ? .dim : .plain)
        }
        return [Line(text: progress, style: .dim)] + asked + gap + answers + gap + apart
    }
}

extension DiscussRow {
    /// The row as it is said: "Ann, mover: 2 With others' knowledge, first 1 In secret."
    var spoken: String {
        let who = voice == nil || seat.isEmpty ? who : "\(who), \(seat)"
        return "\(who): \(answer)" + (first.map { ", first \($0)" } ?? "") + "." + (note.map { " Why: \($0)" } ?? "")
    }

    /// A note takes a line of its own, and so does what was answered first.
    var row: ListRow {
        var row = ListRow(title: who, spoken: spoken)
        row.height = 1 + (first == nil ? 0 : 1) + ((note ?? "").isEmpty ? 0 : 1)
        row.drawing = { frame, area, isHere in draw(&frame, area, isHere) }
        return row
    }

    private func draw(_ frame: inout Frame, _ area: Area, _ isHere: Bool) {
        if isHere { frame.focus(area) }
        let isGroup = voice == nil
        let room = min(30, max(24, area.columns / 3))
        let seat = seat.isEmpty ? "" : " (\(seat))"
        let who = Width.clip(who, to: room - 1 - Width.of(seat)) + seat
        frame.put(who, at: area.column + 2, area.row, isHere ? .selected : isGroup ? .strong : .plain, columns: room)
        let column = area.column + 2 + room
        let columns = area.columns - 2 - room
        let style: Style = isAnswered ? isGroup ? .strong : .plain : .dim
        frame.put(Width.clip((first == nil ? "" : "now ") + answer, to: columns), at: column, area.row, style)
        var line = area.row + 1
        if let first, line < area.endRow {
            frame.put(Width.clip("first \(first)", to: columns), at: column, line, .dim)
            line += 1
        }
        if let note, !note.isEmpty, line < area.endRow {
            let text = note.split(whereSeparator: \.isNewline).joined(separator: " ")
            frame.put(Width.clip("why: \(text)", to: columns), at: column, line, .mirror)
        }
    }
}
