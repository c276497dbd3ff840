import Interview
import Reports
import Screen

/// A form on the full screen: its fields are edited in place.
struct ScreenForm: Sendable {
    /// The field that keys act on; nil: the line that confirms.
    private(set) var at: String?
    /// What is typed there.
    private var typing: TextField?
    /// A long text is put into the form when the field is left or time passes, for that copies it.
    private(set) var isTypedAhead = false
    private var columns = 60
    private var hasBegun = false
    private var head: [Line] = []
    /// The choices of a field that has the page for itself.
    private var choosing: Input?

    private func field(_ form: FormContent) -> FormField? { form.shown.first { $0.id == at } }
    var isTyping: Bool { typing != nil }
    private var isLong: Bool { typing?.isMultiline == true }

    /// Keeps to the fields that are shown now.
    mutating func follow(_ form: FormContent, _ values: FormValues, _ area: Area) {
        if !hasBegun || at != nil && field(form) == nil || at == nil && form.confirmation == nil {
            // Where something was typed before it goes on.
            let begun = form.isOneByOne ? form.shown.first { values.unsent[$0.id] != nil } : nil
            stand(on: (begun ?? form.shown.first)?.id)
            hasBegun = true
        }
        let area = Self.split(form, area).fields
        columns = form.isOneByOne ? area.columns : max(20, area.columns - form.nameColumns - 2)
        head = form.head.lines(columns: area.columns)
        if form.isOneByOne, choosing == nil, let field = field(form), case .choice(let choices) = field.kind {
            let value = values[field.id]
            choosing = Input(
                .choice(choices.map { .init(word: $0.word, label: $0.label) }), value.isEmpty ? .none : .word(value))
        }
        guard let field = field(form), field.isTyped else {
            typing = nil
            return
        }
        guard !isTypedAhead, typing == nil || typing?.text != values[field.id] else { return }
        typing = TextField(values[field.id], multiline: field.kind == .text)
    }

    private static func split(_ form: FormContent, _ area: Area) -> (fields: Area, side: Area?) {
        guard !form.side.isEmpty, area.columns >= 98 else { return (area, nil) }
        var area = area
        let right = area.splitRight(area.columns / 2 - 2)
        _ = area.splitRight(3)
        return (area, right)
    }

    mutating func take(_ key: Key, _ values: inout FormValues) -> Bool {
        if choosing?.take(key, columns: columns) == true { return true }
        guard let at, typing?.handle(key, columns: columns) == true else { return false }
        if isLong { isTypedAhead = true } else { values[at] = typing?.text ?? "" }
        return true
    }

    /// Puts what is typed into the form.
    mutating func keepTyped(_ values: inout FormValues) {
        guard isTypedAhead, let at else { return }
        values[at] = typing?.text ?? ""
        isTypedAhead = false
    }

    mutating func replaceTyped(with text: String, _ values: inout FormValues) {
        typing?.replaceAll(with: text)
        if let at { values[at] = typing?.text ?? "" }
        isTypedAhead = false
    }

    /// - Returns: true where the command is the form's own.
    mutating func perform(_ command: Command, _ form: FormContent, _ values: inout FormValues) -> Bool {
        switch command {
        case .next:
            takeHighlighted(&values)
            move(1, form, &values)
        case .previous: move(-1, form, &values)
        case .undo where typing != nil:
            _ = typing?.undo()
            if let at { values[at] = typing?.text ?? "" }
        case .pick(let number): pick(number, form, &values)
        case .more: turn(1, form, &values)
        case .less: turn(-1, form, &values)
        case .choose: takeHighlighted(&values)
        case .clear:
            if let at { values[at] = "" }
            choosing?.clear()
        case .toggle: if let at { values[at] = values.isYes(at) ? "no" : "yes" }
        default: return false
        }
        return true
    }

    /// The highlighted choice becomes the answer.
    mutating func takeHighlighted(_ values: inout FormValues) {
        guard let at, choosing?.cursor != nil else { return }
        choosing?.takeHighlighted()
        values[at] = choosing?.chosen.first ?? ""
    }

    /// Why the field cannot be left forward: where each has the page for itself nothing wrong is left behind.
    func complaint(_ form: FormContent, _ values: FormValues) -> String? {
        guard form.isOneByOne, let field = field(form) else { return nil }
        return field.complaint(values[field.id])
    }

    private mutating func move(_ step: Int, _ form: FormContent, _ values: inout FormValues) {
        keepTyped(&values)
        form.readDays(&values)
        let places: [String?] = form.shown.map(\.id) + (form.confirmation == nil ? [] : [nil])
        let here = places.firstIndex(of: at) ?? 0
        stand(on: places[max(0, min(places.count - 1, here + step))])
    }

