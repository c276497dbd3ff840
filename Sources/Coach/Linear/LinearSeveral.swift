import Interview
import Reports
import Sessions

/// The facilitator types for several people: a question, then one line with an answer for each of them.
struct LinearSeveral: LinearPage {
    private var several: SeveralPeople

    init(_ desk: Desk) { several = SeveralPeople(desk) }

    var name: String { "For several" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let none = several.people.isEmpty ? several.whyNotHandIn : nil
        return [
            LinearBinding("next", "the question after", .next, off: several.isLast ? "this is the last question" : nil),
            LinearBinding(
                "back b", "the question before", .back, off: several.isFirst ? "this is the first question" : nil),
            LinearBinding(
                "set", argument: "N ANSWER", "the answer of person N alone; 0 takes it away", .change, off: none),
            LinearBinding("hand h", "hand in for all of them", .handIn, off: several.whyNotHandIn),
            LinearBinding("leave l", "whose turn is it? What is typed stays", .later),
        ]
    }

    func announce(_ desk: Desk) -> [String] {
        guard let session = desk.session, !several.people.isEmpty else { return [SeveralPeople.everybodyAlone] }
        let question = several.question
        var lines = [
            "For several. Question \(several.at + 1) of \(several.form.questions.count), \(question.section.title).",
            question.ask,
        ]
        lines += several.choices.enumerated().map { "\($0 + 1). \(desk.phrases.fill($1.label))" }
        lines += several.people.map { voice in
            let answer = several.words(session.value(question.field, voice: voice.id), desk.phrases)
            return "\(TeamWords.call(voice, in: session)), \(TeamWords.chair(voice.seat)): "
                + (answer == "-" ? "no answer." : "\(answer).")
        }
        if !several.aloneWords.isEmpty { lines.append("\(several.aloneWords).") }
        if several.isFirst { lines.append(onLines) }
        return lines
    }

    private var onLines: String {
        "Type an answer for each person in this order, with blanks between. - leaves one as it is, 0 takes it away. "
            + "From the second question on d means: does not know, x: does not apply. Enter alone goes on."
    }

    func prompt(_ desk: Desk) -> String {
        several.people.isEmpty
            ? "leave, or ?" : "\(several.people.count) answers, \(legal); next, back, hand, or leave"
    }

    private var legal: String { "each 1 to \(several.choices.count)" + (several.question.isScored ? ", d or x" : "") }

    /// nil: no answer here.
    private func value(_ word: Substring) -> FieldValue? {
        switch word.lowercased() {
        case "0": FieldValue.none
        case "d" where several.question.isScored: .answer(.unknown)
        case "x" where several.question.isScored: .answer(.notApplicable)
        default: Int(word).flatMap { several.value($0 - 1) }
        }
    }

    private func refusal(_ word: Substring) -> [Step] {
        [.say("'\(short(String(word)))' is no answer here; \(legal), - or 0. Nothing was changed.")]
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        guard !several.people.isEmpty else { return nil }
        guard !text.isEmpty else { return turn(1) }
        let words = text.split { $0 == "," || $0.isWhitespace }
        guard words.allSatisfy({ $0 == "-" || $0.count == 1 || Int($0) != nil }) else { return nil }
        let people = several.people
        guard words.count == people.count else {
            let counts = words.count == 1 ? "1 answer" : "\(words.count) answers"
            return [.say("\(counts) for \(people.count) people. Type one for each, - for who has none yet.")]
        }
        var values: [(String, FieldValue)] = []
        for (voice, word) in zip(people, words) where word != "-" {
            guard let value = value(word) else { return refusal(word) }
            values.append((voice.id, value))
        }
        several.answer(values, &desk)
        several.gather(desk)
        guard several.isLast else { return turn(1) }
        return [.again, .say("That was the last question. hand hands in for all of them.")]
    }

    private mutating func turn(_ step: Int) -> [Step] {
        guard step < 0 || !several.isLast else {
            return [.say("This is the last question. hand hands in for all of them, leave goes back.")]
        }
        several.move(by: step)
        return [.again]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        // The last change may have been taken back.
        several.gather(desk)
        switch act {
        case .next: return turn(1)
        case .back: return turn(-1)
        case .change: return set(argument, &desk)
        case .handIn:
            if let reason = several.whyNotHandIn { return [.say("Not now: \(reason).")] }
            return [.say(several.handIn(&desk))] + leave(&desk)
        default: return leave(&desk)
        }
    }

    private func leave(_ desk: inout Desk) -> [Step] {
        desk.give(turn: nil)
        return [.effect(.wipe), .pop]
    }

    private mutating func set(_ argument: String, _ desk: inout Desk) -> [Step] {
        let words = argument.split(whereSeparator: \.isWhitespace)
        let person = words.first.flatMap { Int($0) }.flatMap { desk.session?.voice(numbered: $0) }
        guard words.count == 2, let person, several.people.contains(where: { $0.id == person.id }) else {
            return [.say("Type set, the number of a person of this list, and an answer, \(legal), or 0.")]
        }
        guard let value = value(words[1]) else { return refusal(words[1]) }
        several.answer([(person.id, value)], &desk)
        several.gather(desk)
        return [.again]
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }
}
