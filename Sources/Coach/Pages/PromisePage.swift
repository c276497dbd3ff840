import Reports
import Screen
import Sessions

/// Why a measure was taken or set aside, who sees to it, and by when.
struct PromisePage: Page {
    private let measure: String
    var form: FormValues

    init(_ desk: Desk, measure: String) {
        self.measure = measure
        let record = desk.session?.measures.first { $0.id == measure }
        form = FormValues(["why": record?.why, "owner": record?.owner, "due": record?.due])
    }

    var title: String { "Why, who, when" }
    var place: String? { "promise:\(measure)" }

    func acts(_ desk: Desk) -> [Act] {
        let does = "keep and go back"
        return [
            Act(.confirm, does, .enter, shown: "Enter", off: desk.readOnly, weight: 9),
            Act(.confirm, does, .escape, shown: "Esc", off: desk.readOnly, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm else { return [] }
        let form = form
        desk.change { session in
            session.update(measure: measure) {
                ($0.why, $0.owner, $0.due) = (form.text("why"), form.text("owner"), form.text("due"))
            }
        }
        self.form.settle()
        return [.pop]
    }

    func content(_ desk: Desk) -> Content {
        var content = FormContent(
            head: [.text(desk.phrases.measure(measure), .strong)],
            fields: [
                FormField("why", "Why?", .line, ask: ["Why?"], hint: "what speaks for it, or against"),
                FormField("owner", "Who sees to it?", .line, ask: ["Who sees to it?"], hint: "a name or a role"),
                FormField(
                    "due", "By which day?", .day(desk.days(.last)), ask: ["By which day? Such as 2027-02-28."],
                    hint: "a day, like 2027-02-28 or next friday"),
            ])
        content.nameColumns = 20
        content.spacing = 2
        return .form(content)
    }
}