    mutating func stand(on id: String?) {
        guard id != at else { return }
        at = id
        typing = nil
        choosing = nil
    }

    private mutating func pick(_ number: Int, _ form: FormContent, _ values: inout FormValues) {
        guard let field = field(form), field.choices.indices.contains(number) else { return }
        choosing?.pick(number)
        let word = field.choices[number].word
        guard case .several = field.kind else {
            values[field.id] = word
            return
        }
        let chosen = FormValues.list(values[field.id])
        values[field.id] = field.choices.map(\.word).filter { chosen.contains($0) != ($0 == word) }
            .joined(separator: " ")
    }

    /// Through the choices and, where it may be empty, through none.
    private func turn(_ step: Int, _ form: FormContent, _ values: inout FormValues) {
        guard let field = field(form) else { return }
        let words = field.choices.map(\.word)
        guard !words.isEmpty else { return }
        guard let here = words.firstIndex(of: values[field.id]) else {
            values[field.id] = step > 0 ? words[0] : words[words.count - 1]
            return
        }
        values[field.id] = words[(here + step + words.count) % words.count]
    }

    /// Whether the next Enter ends the form.
    func isAtEnd(_ form: FormContent) -> Bool {
        form.endsAnywhere || (form.confirmation == nil ? at == form.shown.last?.id : at == nil)
    }

    /// The keys of the field, and those that go from line to line.
    func bindings(_ form: FormContent, _ values: FormValues, hasTabs: Bool) -> [Act] {
        var bindings = field(form).map { own($0, values) } ?? []
        // Up and down go through the choices, or the lines of a text, where a field has the page for itself.
        let down: [Key] = (form.isOneByOne ? [] : [.down]) + (hasTabs ? [] : [.tab])
        let up: [Key] = (form.isOneByOne ? [] : [.up]) + (hasTabs ? [] : [.backTab])
        if form.endsAnywhere || !isAtEnd(form) {
            var next =
                form.endsAnywhere
                ? Act(.next, nextWords(form, values), shown: "↓", weight: 5)
                : Act(.next, nextWords(form, values), .enter, shown: "Enter", weight: 9)
            next.keys += down
            bindings.insert(next, at: form.isOneByOne ? 0 : bindings.endIndex)
        }
        if form.shown.count > 1 {
            let isFirst = at == form.shown.first?.id
            var before = Act(
                .previous, form.isOneByOne ? "back" : "line before", shown: form.isOneByOne ? "Shift-Tab" : "↑",
                off: form.isOneByOne && isFirst ? "this is the first question" : nil, weight: form.isOneByOne ? 5 : 3)
            before.keys = up
            if !up.isEmpty { bindings.insert(before, at: form.isOneByOne ? min(1, bindings.count) : bindings.endIndex) }
        }
        if typing != nil {
            bindings.append(Act(.undo, "undo typing", .control("_"), shown: "Ctrl-_", weight: 0))
        }
        return bindings
    }

    private func nextWords(_ form: FormContent, _ values: FormValues) -> String {
        guard let skip = form.skip, let at else { return form.next }
        return choosing?.isEmpty ?? values[at].isEmpty ? skip : form.next
    }

    /// What Enter does behind the last field, in the form's words where it says so.
    func ending(_ act: Act, _ form: FormContent, _ values: FormValues) -> Act {
        guard form.skip != nil else { return act }
        var act = act
        act.does = nextWords(form, values)
        return act
    }

