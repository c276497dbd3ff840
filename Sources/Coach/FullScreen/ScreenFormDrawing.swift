import Reports
import Screen

/// How a form looks: field under field, or one that has the page for itself.
extension ScreenForm {
    func draw(_ frame: inout Frame, _ area: Area, _ form: FormContent, _ values: FormValues) {
        let (area, side) = Self.split(form, area)
        if let side { form.side.lines(columns: side.columns).draw(&frame, side, from: 0) }
        if form.isOneByOne { return drawAlone(&frame, area, form, values) }
        if layout.offset < head.count {
            var top = area
            head.draw(&frame, top.splitTop(head.count - layout.offset), from: layout.offset)
        }
        for field in form.shown {
            guard let place = layout.place(of: field.id, in: area) else { continue }
            draw(field, &frame, place, form, values)
        }
        guard let confirmation = form.confirmation, let area = layout.place(of: nil, in: area) else { return }
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
        case .choice(let choices) where field.isUnfolded && isHere:
            drawUnfolded(field, choices, value, &frame, area, place)
        case .choice, .several:
            let words = value.isEmpty ? field.hint : field.words(value)
            frame.put(words, at: place.column, place.row, value.isEmpty ? .dim : field.style, columns: place.columns)
        case .yesNo:
            let isYes = values.isYes(field.id)
            frame.put(
                field.said ?? (isYes ? "yes" : "no"), at: place.column, place.row, isYes ? .plain : .dim,
                columns: place.columns)
        case .text:
            var place = place
            place.rows = area.rows
            let shown = isHere ? typing ?? TextField(value, multiline: true) : TextField(value, multiline: true)
            let lines = shown.lineCount(columns: place.columns)
            guard isHere else {
                draw(value, lines, &frame, place, placeholder: field.hint)
                return
            }
            frame.cursor = shown.draw(in: &frame, place, style: .field, placeholder: field.hint)
            if lines > place.rows { frame.put("▲▼", at: place.column - 3, place.row, .dim) }
        case .number, .day, .line:
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

    /// A text that is not being typed is read from its beginning.
    private func draw(_ text: String, _ lines: Int, _ frame: inout Frame, _ place: Area, placeholder: String) {
        frame.fill(place, .field)
        let words = text.isEmpty ? placeholder : text
        let style = text.isEmpty ? Style.placeholder : .field
        for (row, line) in wrap(words, to: place.columns - 1).prefix(place.rows).enumerated() {
            frame.put(line, at: place.column, place.row + row, style)
        }
        if lines > place.rows { frame.put("▼", at: place.column - 2, place.endRow - 1, .dim) }
    }

    /// All choices under the field, in as many columns as there is room for.
    private func drawUnfolded(
        _ field: FormField, _ choices: [FormField.Choice], _ value: String, _ frame: inout Frame, _ area: Area,
        _ place: Area
    ) {
        let words = value.isEmpty ? field.hint : field.words(value)
        frame.put(words, at: place.column, place.row, value.isEmpty ? .dim : .strong, columns: place.columns)
        let rows = area.rows - 1
        guard rows > 0 else { return }
        let columns = FormLayout.choiceColumns(choices, area.columns)
        let each = (choices.count + columns - 1) / columns
        for (number, (key, choice)) in zip(Self.choosers, choices).enumerated() where number % each < rows {
            let column = area.column + 4 + number / each * ((area.columns - 4) / columns)
            let row = area.row + 1 + number % each
            let isChosen = choice.word == value
            frame.put(String(key), at: column, row, .key)
            frame.put(isChosen ? "(●)" : "( )", at: column + 2, row, isChosen ? .strong : .dim)
            frame.put(
                choice.label, at: column + 6, row, isChosen ? .strong : .plain,
                columns: (area.columns - 4) / columns - 7)
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
