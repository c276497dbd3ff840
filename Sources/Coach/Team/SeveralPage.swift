import Interview
import Packs
import Reports
import Screen
import Sessions

/// The facilitator types for several people: one question at a time, all of them below it with their answers.
struct SeveralPage: ScreenPage {
    private var several: SeveralPeople
    private var list = ListView()
    private var rows = 1

    init(_ desk: Desk) { several = SeveralPeople(desk) }

    var title: String { "For several" }

    private var people: [Voice] { several.people }
    private var question: Question { several.question }
    private var choices: [(word: String, label: String)] { several.choices }

    func wants(_ desk: Desk) -> [Effect] { [.wipe] }
    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }

    func bindings(_ desk: Desk) -> [Binding] {
        let none = people.isEmpty ? "everybody answers alone" : nil
        var bindings = [
            Binding(
                .right, .tab, .enter, shown: "→", "next question", .skip, off: several.isLast ? "the last one" : nil,
                weight: 8),
            Binding(
                .left, .backTab, shown: "←", "question before", .previous, off: several.isFirst ? "the first one" : nil,
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
            Binding("h", "hand in for all", .handIn, off: several.whyNotHandIn, weight: 6),
            Binding(.escape, .character("q"), shown: "Esc", "whose turn?", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .skip: several.move(by: 1)
        case .previous: several.move(by: -1)
        case .pick(let number):
            guard let value = several.value(number) else { return [] }
            answer(value, &desk)
        case .dontKnow: answer(.answer(.unknown), &desk)
        case .notApplicable: answer(.answer(.notApplicable), &desk)
        case .clear: answer(.none, &desk)
        case .handIn:
            return leave(&desk, saying: several.handIn(&desk))
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
        several.answer([(people[list.selection].id, value)], &desk)
        guard value != .none else { return }
        if list.selection + 1 < people.count {
            list.selection += 1
        } else if !several.isLast {
            list.selection = 0
            several.move(by: 1)
        } else {
            desk.tell("That was the last question of the last person. h hands in for all of them.")
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: people.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        several.gather(desk)
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
        let place = "Question \(several.at + 1) of \(several.form.questions.count)"
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
        Rule.draw(
            several.aloneWords, in: &frame,
            Area(column: below.column, row: below.row - 1, columns: below.columns, rows: 1))
        guard let session = desk.session else { return }
        guard !people.isEmpty else {
            for line in wrap(SeveralPeople.everybodyAlone, to: below.columns) where below.rows > 0 {
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
                Width.clip(several.words(value, desk.phrases), to: row.columns - 37), at: row.column + 37, row.row,
                value.isEmpty ? .dim : .strong)
        }
    }
}
