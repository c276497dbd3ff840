import Interview
import Packs
import Reports
import Sessions

/// One question of the form after the other, back and forth freely.
struct LinearInterview: LinearPage {
    private(set) var at: Field
    private var walk: Walk
    /// Lines of a text that goes on.
    private var begun: String?

    /// - Parameters:
    ///   - at: where to stand; nil, or gone from the form: at the first question without a value.
    ///   - text: what was typed there and not yet submitted.
    init(_ desk: Desk, at field: Field?, text: String?) {
        let form = desk.form ?? Form(desk.pack, scope: nil, coverage: .full)
        walk = Walk(form, resuming: field) { desk.answered.contains($0) }
        at = walk.question(form)?.field ?? .title
        if field == at, let text, !text.isBlank, LinearQuestion(at, desk)?.isTyped == true { begun = text }
        isTyping = LinearQuestion(at, desk)?.isTyped ?? false
    }

    var name: String { "Questions" }
    private(set) var isTyping: Bool

    func announce(_ desk: Desk) -> [String] {
        guard let question = LinearQuestion(at, desk) else { return [] }
        var lines = question.lines
        if let begun { lines.append("You had begun: \(long(begun))") }
        if question.number == 1, isTyping { lines.append(Self.onText) }
        if question.question.isScored, question.question.field == desk.form?.questions.first(where: \.isScored)?.field {
            lines.append(Self.onNumbers)
        }
        return lines
    }

    private static let onText =
        "Type your answer and press Enter. Enter alone goes on without one. Every answer is saved at once. "
        + "Where you type text, commands begin with a slash: /help, /back, /again, /quit."
    private static let onNumbers =
        "Type a number. d: you don't know. x: it does not apply. Enter alone: no answer yet. "
        + "b goes back, why tells why we ask, ? lists all commands."

