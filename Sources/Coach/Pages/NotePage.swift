import Reports
import Screen
import Sessions

/// A note on one answer.
struct NotePage: Page {
    private let item: String
    /// Whose note; nil: of whoever's turn it is.
    private let voice: String?
    var form: FormValues

    /// - Parameter text: what was typed and not yet kept.
    init(_ desk: Desk, item: String, voice: String? = nil, text: String? = nil) {
        self.item = item
        self.voice = voice
        form = FormValues(["note": desk.session?.voice(voice ?? desk.turn)?.notes[item]])
        if let text { form["note"] = text }
    }

    var title: String { "A note" }

    func acts(_ desk: Desk) -> [Act] {
        [Act(.confirm, "keep and go back", .enter, .escape, .tab, shown: "Enter", weight: 9)]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm else { return [] }
        keep(&desk)
        return [.pop]
    }

    func content(_ desk: Desk) -> Content {
        let ask = desk.phrases.ask(item)
        var field = FormField(
            "note", ask, .text, ask: [ask],
            hint: "Why this answer? Whoever reads this later will thank you.", readBack: "Your note")
        field.noEditor = desk.whyNoEditor
        field.none = "the note is removed"
        var content = FormContent(fields: [field])
        content.isOneByOne = true
        return .form(content)
    }

    mutating func keep(_ desk: inout Desk) {
        desk.setNote(item, form["note"].trimmed, voice: voice ?? desk.turn)
        form.settle()
    }

    func draft(_ desk: Desk) -> Draft? {
        let voice = voice ?? desk.turn
        let text = form["note"]
        let kept = desk.session?.voice(voice)?.notes[item] ?? ""
        return text.trimmed == kept ? nil : Draft(at: "note:\(item)", text: text, voice: voice, on: desk.now)
    }
}
