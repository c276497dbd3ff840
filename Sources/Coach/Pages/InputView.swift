import Screen

/// The answer to one question as it is typed or chosen: the same wherever something is asked.
struct InputView {
    let input: Input
    /// What the rows of choices say, with the names put in.
    let labels: [String]

    /// The text being typed; the cursor stands in it.
    func drawText(_ frame: inout Frame, _ area: Area) {
        guard let field = input.field else { return }
        let rows = input.isMultiline ? min(area.rows, 14) : 1
        let place = Area(column: area.column, row: area.row, columns: area.columns, rows: rows)
        let empty =
            input.isMultiline ? "Write here. Enter goes on, Alt-Enter makes a new line." : "Write here. Enter goes on."
        frame.cursor = field.draw(in: &frame, place, style: .field, placeholder: empty)
    }

    /// The choices with their numbers; what is left of the area is below them.
    func drawChoices(_ frame: inout Frame, _ area: inout Area) {
        for (number, row) in input.rows.enumerated() {
            guard area.rows > 0 else { return }
            let isHere = input.cursor == number
            let isChosen = input.chosen.contains(row.word)
            let mark = input.isMulti ? (isChosen ? "[x]" : "[ ]") : (isChosen ? "(●)" : "( )")
            if isHere { frame.focus(area) }
            frame.put("\(number + 1)", at: area.column + 2, area.row, .key)
            frame.put(mark, at: area.column + 4, area.row, isChosen ? .strong : .dim)
            for line in wrap(labels[number], to: area.columns - 8) where area.rows > 0 {
                frame.put(line, at: area.column + 8, area.row, isHere ? .selected : isChosen ? .strong : .plain)
                _ = area.splitTop(1)
            }
        }
    }
}
