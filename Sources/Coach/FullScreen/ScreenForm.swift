import Interview
import Reports
import Screen

/// A form on the full screen: its fields are edited in place.
struct ScreenForm: Sendable {
    /// The field that keys act on; nil: the line that confirms.
    private(set) var at: String?
    /// What is typed there.
    private(set) var typing: TextField?
    /// A long text is put into the form when the field is left or time passes, for that copies it.
    private(set) var isTypedAhead = false
    private var columns = 60
    private var hasBegun = false
    private(set) var head: [Line] = []
    /// The choices of a field that has the page for itself.
    private(set) var choosing: Input?
    private(set) var layout = FormLayout()

    func field(_ form: FormContent) -> FormField? { form.shown.first { $0.id == at } }
    var isTyping: Bool { typing != nil }
    private var isLong: Bool { typing?.isMultiline == true }

    /// Keeps to the fields that are shown now.
    mutating func follow(_ form: FormContent, _ values: FormValues, _ area: Area) {
        if !hasBegun || at != nil && field(form) == nil || at == nil && form.confirmation == nil {
            // Where something was typed before it goes on.
            let begun = form.isOneByOne ? form.shown.first { values.unsent[$0.id] != nil } : nil
            let wanted = form.shown.first { $0.id == form.begin }
            stand(on: (begun ?? wanted ?? form.shown.first)?.id)
            hasBegun = true
        }
        let area = Self.split(form, area).fields
        columns = form.isOneByOne ? area.columns : max(20, area.columns - form.nameColumns)
        head = form.head.lines(columns: area.columns)
        defer { layOut(form, values, area) }
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

    static func split(_ form: FormContent, _ area: Area) -> (fields: Area, side: Area?) {
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
        // They go through the lines of a text first.
        let isFirstLine = !isLong || typing?.isOnFirstLine(columns: columns) == true
        let isLastLine = !isLong || typing?.isOnLastLine(columns: columns) == true
        let down: [Key] = (form.isOneByOne || !isLastLine ? [] : [.down]) + (hasTabs ? [] : [.tab])
        let up: [Key] = (form.isOneByOne || !isFirstLine ? [] : [.up]) + (hasTabs ? [] : [.backTab])
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

    /// The keys of the choices that stand below their field.
    static let choosers: [Character] = Array("123456789abcdefg")

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
        case .choice(let choices):
            let picks =
                field.isUnfolded
                ? zip(Self.choosers, choices).enumerated().map { number, pair in
                    Act(.pick(number), pair.1.label, key: pair.0, weight: 0)
                } : []
            return picks + [
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

    private mutating func layOut(_ form: FormContent, _ values: FormValues, _ area: Area) {
        guard !form.isOneByOne else {
            layout = FormLayout()
            return
        }
        let text = area.columns - form.nameColumns
        layout = FormLayout(form, head: head.count, at: at, in: area) { [typing, at] field in
            let typed = field.id == at ? typing : nil
            if values[field.id].isEmpty, typed?.isEmpty != false { return wrap(field.hint, to: text - 1).count }
            return (typed ?? TextField(values[field.id], multiline: true)).lineCount(columns: text)
        }
    }

    /// What part of the form is in view, where there is more than fits.
    var extent: String? { Scroller(offset: layout.offset).extent(lines: layout.total, rows: layout.rows) }
}
