import Interview
import Packs
import Reports
import Screen
import Sessions

/// The facilitator types for several people: one question at a time, all of them below it with their answers.
struct SeveralPage: Page {
    private var several: SeveralPeople
    /// Whose answer is typed next.
    private(set) var selects: Int?

    init(_ desk: Desk) { several = SeveralPeople(desk) }

    var title: String { "For several" }
    private var people: [Voice] { several.people }

    func wants(_ desk: Desk) -> [Effect] { [.wipe] }
    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }
    mutating func update(_ desk: Desk) { several.gather(desk) }
    mutating func stand(on row: Int, _ desk: Desk) { selects = nil }

    func acts(_ desk: Desk) -> [Act] {
        let none = people.isEmpty ? several.whyNotHandIn : nil
        var acts = [
            Act(
                .skip, "next question", .right, .tab, .enter, shown: "→", words: "next", help: "the question after",
                off: several.isLast ? "this is the last question" : nil, weight: 8),
            Act(
                .previous, "question before", .left, .backTab, shown: "←", words: "back b", help: "the question before",
                off: several.isFirst ? "this is the first question" : nil, weight: 3),
        ]
        acts += several.choices.prefix(9).enumerated().map { number, choice in
            Act(
                .pick(number), desk.phrases.fill(choice.label), key: Character("\(number + 1)"), .row, off: none,
                weight: 0)
        }
        if several.question.isScored {
            acts += [
                Act(.dontKnow, "don't know", key: "d", .row, off: none, weight: 4),
                Act(.notApplicable, "does not apply", key: "x", .row, off: none, weight: 4),
            ]
        }
        return acts + [
            Act(.clear, "clear", .backspace, .delete, shown: "Backspace", .row, off: none, weight: 2),
            Act(
                .edit, "the answer of person N alone; 0 takes it away", words: "set", .rowAndWords("ANSWER"), off: none),
            Act(
                .handIn, "hand in for all", key: "h", words: "hand h", help: "hand in for all of them",
                off: several.whyNotHandIn, weight: 6),
            Act(
                .leave, "whose turn?", .escape, .character("q"), shown: "Esc", words: "leave l",
                help: "whose turn is it? What is typed stays", weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        // The last change may have been taken back.
        several.gather(desk)
        let person = given.row.flatMap { people[safe: $0] }
        switch command {
        case .skip: several.move(by: 1)
        case .previous: several.move(by: -1)
        case .pick(let number): if let value = several.value(number) { answer(value, given.row, &desk) }
        case .dontKnow: answer(.answer(.unknown), given.row, &desk)
        case .notApplicable: answer(.answer(.notApplicable), given.row, &desk)
        case .clear: answer(.none, given.row, &desk)
        case .answer: return answerAll(given.words, &desk)
        case .edit:
            guard let person else { return [] }
            guard let value = value(given.words) else { return refusal(given.words) }
            several.answer([(person.id, value)], &desk)
            several.gather(desk)
        case .handIn: return leave(&desk, saying: several.handIn(&desk))
        case .leave: return leave(&desk, saying: nil)
        default: break
        }
        return [.again]
    }

    private func leave(_ desk: inout Desk, saying words: String?) -> [Step] {
        desk.give(turn: nil)
        return (words.map { [.say($0)] } ?? []) + [.effect(.wipe), .pop]
    }

    /// One answer by a key; then the next person is asked, and behind the last one the next question.
    private mutating func answer(_ value: FieldValue, _ row: Int?, _ desk: inout Desk) {
        guard let row, people.indices.contains(row) else { return }
        several.answer([(people[row].id, value)], &desk)
        guard value != .none else { return }
        if row + 1 < people.count {
            selects = row + 1
        } else if !several.isLast {
            selects = 0
            several.move(by: 1)
        } else {
            desk.tell("That was the last question of the last person. h hands in for all of them.")
        }
    }

    // A line for all.

    private var legal: String { "each 1 to \(several.choices.count)" + (several.question.isScored ? ", d or x" : "") }

    /// nil: no answer here.
    private func value(_ word: String) -> FieldValue? {
        switch word.lowercased() {
        case "0": FieldValue.none
        case "d" where several.question.isScored: .answer(.unknown)
        case "x" where several.question.isScored: .answer(.notApplicable)
        default: Int(word).flatMap { several.value($0 - 1) }
        }
    }

    private func refusal(_ word: String) -> [Step] {
        [.say("'\(short(word))' is no answer here; \(legal), - or 0. Nothing was changed.")]
    }

    private mutating func answerAll(_ text: String, _ desk: inout Desk) -> [Step] {
        let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
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
        guard several.isLast else {
            several.move(by: 1)
            return [.again]
        }
        return [.again, .say("That was the last question. hand hands in for all of them.")]
    }

    func content(_ desk: Desk) -> Content {
        guard let session = desk.session else { return .list(ListContent([], noun: "person")) }
        let question = several.question
        let choices = several.choices.map { desk.phrases.fill($0.label) }
        let rows = people.map { voice in
            row(voice, several.words(session.value(question.field, voice: voice.id), desk.phrases), session)
        }
        var content = ListContent(
            rows, noun: "person of this list", empty: [.text(SeveralPeople.everybodyAlone, .dim)])
        content.drawnHead = { columns, _ in
            [Line(text: question.section.title, style: .heading)]
                + wrap(question.ask, to: columns).map { Line(text: $0, style: .strong) }
                + choices.enumerated().map { number, label in
                    Line(indent: 2, text: Width.clip("\(number + 1) \(label)", to: columns - 2))
                }
        }
        content.headRight = "Question \(several.at + 1) of \(several.form.questions.count)"
        (content.headGap, content.least, content.headRule) = (2, 4, several.aloneWords)
        let numbers = Dictionary(zip(session.voices.map(\.id), session.voiceNumbers)) { first, _ in first }
        content.numbers = people.map { numbers[$0.id] }
        content.takesLine = people.isEmpty ? nil : .answer
        content.isTitled = false
        guard !people.isEmpty else {
            (content.said, content.prompt) = ([SeveralPeople.everybodyAlone], "leave, or ?")
            return .list(content)
        }
        let place = "For several. Question \(several.at + 1) of \(several.form.questions.count), "
        content.said =
            ["\(place)\(question.section.title).", question.ask]
            + choices.enumerated().map { "\($0 + 1). \($1)" }
        content.isNumberSaid = false
        content.saidAfter =
            (several.aloneWords.isEmpty ? [] : ["\(several.aloneWords)."])
            + (several.isFirst ? [Self.onLines] : [])
        content.prompt = "\(people.count) answers, \(legal); next, back, hand, or leave"
        return .list(content)
    }

    private static let onLines =
        "Type an answer for each person in this order, with blanks between. - leaves one as it is, 0 takes it away. "
        + "From the second question on d means: does not know, x: does not apply. Enter alone goes on."

    private func row(_ voice: Voice, _ answer: String, _ session: Session) -> ListRow {
        let name = TeamWords.call(voice, in: session)
        let seat = TeamWords.seat(voice.seat)
        var row = ListRow(
            title: name, spoken: "\(name), \(seat): " + (answer == "-" ? "no answer." : "\(answer)."))
        row.drawing = { frame, place, isHere in
            if isHere { frame.focus(place) }
            frame.put(Width.clip(name, to: 13), at: place.column + 2, place.row, isHere ? .selected : .plain)
            frame.put(seat, at: place.column + 16, place.row, .dim)
            frame.put(
                Width.clip(answer, to: place.columns - 37), at: place.column + 37, place.row,
                answer == "-" ? .dim : .strong)
        }
        return row
    }
}
