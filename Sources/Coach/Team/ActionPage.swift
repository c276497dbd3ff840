import Reports
import Screen
import Sessions

/// One action: what is to be done, by whom, by when.
struct ActionPage: Page {
    /// Its place among the actions; nil: a new one.
    private let at: Int?
    var form: FormValues

    init(_ desk: Desk, at place: Int?) {
        let actions = desk.session?.actions ?? []
        at = place.flatMap { actions.indices.contains($0) ? $0 : nil }
        let action = at.map { actions[$0] }
        form = FormValues(["text": action?.text, "owner": action?.owner, "due": action?.due])
    }

    var title: String { "An action" }
    var place: String? { "action:\(at.map { "\($0)" } ?? "new")" }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.confirm, "keep and go back", .enter, shown: "Enter", weight: 9),
            Act(.confirm, "keep and go back", .escape, shown: "Esc", weight: 7),
        ]
    }

    /// An action without words is none; one that is there keeps its words.
    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm else { return [.pop] }
        let (text, owner, due) = (form.text("text") ?? "", form.text("owner"), form.text("due"))
        if let at {
            desk.changeAction(at: at) { ($0.text, $0.owner, $0.due) = (text, owner, due) }
        } else {
            desk.addAction(text, owner: owner, due: due)
        }
        form.settle()
        return [.pop]
    }

    func content(_ desk: Desk) -> Content {
        var form = FormContent(
            head: [.text("Small enough to be done by one person, and to be seen.", .dim)],
            fields: [
                FormField("text", "What to do?", .line, ask: ["What to do?"], hint: "what somebody will have done"),
                FormField("owner", "Who sees to it?", .line, ask: ["Who sees to it?"], hint: "a name or a role"),
                FormField(
                    "due", "By which day?", .day(desk.days(.last)), ask: ["By which day?"],
                    hint: "a day, like 2027-02-28 or next friday"),
            ])
        (form.nameColumns, form.spacing) = (20, 2)
        return .form(form)
    }
}
