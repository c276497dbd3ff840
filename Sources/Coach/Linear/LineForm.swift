import Reports
import Screen

/// A form line by line: one field after the other is asked.
struct LineForm: Sendable {
    enum Outcome: Equatable {
        /// The line is no answer here.
        case unknown
        case says([String])
        /// The field is answered, or left as it is.
        case answered([String])
        /// The text goes on in the next line.
        case goesOn
        /// It is not to be done.
        case declined
        case done
    }

    /// The field that is asked; nil: whether it shall be done.
    private(set) var at: String?
    /// Lines of a text that goes on.
    private var begun: String?
    private var hasBegun = false
    private(set) var isTyping = false

    private func field(_ form: FormContent) -> FormField? { form.shown.first { $0.id == at } }

    mutating func follow(_ form: FormContent) {
        if !hasBegun || at != nil && field(form) == nil || at == nil && form.confirmation == nil {
            at = (hasBegun ? nil : form.shown.first { $0.id == form.begin }?.id) ?? form.shown.first?.id
            hasBegun = true
        }
        switch field(form)?.kind {
        case .line, .text: isTyping = true
        default: isTyping = false
        }
    }

    mutating func stand(on id: String?) {
        at = id
        begun = nil
    }

    // What is said.

    func lines(_ form: FormContent, _ values: FormValues, title: [String]) -> [String] {
        guard let field = field(form) else { return form.confirmation?.summary ?? [] }
        var lines = field.id == form.shown.first?.id ? title + form.head.plainLines() : []
        lines += field.ask + field.choices.enumerated().map { "\($0 + 1). \($1.label.capitalisedFirst)" }
        if let begun {
            lines.append("You had begun: \(long(begun))")
        } else if !values[field.id].isEmpty, field.kind != .yesNo, !field.readBack.isEmpty {
            lines.append("\(field.readBack): \(long(field.words(values[field.id])))")
        }
        return lines
    }

    func prompt(_ form: FormContent, _ values: FormValues) -> String {
        guard let field = field(form) else { return "y \(form.confirmation?.verb ?? "does it"), b goes back" }
        if begun != nil { return "Goes on; Enter ends it" }
        let isEmpty = values[field.id].isEmpty
        let keeps = isEmpty ? "" : "; Enter keeps"
        let clears = isEmpty || field.required != nil ? "" : ", clear"
        switch field.kind {
        case .choice(let choices):
            let none = isEmpty && field.required == nil ? "; Enter for none" : ""
            return "1 to \(choices.count)\(clears)\(keeps)\(none)"
        case .several: return "Numbers, such as 1 3\(clears)\(keeps)"
        case .yesNo: return values.isYes(field.id) ? "y or n; Enter means yes" : "y or n; Enter means no"
        case .number(let range): return "A number, \(range.lowerBound) to \(range.upperBound)\(keeps)"
        case .day: return "A day\(clears)\(keeps)"
        case .line, .text: return "Your text\(keeps)"
        }
    }

    func bindings(_ form: FormContent, _ values: FormValues, leaving: String, readOnly: String?) -> [Act] {
        let isFirst = at == form.shown.first?.id
        var bindings = [Act(.back, isFirst ? leaving : "the question before", words: "back b")]
        guard let field = field(form) else { return bindings }
        if field.required == nil, field.kind != .yesNo {
            let off = values[field.id].isEmpty && begun == nil ? "nothing stands there" : nil
            bindings.append(Act(.clear, field.none, words: "clear", off: off))
        }
        if form.skip != nil, !isTyping { bindings.append(Act(.skip, "on without it", words: "skip next")) }
        if isTyping {
            bindings.append(Act(.editor, "write in your editor", words: "edit", off: readOnly ?? field.noEditor))
        }
        return bindings
    }

    // What a line means.

    mutating func take(_ text: String, _ form: FormContent, _ values: inout FormValues) -> Outcome {
        guard let field = field(form) else { return answer(text) }
        switch field.kind {
        case .line, .text: return type(text, field, &values)
        case .choice(let choices):
            if text.isEmpty { return .answered([]) }
            guard
                let place = Int(text).map({ $0 - 1 }) ?? choices.firstIndex(where: { $0.word == text.lowercased() }),
                choices.indices.contains(place)
            else {
                return .says(["'\(short(text))' is not a number from 1 to \(choices.count). \(prompt(form, values))."])
            }
            values[field.id] = choices[place].word
            let label = choices[place].label.capitalisedFirst
            return .answered([label.last?.isPunctuation == true ? label : "\(label)."])
        case .several(let choices):
            if text.isEmpty { return .answered([]) }
            guard let numbers = LinearLine.numbers(text), numbers.allSatisfy({ (1...choices.count).contains($0) })
            else {
                return .unknown
            }
            values[field.id] = choices.indices.filter { numbers.contains($0 + 1) }.map { choices[$0].word }
                .joined(separator: " ")
            return .answered([])
        case .yesNo:
            switch text.lowercased() {
            case "": break
            case "y", "yes": values[field.id] = "yes"
            case "n", "no": values[field.id] = "no"
            default: return .unknown
            }
            return .answered([])
        case .number, .day:
            if text.isEmpty { return .answered([]) }
            if let complaint = field.complaint(text) { return .says(["\(complaint) \(prompt(form, values))."]) }
            values[field.id] = field.day(text) ?? text
            return .answered(field.namedDay(text).map { ["That is \($0)."] } ?? [])
        }
    }

    private mutating func type(_ text: String, _ field: FormField, _ values: inout FormValues) -> Outcome {
        guard !text.isEmpty else {
            keepBegun(&values)
            return .answered([])
        }
        let (line, goesOn) = LinearText.joined(begun, text)
        begun = line
        if goesOn { return .goesOn }
        keepBegun(&values)
        return .answered(["Noted."])
    }

    private func answer(_ text: String) -> Outcome {
        switch text.lowercased() {
        case "y", "yes": .done
        case "n", "no": .declined
        case "": .says(["Type y to do it, or b to go back."])
        default: .unknown
        }
    }

    /// To the field after this one, by what the form asks now.
    ///
    /// - Returns: what is wrong with this one, which is asked again; `.done` behind the last.
    mutating func forward(_ form: FormContent, _ values: FormValues, saying lines: [String]) -> Outcome {
        if let field = field(form), let complaint = field.complaint(values[field.id]) { return .says([complaint]) }
        let places: [String?] = form.shown.map(\.id) + (form.confirmation == nil ? [] : [nil])
        guard let here = places.firstIndex(of: at), here + 1 < places.count else { return .done }
        let skipped = at.flatMap { values[$0].isEmpty ? form.skipped : nil }.map { [$0] } ?? []
        stand(on: places[here + 1])
        return .answered(lines + skipped)
    }

    /// - Returns: false on the first field.
    mutating func back(_ form: FormContent) -> Bool {
        let places: [String?] = form.shown.map(\.id) + [nil]
        guard let here = places.firstIndex(of: at), here > 0 else { return false }
        stand(on: places[here - 1])
        return true
    }

    // What is typed.

    func text(_ values: FormValues) -> String { begun ?? at.map { values[$0] } ?? "" }

    mutating func keepBegun(_ values: inout FormValues) {
        if let begun, let at { values[at] = begun.trimmed }
        begun = nil
    }

    mutating func clear(_ values: inout FormValues) {
        begun = nil
        if let at { values[at] = "" }
    }

    mutating func replace(with text: String, _ values: inout FormValues) {
        begun = nil
        if let at { values[at] = text }
    }
}
