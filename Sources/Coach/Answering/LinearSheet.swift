import Interview
import Sessions

/// The first and the last place of answering a sheet line by line.
struct LinearSheet: LinearPage {
    var name: String { "Sheet" }

    func announce(_ desk: Desk) -> [String] { SheetDocument.blocks(desk).plainLines() }

    func prompt(_ desk: Desk) -> String {
        let progress = desk.sheetProgress
        return progress.answered < progress.asked
            ? "Enter goes to the questions, q leaves" : "q leaves, Enter looks again"
    }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [LinearBinding("begin b", "to the questions; on from where you stopped", .next)]
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? { text.isEmpty ? begin(&desk) : nil }
    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] { begin(&desk) }

    private func begin(_ desk: inout Desk) -> [Step] {
        guard let draft = desk.openSheet?.draft else { return go(to: nil, text: nil, desk) }
        if draft.at.hasPrefix("note:"), let text = draft.text {
            // Begun on the page of the full screen; here a note is one line, so it is kept as it stands.
            let item = String(draft.at.dropFirst("note:".count))
            desk.change { $0.setNote(item, text.trimmed) }
            return [.say("The note you had begun is kept.")] + go(to: .item(item), text: nil, desk)
        }
        let field = Field(id: draft.at).flatMap { field in
            // A question left with an answer is done with.
            draft.text == nil && desk.answered.contains(field) ? nil : field
        }
        return go(to: field, text: draft.text, desk)
    }

    private func go(to field: Field?, text: String?, _ desk: Desk) -> [Step] {
        [.push(LinearInterview(desk, at: field, text: text))]
    }
}
