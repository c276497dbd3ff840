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

    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? { text.isEmpty ? begin(desk) : nil }
    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] { begin(desk) }

    private func begin(_ desk: Desk) -> [LinearStep] {
        let draft = desk.openSheet?.draft
        let field = draft.flatMap { Field(id: $0.at) }.flatMap { field in
            // A question left with an answer is done with.
            draft?.text == nil && desk.answered.contains(field) ? nil : field
        }
        return [.push(LinearInterview(desk, at: field, text: draft?.text))]
    }
}
