import Interview
import Packs
import Reports
import Screen
import Sessions

/// The facilitator types for several people: one question at a time, all of them below it with their answers.
///
/// Who has begun to answer alone is not among them: nobody sees those sheets before the reveal.
struct SeveralPage: Page {
    private var people: [Voice] = []
    private var alone = 0
    private var form: Form
    private var at = 0
    private var list = ListView()
    private var rows = 1
    private var revision = -1

    init(_ desk: Desk) {
        form = Form(describing: desk.pack, scope: nil)
        gather(desk)
    }

    private mutating func gather(_ desk: Desk) {
        guard let session = desk.session, revision != desk.revision else { return }
        revision = desk.revision
        people = session.voices.filter {
            session.team?.typedFor.contains($0.id) == true || !session.hasBegun($0)
        }
        alone = session.voices.count - people.count
        let here = form.questions.indices.contains(at) ? form.questions[at].field : nil
        form = session.commonForm(desk.pack, desk.instrument, voices: people.map(\.id))
        at = here.flatMap(form.position) ?? min(at, form.questions.count - 1)
    }

    var title: String { "For several" }

    private var question: Question { form.questions[at] }

    /// The answers as they stand in the session, with the words that are read.
    private var choices: [(word: String, label: String)] {
        switch question.kind {
        case .item(let item): item.options.map { ($0.key, $0.label(nil)) }
        case .choice(let choices): choices.map { ($0.word, $0.label) }
        default: []
        }
    }

