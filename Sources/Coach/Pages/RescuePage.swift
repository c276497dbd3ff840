import Reports
import Screen
import Sessions

/// The review cannot be saved where it belongs: another place is offered before leaving.
struct RescuePage: Page {
    private let file: SessionFile
    private let trouble: String
    var form: FormValues

    init(_ file: SessionFile, _ trouble: String) {
        self.file = file
        self.trouble = trouble
        form = FormValues(["path": "~/otherside-\(file.session.id.prefix(8)).json"])
    }

    var title: String { "Not saved" }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.confirm, "save it there", .enter, shown: "Enter", weight: 9),
            Act(.leave, "back to the review", .escape, shown: "Esc", weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm else { return [.pop] }
        return [.effect(.rescue(desk.file ?? file, path: form["path"].trimmed))]
    }

    func content(_ desk: Desk) -> Content {
        var field = FormField(
            "path", "Where shall it go instead?", .line, ask: ["Where shall it go instead?"], hint: "a file to make",
            required: "name a file first")
        field.heading = "Your review could not be saved: \(desk.saveTrouble ?? trouble)"
        field.above = [
            .text(
                "Ctrl-C leaves without asking further; the review then goes to a file that is named on leaving.", .dim)
        ]
        var content = FormContent(fields: [field])
        content.isOneByOne = true
        return .form(content)
    }
}
