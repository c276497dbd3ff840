import Interview
import Packs
import Reports
import Sessions

/// After the reading: the first words beside the new ones. What changed?
struct LinearRewrite: LinearPage {
    private static let questions = ["move", "their-view", "rewrite"]
    private var place = 0
    private var begun: String?

    init(_ desk: Desk) {}

    /// Takes up a text again; nil where the draft is of something else.
    init?(_ desk: Desk, at draft: String, text: String) {
        guard let place = Self.questions.firstIndex(where: { draft == "reflection:\($0)" }) else { return nil }
        self.place = place
        begun = text
    }

    var name: String { "Rewrite" }
    var isTyping: Bool { true }
    private var id: String { Self.questions[place] }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("back b", place == 0 ? "the reading" : "the question before", .back),
            LinearBinding("edit", "write in your editor", .edit, off: desk.readOnly),
            LinearBinding("reading", "the result", .visit(.reading)),
        ]
    }

    func announce(_ desk: Desk) -> [String] {
        let ask = desk.pack.reflection(id).map { desk.phrases($0.ask) } ?? id
        var lines =
            place == 0
            ? ["Rewrite, \(place + 1) of 3. Now that you have seen the other side:"] : ["Rewrite, \(place + 1) of 3."]
        lines.append(ask)
        if let words = desk.session?.reflections[id] {
            if !words.first.isEmpty { lines.append("At first you wrote: \(long(words.first))") }
            if words.latest != words.first, !words.latest.isEmpty { lines.append("Now: \(long(words.latest))") }
        }
        if let begun { lines.append("You had begun: \(long(begun))") }
        return lines
    }

    func prompt(_ desk: Desk) -> String {
        if begun != nil { return "Goes on; Enter ends it" }
        return desk.session?.reflections[id]?.latest.isEmpty == false ? "Your text; Enter keeps" : "Your text"
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        var said: [Step] = []
        if !text.isEmpty {
            let (line, goesOn) = LinearText.joined(begun, text)
            begun = line
            if goesOn { return [] }
            said = [.say("Noted.")]
        }
        keep(&desk)
        guard place + 1 < Self.questions.count else {
            return said + [.say("That was the whole way."), .home]
        }
        place += 1
        return said + [.again]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        switch act {
        case .back:
            keep(&desk)
            guard place > 0 else { return [.go(.reading)] }
            place -= 1
            return [.again]
        case .edit: return [.effect(.edit(begun ?? desk.session?.reflections[id]?.latest ?? ""))]
        default: return []
        }
    }

    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] {
        begun = LinearText.clean(text)
        keep(&desk)
        return [.say("Noted."), .again]
    }

    mutating func keep(_ desk: inout Desk) {
        guard let text = begun?.trimmed else { return }
        begun = nil
        guard text != desk.session?.reflections[id]?.latest ?? "" else { return }
        desk.change { $0.set(.reflection(id), text.isEmpty ? .none : .text(text)) }
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "reflection:\(id)", text: begun, on: desk.now) }
}
