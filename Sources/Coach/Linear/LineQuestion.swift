import Interview
import Reports
import Sessions

/// A question line by line: it is asked, and a line answers it.
struct LineQuestion: Sendable {
    private(set) var arrival = -1
    /// Lines of a text that goes on.
    private(set) var begun: String?
    private(set) var isTyping = false
    /// The line that was asked about before it is taken as text.
    private var asked: String?

    mutating func follow(_ content: QuestionContent) {
        guard arrival != content.arrival else { return }
        arrival = content.arrival
        asked = nil
        isTyping = content.question.kind.isText
        begun = isTyping && content.typed?.isBlank == false ? content.typed : nil
    }

    // What is said.

    func lines(_ content: QuestionContent, _ desk: Desk) -> [String] {
        guard let question = LinearQuestion(content.question.field, desk) else { return [] }
        var lines = question.lines
        if let begun { lines.append("You had begun: \(long(begun))") }
        if question.number == 1, isTyping { lines.append(Self.onText) }
        if content.question.isScored, content.question.field == desk.form?.questions.first(where: \.isScored)?.field {
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

    func prompt(_ content: QuestionContent, _ desk: Desk) -> String {
        begun == nil ? LinearQuestion(content.question.field, desk)?.prompt ?? "" : "Goes on; Enter ends it"
    }

    func bindings(_ content: QuestionContent, _ desk: Desk) -> [Act] {
        let isEmpty = begun == nil && content.value.isEmpty
        return [
            Act(
                .back, "the question before", words: "back b", off: content.isFirst ? "this is the first question" : nil
            ),
            Act(.skip, "the question after; nothing is changed here", words: "next skip"),
            Act(.clear, "take your answer away", words: "clear", off: isEmpty ? "there is no answer" : desk.readOnly),
        ] + (isTyping ? [Act(.editor, "write in your editor", words: "edit", off: desk.readOnly)] : [])
    }

    // What a line means.

    mutating func take(
        _ text: String, _ content: QuestionContent, _ page: inout any Page, _ desk: inout Desk,
        isCommand: (String) -> Bool
    ) -> [Step] {
        let kept = content.value.isEmpty ? "No answer." : "Kept."
        guard isTyping else {
            if text.isEmpty { return [.say(kept)] + page.perform(.next, Given(), &desk) }
            switch LinearAnswer(text, to: content.question.kind) {
            case .complaint(let complaint): return [.say("\(complaint) \(prompt(content, desk)).")]
            case .value(let value): return answer(value, content, &page, &desk)
            }
        }
        guard !text.isEmpty else {
            let said = begun == nil ? kept : "Noted."
            return [.say(said)] + next(content, &page, &desk)
        }
        if begun == nil, desk.session?.decision != nil, desk.readOnly == nil, asked != text {
            // What was a command a moment ago must not be written over what was decided upon.
            asked = text
            return [
                .say(
                    "This review is decided. Type the same line once more to write it here; /reading goes back to the result."
                )
            ]
        }
        asked = nil
        let (line, goesOn) = LinearText.joined(begun, text)
        begun = line
        if goesOn { return [] }
        let word = line.trimmed
        let hint = isCommand(word) ? " It was taken as text; the command is /\(word)." : ""
        return [.say("Noted.\(hint)")] + next(content, &page, &desk)
    }

    /// Goes on; what was typed is the answer now, also where no other question follows, and no longer a text begun.
    private mutating func next(_ content: QuestionContent, _ page: inout any Page, _ desk: inout Desk) -> [Step] {
        let given = given(content)
        if given.value != nil { begun = nil }
        return page.perform(.next, given, &desk)
    }

    /// Answers, says how it is understood, and goes on.
    func answer(
        _ value: FieldValue, _ content: QuestionContent, _ page: inout any Page, _ desk: inout Desk
    ) -> [Step] {
        var given = Given()
        given.value = value
        guard desk.readOnly == nil, let question = LinearQuestion(content.question.field, desk) else {
            return page.perform(.answer, given, &desk)
        }
        let said =
            desk.answersAlone
            ? ["\(question.words(value))."] : LinearMirror.lines(value, question, mirrors: !desk.isAnswering)
        return [.say(said)] + page.perform(.next, given, &desk)
    }

    mutating func perform(
        _ command: Command, _ content: QuestionContent, _ page: inout any Page, _ desk: inout Desk
    ) -> [Step]? {
        switch command {
        case .back: return page.perform(.previous, given(content), &desk)
        case .skip: return page.perform(.next, given(content), &desk)
        case .clear:
            begun = nil
            var given = Given()
            given.value = FieldValue.none
            return page.perform(.answer, given, &desk) + [.say("Cleared: no answer.")]
        case .editor where isTyping:
            let question = LinearQuestion(content.question.field, desk)
            return [.effect(.edit(begun ?? (content.value.isEmpty ? "" : question?.words(content.value) ?? "")))]
        case .dontKnow:
            return answer(.answer(.unknown), content, &page, &desk)
        case .notApplicable:
            return answer(.answer(.notApplicable), content, &page, &desk)
        default: return nil
        }
    }

    // What is typed.

    /// The text that goes on, as an answer.
    func given(_ content: QuestionContent) -> Given {
        var given = Given()
        guard let begun, case .value(let value) = LinearAnswer(begun.trimmed, to: content.question.kind) else {
            return given
        }
        given.value = value
        return given
    }

    mutating func keep(_ content: QuestionContent, _ page: inout any Page, _ desk: inout Desk) {
        guard begun != nil else { return }
        _ = page.perform(.answer, given(content), &desk)
        begun = nil
    }

    mutating func replaceBegun(with text: String) { begun = text }
}
