import Interview
import Packs
import Reports
import Screen
import Sessions

/// Question by question: what each answered first and now, and what the group agrees on. Both answers stay.
struct DiscussPage: ScreenPage {
    private var talk: Discussion
    private var list = ListView()
    private(set) var view = DiscussView()
    private var revision = -1
    private var size = Size(columns: 0, rows: 0)

    init(_ desk: Desk, at item: String? = nil) {
        talk = Discussion(desk, at: item)
    }

    var title: String { "Discuss" }
    var tab: Destination? { .discuss }

    private var row: DiscussRow? { view.rows.indices.contains(list.selection) ? view.rows[list.selection] : nil }

    func bindings(_ desk: Desk) -> [Binding] {
        let none = talk.whyNothing
        let off = none ?? desk.readOnly
        let isGroup = row?.voice == nil
        let who = isGroup ? "we agree" : "\(row?.who ?? "") changes"
        let options = talk.options(desk).count
        var bindings = Tabs.bindings(desk).filter { $0.command != .go(.nextVoice) }
        for number in 0..<min(9, options) {
            bindings.append(
                Binding(
                    .character(Character("\(number + 1)")),
                    shown: number == 0 ? "1-\(min(9, options))" : "\(number + 1)",
                    number == 0 ? "answer" : "\(who): answer \(number + 1)", .pick(number), off: off,
                    weight: number == 0 ? 8 : 0))
        }
        let clears = isGroup ? "not settled after all" : "back to the first answer"
        bindings += [
            Binding(.enter, .right, shown: "→", "next", .next, off: none, weight: 8),
            Binding(.left, shown: "←", "before", .previous, off: none, weight: 3),
            Binding("a", "to what we agree on", .agree, off: none, weight: 6),
            Binding("c", "take over all we agree on already", .agreeAll, off: off, weight: 5),
            Binding("d", "\(who): don't know", .dontKnow, off: off, weight: 1),
            Binding("x", "\(who): does not apply", .notApplicable, off: off, weight: 1),
            Binding(.backspace, .delete, shown: "Backspace", clears, .clear, off: off, weight: 2),
            Binding(
                "n", "a note: why", .note, off: off ?? (isGroup ? "a note belongs to a person's answer" : nil),
                weight: 4),
            Binding(.escape, .character("q"), shown: "Esc", desk.wayBack, .leave, weight: 7),
        ]
        return bindings
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .leave: return [.home]
        case .next: turn(1)
        case .previous: turn(-1)
        case .agree: list.selection = max(0, view.rows.count - 1)
        case .agreeAll: if let words = talk.agreeAll(&desk) { desk.tell(words) }
        case .pick(let number):
            if let option = talk.options(desk)[safe: number] { set(.option(option.key), &desk) }
        case .dontKnow: set(.unknown, &desk)
        case .notApplicable: set(.notApplicable, &desk)
        case .clear: set(nil, &desk)
        case .note:
            guard let item = talk.item, let voice = row?.voice else { return [] }
            return [.push(NotePage(desk, item: item, voice: voice))]
        default: break
        }
        return []
    }

    private mutating func turn(_ step: Int) {
        talk.turn(by: step)
        revision = -1
    }

    private func set(_ answer: Answer?, _ desk: inout Desk) {
        if let row { talk.set(answer, voice: row.voice, &desk) }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: view.rows.count, rows: view.people.rows, height: view.height) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        if revision != desk.revision || self.size != size {
            (revision, self.size) = (desk.revision, size)
            view = DiscussView(talk, desk, size)
        }
        list.select(list.selection, count: view.rows.count, rows: view.people.rows, height: view.height)
    }

    func draft(_ desk: Desk) -> Draft? { talk.draft(desk) }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .discuss, desk)
        view.draw(&frame, list)
    }
}
