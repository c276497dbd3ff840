import Screen

/// Where the fields of a form stand, one under the other. A text gets the rows that are left; where all of it does not fit,
/// the blank rows go first, and then it scrolls with the field one stands on.
struct FormLayout: Sendable {
    private struct Part {
        /// nil: the line that confirms.
        var id: String?
        var top: Int
        var rows: Int
    }

    private var parts: [Part] = []
    /// Rows of the whole form, and those there are.
    private(set) var total = 0
    private(set) var rows = 0
    /// The first row in view.
    private(set) var offset = 0

    /// Rows a text takes at least, while it is typed and otherwise.
    private static let least = (typed: 3, read: 1)

    init() {}

    /// - Parameters:
    ///   - head: rows of what is said before the first field.
    ///   - lines: how many a text has.
    init(_ form: FormContent, head: Int, at: String?, in area: Area, lines: (FormField) -> Int) {
        rows = area.rows
        let fields = form.shown
        var heights = fields.map { Self.rows($0, isHere: $0.id == at, area.columns) }
        let texts = fields.indices.filter { fields[$0].kind == .text }
        let gaps = 1 + fields.count(where: \.isApart) + (form.confirmation == nil ? 0 : 1)
        let lower = (form.spacing - 1) * fields.count
        let fixed = head + heights.reduce(0, +) + (form.confirmation == nil ? 0 : 1) + lower
        let isTight = fixed + gaps > rows
        var room = rows - fixed - (isTight ? 0 : gaps)
        for place in texts {
            let more = min(max(0, room), max(0, lines(fields[place]) - heights[place]))
            heights[place] += more
            room -= more
        }
        var top = head + (isTight ? 0 : 1)
        for (field, height) in zip(fields, heights) {
            if field.isApart, !isTight { top += 1 }
            parts.append(Part(id: field.id, top: top, rows: height))
            top += height + form.spacing - 1
        }
        if form.confirmation != nil {
            if !isTight { top += 1 }
            parts.append(Part(id: nil, top: top, rows: 1))
            top += 1
        }
        total = top
        guard total > rows, let here = parts.first(where: { $0.id == at }) else { return }
        // What follows is in view too where there is room.
        let wanted = min(total, here.top + here.rows + 1)
        offset = min(here.top, max(0, wanted - rows))
    }

    private static func rows(_ field: FormField, isHere: Bool, _ columns: Int) -> Int {
        switch field.kind {
        case .text: isHere ? least.typed : least.read
        case .choice(let choices) where field.isUnfolded && isHere:
            1 + (choices.count + choiceColumns(choices, columns) - 1) / choiceColumns(choices, columns)
        default: 1
        }
    }

    /// How many columns of choices stand beside each other.
    static func choiceColumns(_ choices: [FormField.Choice], _ columns: Int) -> Int {
        let widest = choices.reduce(1) { max($0, Width.of($1.label)) }
        return max(1, min(3, (columns - 4) / (widest + 7)))
    }

    /// Where a field stands on the screen; nil: out of sight.
    func place(of id: String?, in area: Area) -> Area? {
        guard let part = parts.first(where: { $0.id == id }) else { return nil }
        let first = max(part.top - offset, 0)
        let end = min(part.top + part.rows - offset, area.rows)
        guard first < end else { return nil }
        return Area(column: area.column, row: area.row + first, columns: area.columns, rows: end - first)
    }
}
