import Interview
import Packs
import Reports
import Screen
import Sessions

/// After the reading: the first words beside the new ones. What changed?
struct RewritePage: Page {
    private static let questions = ["move", "their-view", "rewrite"]

    var form: FormValues

    init(_ desk: Desk) {
        form = FormValues(Self.words(desk))
    }

    private static func words(_ desk: Desk) -> [String: String?] {
        Dictionary(questions.map { ($0, desk.session?.reflections[$0]?.latest) }) { first, _ in first }
    }

    mutating func update(_ desk: Desk) { if desk.session != nil { form.follow(Self.words(desk)) } }

    var title: String { "Rewrite" }
    var tab: Destination? { .rewrite }
    var place: String? { "rewrite" }

    func acts(_ desk: Desk) -> [Act] { [Act(.confirm, "goes on", .enter, shown: "Enter", weight: 9)] }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm else { return [] }
        return [.go(desk.session?.decision == nil ? .decide : .closing)]
    }

    /// Each text is in the session when its field is left.
    mutating func left(_ field: String, _ desk: inout Desk) {
        let text = form[field].trimmed
        if text != desk.session?.reflections[field]?.latest ?? "" {
            desk.change { $0.set(.reflection(field), text.isEmpty ? .none : .text(text)) }
        }
        if desk.readOnly == nil { form.settle(field) }
    }

    mutating func keep(_ desk: inout Desk) {
        for id in Self.questions { left(id, &desk) }
    }

    func content(_ desk: Desk) -> Content {
        var content = FormContent(fields: Self.questions.enumerated().map { field($1, $0, desk) })
        content.isOneByOne = true
        content.isTitled = false
        content.next = "next of three"
        return .form(content)
    }

    private func field(_ id: String, _ place: Int, _ desk: Desk) -> FormField {
        let ask = desk.pack.reflection(id).map { desk.phrases($0.ask) } ?? id
        let words = desk.session?.reflections[id]
        let first = words?.first ?? ""
        let called = desk.isFromThen(id) ? "From then:" : "At first you wrote:"
        var said = ["Rewrite, \(place + 1) of 3.\(place == 0 ? " Now that you have seen the other side:" : "")", ask]
        if !first.isEmpty { said.append("\(called) \(long(first))") }
        var field = FormField(
            id, id == "rewrite" ? ask : "Now that you have seen the other side: \(ask)", .text, ask: said,
            hint: "Write here. Enter goes on.", readBack: form[id] == first ? "" : "Now")
        if !first.isEmpty { field.above = [.text(called, .dim), .text(first, .dim), .gap] }
        field.isSetOff = false
        return field
    }
}
