import Interview
import Reports
import Screen
import Sessions

/// The move's description in full, for each person to agree or not before their answers.
struct StanceView {
    let desk: Desk

    /// How many rows the description may take above its choices.
    static func room(_ area: Area, choices: Int) -> Int { max(2, area.rows - choices - 3) }

    func lines(columns: Int) -> [Line] { blocks.lines(columns: columns) }

    var blocks: [Block] {
        guard let session = desk.session else { return [] }
        let move = session.move
        var blocks: [Block] = [.text(move.title, .strong)]
        let who = [
            move.mover.isBlank ? nil : "the move of \(move.mover)",
            move.otherSide.isBlank ? nil : "across from \(move.otherSide)",
        ].compactMap(\.self)
        if !who.isEmpty { blocks.append(.text(who.joined(separator: ", "), .dim)) }
        for paragraph in move.description.split(separator: "\n") where !paragraph.allSatisfy(\.isWhitespace) {
            blocks.append(.text(String(paragraph)))
        }
        if !move.protects.isBlank { blocks.append(.text("It protects: \(move.protects)")) }
        if !move.others.isEmpty { blocks.append(.text("Also affected: \(move.others.joined(separator: ", "))")) }
        return blocks
    }

    /// - Returns: what is left of the area under the description.
    func draw(_ frame: inout Frame, _ area: Area, choices: Int, _ scroller: Scroller) -> Area {
        var area = area
        let lines = lines(columns: area.columns - 2)
        let shown = area.splitTop(min(lines.count, Self.room(area, choices: choices)))
        for row in 0..<shown.rows { frame.put("│", at: shown.column, shown.row + row, .rule) }
        let inside = Area(column: shown.column + 2, row: shown.row, columns: shown.columns - 2, rows: shown.rows)
        lines.draw(&frame, inside, from: min(scroller.offset, max(0, lines.count - inside.rows)))
        if let extent = scroller.extent(lines: lines.count, rows: shown.rows) {
            let words = "\(extent), PgDn and PgUp"
            frame.put(words, at: area.endColumn - Width.of(words), area.row, .dim)
        }
        _ = area.splitTop(1)
        return area
    }
}