    private func own(_ field: FormField, _ values: FormValues) -> [Act] {
        switch field.kind {
        case .choice(let choices) where field.isInLine:
            return choices.enumerated().map { number, choice in
                Act(.pick(number), choice.label, key: Character("\(number + 1)"), weight: 6)
            }
        case .choice(let choices) where choosing != nil:
            return choices.enumerated().map { number, choice in
                Act(.pick(number), choice.label, key: Character("\(number + 1)"), weight: 0)
            } + [
                Act(.choose, "choose", .character(" "), shown: "Space", weight: 4),
                Act(
                    .clear, "clear", .backspace, .delete, shown: "Backspace",
                    off: choosing?.isEmpty == true ? "nothing to clear" : nil, weight: 1),
            ]
        case .choice:
            return [
                Act(.more, "next \(field.noun)", .right, .character(" "), shown: "→", weight: 6),
                Act(.less, "\(field.noun) before", .left, shown: "←", weight: 4),
            ]
                + (field.required == nil
                    ? [Act(.clear, field.none, .backspace, shown: "Backspace", weight: 3)] : [])
        case .several(let choices):
            return choices.enumerated().prefix(9).map { number, choice in
                Act(.pick(number), choice.label, key: Character("\(number + 1)"), weight: number == 0 ? 6 : 0)
            }
        case .yesNo:
            return [
                Act(
                    .toggle, values.isYes(field.id) ? field.toYesNo.no : field.toYesNo.yes, .character(" "),
                    shown: "Space", weight: 6)
            ]
        case .text:
            return [
                Act(.editor, "your editor", .control("g"), shown: "Ctrl-G", off: field.noEditor, weight: 4)
            ]
        case .number, .day, .line: return []
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ form: FormContent, _ values: FormValues) {
        var (area, side) = Self.split(form, area)
        if let side { form.side.lines(columns: side.columns).draw(&frame, side, from: 0) }
        if form.isOneByOne { return drawAlone(&frame, area, form, values) }
        head.draw(&frame, area.splitTop(min(head.count, area.rows)), from: 0)
        _ = area.splitTop(1)
        for field in form.shown {
            if area.rows == 0 { return }
            if field.isApart, area.rows > 4 { _ = area.splitTop(1) }
            draw(field, &frame, area, form, values)
            _ = area.splitTop(form.spacing)
        }
        guard let confirmation = form.confirmation, area.rows > 0 else { return }
        if area.rows > 4 { _ = area.splitTop(1) }
        let isHere = at == nil
        if isHere { frame.focus(area) }
        frame.put(
            confirmation.name, at: area.column + 2, area.row, isHere ? .selected : .plain,
            columns: form.nameColumns - 2)
        frame.put(
            confirmation.hint, at: area.column + form.nameColumns, area.row, .dim,
            columns: area.columns - form.nameColumns)
    }

    private func draw(
        _ field: FormField, _ frame: inout Frame, _ area: Area, _ form: FormContent, _ values: FormValues
    ) {
        let isHere = field.id == at
        if isHere { frame.focus(area) }
        frame.put(
            field.name, at: area.column + 2, area.row, isHere ? .selected : .plain, columns: form.nameColumns - 3)
        let place = Area(
            column: area.column + form.nameColumns, row: area.row, columns: area.columns - form.nameColumns, rows: 1)
        let value = values[field.id]
        switch field.kind {
        case .choice(let choices) where field.isInLine: drawInLine(choices, value, &frame, place)
        case .choice, .several:
            let words = value.isEmpty ? field.hint : field.words(value)
            frame.put(words, at: place.column, place.row, value.isEmpty ? .dim : field.style, columns: place.columns)
        case .yesNo:
            let isYes = values.isYes(field.id)
            frame.put(
                field.said ?? (isYes ? "yes" : "no"), at: place.column, place.row, isYes ? .plain : .dim,
                columns: place.columns)
        case .number, .day, .line, .text:
            var shown = isHere ? typing ?? TextField(value, multiline: false) : TextField(value, multiline: false)
            // What is not being typed is read from its beginning.
            if !isHere { _ = shown.handle(.control("a"), columns: place.columns) }
            let cursor = shown.draw(in: &frame, place, style: .field, placeholder: field.hint)
            if isHere { frame.cursor = cursor }
            if let day = field.namedDay(value) {
                let column = place.column + Width.of(value) + 2
                frame.put("= \(day)", at: column, place.row, .dim, columns: place.endColumn - column)
            }
        }
    }

    /// The field that has the page for itself.
    private func drawAlone(_ frame: inout Frame, _ area: Area, _ form: FormContent, _ values: FormValues) {
        guard let field = field(form) else { return }
        var area = area
        if let heading = field.heading {
            for line in wrap(heading, to: area.columns) {
                frame.put(line, at: area.column, area.row, .heading)
                _ = area.splitTop(1)
            }
            _ = area.splitTop(1)
        }
        for line in wrap(field.name, to: area.columns) where area.rows > 3 {
            frame.put(line, at: area.column, area.row, .strong)
            _ = area.splitTop(1)
        }
        let above = field.above.lines(columns: area.columns).prefix(max(0, area.rows - 3))
        Array(above).draw(&frame, area.splitTop(above.count), from: 0)
        if field.isSetOff { _ = area.splitTop(1) }
        if let choosing {
            InputView(input: choosing, labels: field.choices.map(\.label)).drawChoices(&frame, &area)
        } else {
            let shown = typing ?? TextField(values[field.id], multiline: field.kind == .text)
            let place = field.kind == .text ? area : area.splitTop(1)
            frame.cursor = shown.draw(in: &frame, place, style: .field, placeholder: field.hint)
        }
    }

    private func drawInLine(_ choices: [FormField.Choice], _ value: String, _ frame: inout Frame, _ place: Area) {
        var column = place.column
        for (number, choice) in choices.enumerated() {
            let isChosen = choice.word == value
            let text = "\(isChosen ? "[" : "")\(number + 1) \(choice.label)\(isChosen ? "]" : "") "
            column += frame.put(
                text, at: column, place.row, isChosen ? .strong : .plain, columns: place.endColumn - column)
        }
    }
}