    func prompt(_ desk: Desk) -> String {
        if begun != nil { return "Goes on; Enter ends it" }
        return LinearQuestion(at, desk)?.prompt ?? ""
    }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let isFirst = walk.position == 0
        let isScored = if case .item = at { true } else { false }
        let noEditor = desk.isPrivateTurn ? "an editor may leave your text in the terminal for the next person" : nil
        let isEmpty = begun == nil && !desk.answered.contains(at)
        var bindings = [
            LinearBinding("back b", "the question before", .back, off: isFirst ? "this is the first question" : nil),
            LinearBinding("next skip", "the question after; nothing is changed here", .next),
            LinearBinding("go", argument: "N", "to question N", .go),
            LinearBinding(
                "list o", "the parts of the review; list all, list open or list changed tells each question", .list),
            LinearBinding("why i", "why we ask, and where it comes from", .why),
            LinearBinding(
                "clear", "take your answer away", .clear, off: isEmpty ? "there is no answer" : desk.readOnly),
        ]
        if isScored {
            bindings += [
                LinearBinding("d", "don't know", .dontKnow, off: desk.readOnly),
                LinearBinding("x", "does not apply", .notApplicable, off: desk.readOnly),
                LinearBinding(
                    "note n", argument: "TEXT", "keep a note with this answer; note alone says it, note - removes it",
                    .note),
                LinearBinding("edit", "write the note in your editor", .edit, off: desk.readOnly ?? noEditor),
            ]
        } else if isTyping {
            bindings.append(LinearBinding("edit", "write in your editor", .edit, off: desk.readOnly))
        }
        if desk.isPrivateTurn {
            bindings.append(LinearBinding("end e", "the end of your turn; what is open stays open", .end))
        } else if !desk.isAnswering, desk.session?.team == nil {
            bindings.append(LinearBinding("reading", "straight to the result", .visit(.reading)))
        }
        return bindings
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        guard let question = LinearQuestion(at, desk) else { return [.home] }
        if isTyping { return type(text, question, &desk) }
        guard !text.isEmpty else {
            return [.say(question.value.isEmpty ? "No answer." : "Kept.")] + forward(&desk)
        }
        switch LinearAnswer(text, to: question) {
        case .complaint(let complaint): return [.say("\(complaint) \(question.prompt).")]
        case .value(let value): return answer(value, question, &desk)
        }
    }

    private mutating func type(_ text: String, _ question: LinearQuestion, _ desk: inout Desk) -> [Step] {
        guard !text.isEmpty else {
            guard begun != nil else { return [.say(question.value.isEmpty ? "No answer." : "Kept.")] + forward(&desk) }
            keep(&desk)
            return [.say("Noted.")] + forward(&desk)
        }
        let (line, goesOn) = LinearText.joined(begun, text)
        if goesOn {
            begun = line
            return []
        }
        begun = line
        keep(&desk)
        let isCommand = bindings(desk).named(line.trimmed) != nil
        let hint = isCommand ? " It was taken as text; the command is /\(line.trimmed)." : ""
        return [.say("Noted.\(hint)")] + forward(&desk)
    }

    private mutating func answer(_ value: FieldValue, _ question: LinearQuestion, _ desk: inout Desk) -> [Step] {
        desk.set(question.question.field, value)
        guard desk.readOnly == nil else { return [] }
        let said =
            desk.answersAlone
            ? ["\(question.words(value))."] : LinearMirror.lines(value, question, mirrors: !desk.isAnswering)
        return [.say(said)] + forward(&desk)
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        guard let question = LinearQuestion(at, desk) else { return [.home] }
        switch act {
        case .dontKnow: return answer(.answer(.unknown), question, &desk)
        case .notApplicable: return answer(.answer(.notApplicable), question, &desk)
        case .next:
            keep(&desk)
            return forward(&desk)
        case .back:
            keep(&desk)
            if walk.back() { arrive(desk) }
            return [.again]
        case .go: return go(argument, &desk)
        case .list: return [.say(LinearOverview.lines(argument, desk))]
        case .why: return [.say(WhyDocument.blocks(question.question).plainLines())]
        case .clear:
            begun = nil
            desk.set(question.question.field, .none)
            return [.say("Cleared: no answer.")]
        case .note: return note(argument, &desk)
        case .end: return [.push(LinearTurnEnd(at: at))]
        case .edit:
            if isTyping {
                return [.effect(.edit(begun ?? (question.value.isEmpty ? "" : question.words(question.value))))]
            }
            return [.effect(.edit(question.note ?? ""))]
        default: return []
        }
    }

    private mutating func go(_ argument: String, _ desk: inout Desk) -> [Step] {
        guard let form = desk.form else { return [] }
        guard let number = Int(argument), form.questions.indices.contains(number - 1) else {
            return [
                .say("'\(short(argument))' is no question. Type go and a number from 1 to \(form.questions.count).")
            ]
        }
        keep(&desk)
        walk = Walk(form, at: form.questions[number - 1].field)
        arrive(desk)
        return [.again]
    }

    private func note(_ text: String, _ desk: inout Desk) -> [Step] {
        guard case .item(let id) = at else { return [] }
        if text.isEmpty {
            return [.say(desk.session?.voice(desk.turn)?.notes[id] ?? "There is no note. Type note and your text.")]
        }
        let turn = desk.turn
        desk.change { $0.setNote(id, text == "-" ? "" : text, voice: turn) }
        return desk.readOnly == nil ? [.say(text == "-" ? "The note is removed." : "Note kept.")] : []
    }

    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] {
        let text = LinearText.clean(text)
        if case .item(let id) = at {
            let turn = desk.turn
            desk.change { $0.setNote(id, text.trimmed, voice: turn) }
            return [.say("Note kept."), .again]
        }
        begun = text
        keep(&desk)
        return [.say("Noted."), .again]
    }

    mutating func keep(_ desk: inout Desk) {
        guard let begun, let question = LinearQuestion(at, desk) else { return }
        self.begun = nil
        guard case .value(let value) = LinearAnswer(begun.trimmed, to: question), value != question.value else {
            return
        }
        desk.set(question.question.field, value)
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: at.id, text: begun, voice: desk.turn, on: desk.now) }

    private mutating func forward(_ desk: inout Desk) -> [Step] {
        guard let form = desk.form else { return [] }
        // The form may have grown or shrunk before this question.
        if walk.question(form)?.field != at { walk = Walk(form, at: at) }
        guard walk.next(form) else { return [.say("That was the last question.")] + atEnd(desk) }
        var steps: [Step] = []
        if let next = walk.question(form), next.isScored, let missing = desk.missingBeforeItems,
            desk.readOnly == nil
        {
            steps.append(.say("The questions need a title, the scope and the other side first."))
            walk = Walk(form, at: missing)
        }
        arrive(desk)
        return steps + [.again]
    }

    private func atEnd(_ desk: Desk) -> [Step] {
        if desk.isAnswering { return [.home] }
        if desk.isPrivateTurn { return [.push(LinearTurnEnd(at: at))] }
        return desk.session?.team == nil ? [.replace(DocumentPage(.reading))] : [.pop]
    }

    private mutating func arrive(_ desk: Desk) {
        guard let question = desk.form.flatMap(walk.question) else { return }
        at = question.field
        begun = nil
        isTyping = LinearQuestion(at, desk)?.isTyped ?? false
    }
}