    func wants(_ desk: Desk) -> [Effect] { [.wipe] }
    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }

    func bindings(_ desk: Desk) -> [Binding] {
        let none = people.isEmpty ? "everybody answers alone" : nil
        var bindings = [
            Binding(
                .right, .tab, .enter, shown: "→", "next question", .skip, off: isLast ? "the last one" : nil, weight: 8),
            Binding(
                .left, .backTab, shown: "←", "question before", .previous, off: at == 0 ? "the first one" : nil,
                weight: 3),
        ]
        for number in choices.indices where number < 9 {
            let digit = Character("\(number + 1)")
            bindings.append(
                Binding(
                    .character(digit), shown: "\(digit)", desk.phrases.fill(choices[number].label), .pick(number),
                    off: none, weight: 0))
        }
        if question.isScored {
            bindings += [
                Binding("d", "don't know", .dontKnow, off: none, weight: 4),
                Binding("x", "does not apply", .notApplicable, off: none, weight: 4),
            ]
        }
        return bindings + [
            Binding(.backspace, .delete, shown: "Backspace", "clear", .clear, off: none, weight: 2),
            Binding("h", "hand in for all", .handIn, off: none ?? whyNotHandIn, weight: 6),
            Binding(.escape, .character("q"), shown: "Esc", "whose turn?", .leave, weight: 7),
        ]
    }

    private var isLast: Bool { at + 1 >= form.questions.count }
    private var whyNotHandIn: String? {
        people.contains { !$0.answers.isEmpty } ? nil : "nothing is answered yet"
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .skip: at = min(at + 1, form.questions.count - 1)
        case .previous: at = max(0, at - 1)
        case .pick(let number):
            guard choices.indices.contains(number) else { return [] }
            let word = choices[number].word
            answer(question.isScored ? .answer(Answer(word: word)) : .word(word), &desk)
        case .dontKnow: answer(.answer(.unknown), &desk)
        case .notApplicable: answer(.answer(.notApplicable), &desk)
        case .clear: answer(.none, &desk)
        case .handIn:
            let done = people.filter { !$0.answers.isEmpty }.map(\.id)
            desk.change { session in
                for id in done { session.handIn(id) }
            }
            return leave(&desk, saying: "Handed in for \(done.count) \(done.count == 1 ? "person" : "people").")
        case .leave: return leave(&desk, saying: nil)
        case .undo, .redo: break
        default: break
        }
        return []
    }

    private func leave(_ desk: inout Desk, saying words: String?) -> [Step] {
        desk.give(turn: nil)
        if let words { desk.tell(words) }
        return [.effect(.wipe), .pop]
    }

    private mutating func answer(_ value: FieldValue, _ desk: inout Desk) {
        guard people.indices.contains(list.selection) else { return }
        let (id, field) = (people[list.selection].id, question.field)
        desk.change { session in
            if session.team?.typedFor.contains(id) == false { session.team?.typedFor.append(id) }
            session.set(field, value, voice: id)
        }
        guard value != .none else { return }
        if list.selection + 1 < people.count {
            list.selection += 1
        } else if !isLast {
            list.selection = 0
            at += 1
        } else {
            desk.tell("That was the last question of the last person. h hands in for all of them.")
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: people.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        gather(desk)
        rows = max(1, parts(size.body, desk).people.rows)
        list.select(min(list.selection, max(0, people.count - 1)), count: people.count, rows: rows)
    }

    /// The question takes what it needs, but never so much that fewer than four people are in view.
    private func parts(_ body: Area, _ desk: Desk) -> (question: Area, people: Area) {
        var area = body.inset(columns: 1)
        let wanted = 2 + wrap(question.ask, to: area.columns).count + choices.count
        let top = area.splitTop(min(wanted, area.rows - 5))
        _ = area.splitTop(1)
        return (top, area)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var (top, below) = parts(area, desk)
        let place = "Question \(at + 1) of \(form.questions.count)"
        frame.put(question.section.title, at: top.column, top.row, .heading)
        frame.put(place, at: top.endColumn - Width.of(place), top.row, .dim)
        _ = top.splitTop(1)
        for line in wrap(question.ask, to: top.columns) where top.rows > 0 {
            frame.put(line, at: top.column, top.row, .strong)
            _ = top.splitTop(1)
        }
        for (number, choice) in choices.enumerated() where top.rows > 0 {
            frame.put("\(number + 1)", at: top.column + 2, top.row, .key)
            frame.put(
                Width.clip(desk.phrases.fill(choice.label), to: top.columns - 4), at: top.column + 4, top.row, .plain)
            _ = top.splitTop(1)
        }
        Rule.draw(head, in: &frame, Area(column: below.column, row: below.row - 1, columns: below.columns, rows: 1))
        guard let session = desk.session else { return }
        guard !people.isEmpty else {
            let words = "Everybody here has begun to answer alone. Their sheets stay theirs until the reveal."
            for line in wrap(words, to: below.columns) where below.rows > 0 {
                frame.put(line, at: below.column, below.row, .dim)
                _ = below.splitTop(1)
            }
            return
        }
        list.draw(in: &frame, below, count: people.count) { frame, row, index, isHere in
            if isHere { frame.focus(row) }
            let voice = people[index]
            let value = session.value(question.field, voice: voice.id)
            let name = Width.clip(TeamWords.call(voice, in: session), to: 13)
            frame.put(name, at: row.column + 2, row.row, isHere ? .selected : .plain)
            frame.put(TeamWords.chair(voice.seat), at: row.column + 16, row.row, .dim)
            frame.put(
                Width.clip(words(value, desk), to: row.columns - 37), at: row.column + 37, row.row,
                value.isEmpty ? .dim : .strong)
        }
    }

    private var head: String {
        guard !people.isEmpty, alone > 0 else { return "" }
        return "\(alone) \(alone == 1 ? "answers" : "answer") alone and \(alone == 1 ? "is" : "are") not shown"
    }

    private func words(_ value: FieldValue, _ desk: Desk) -> String {
        guard let word = value.word else { return "-" }
        guard let number = choices.firstIndex(where: { $0.word == word }) else {
            return desk.phrases.label("", word)
        }
        return "\(number + 1) \(desk.phrases.fill(choices[number].label))"
    }
}

extension FieldValue {
    /// The word of a choice or of an answer.
    fileprivate var word: String? {
        switch self {
        case .word(let word): word
        case .answer(let answer): answer.word
        default: nil
        }
    }
}
