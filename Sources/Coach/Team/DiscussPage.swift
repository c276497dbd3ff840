import Interview
import Packs
import Reports
import Screen
import Sessions

/// Question by question: what each answered first and now, and what the group agrees on. Both answers stay.
struct DiscussPage: ScreenPage {
    private let order: [String]
    private var place = 0
    private var list = ListView()
    private(set) var view = DiscussView()
    private var revision = -1
    private var size = Size(columns: 0, rows: 0)

    init(_ desk: Desk, at item: String? = nil) {
        order = DiscussOrder.items(desk)
        place = item.flatMap { order.firstIndex(of: $0) } ?? 0
    }

    var title: String { "Discuss" }
    var tab: Destination? { .discuss }

    private var item: String? { order.indices.contains(place) ? order[place] : nil }
    private var row: DiscussRow? { view.rows.indices.contains(list.selection) ? view.rows[list.selection] : nil }

    func bindings(_ desk: Desk) -> [Binding] {
        let none = item == nil ? "there is nothing to discuss yet" : nil
        let off = none ?? desk.readOnly
        let isGroup = row?.voice == nil
        let who = isGroup ? "we agree" : "\(row?.who ?? "") changes"
        let options = item.flatMap { desk.pack.item($0)?.options.count } ?? 0
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
        case .next: turn(to: place + 1)
        case .previous: turn(to: place - 1)
        case .agree: list.selection = max(0, view.rows.count - 1)
        case .agreeAll: agreeAll(&desk)
        case .pick(let number):
            guard let item, let options = desk.pack.item(item)?.options, options.indices.contains(number) else {
                return []
            }
            set(.option(options[number].key), &desk)
        case .dontKnow: set(.unknown, &desk)
        case .notApplicable: set(.notApplicable, &desk)
        case .clear: set(nil, &desk)
        case .note:
            guard let item, let voice = row?.voice else { return [] }
            return [.push(NotePage(desk, item: item, voice: voice))]
        default: break
        }
        return []
    }

    /// From the last to the first and back.
    private mutating func turn(to place: Int) {
        guard !order.isEmpty else { return }
        self.place = (place + order.count) % order.count
        revision = -1
    }

    private func set(_ answer: Answer?, _ desk: inout Desk) {
        guard let item, let row else { return }
        desk.change { session in
            if let voice = row.voice { session.revise(item, answer, voice: voice) } else { session.agree(item, answer) }
        }
    }

    private func agreeAll(_ desk: inout Desk) {
        let instrument = desk.instrument
        var filled: Session.Filled?
        desk.change { filled = $0.agreeWhereAllAgree(instrument) }
        guard let filled else { return }
        desk.tell(Self.words(filled, left: order.count - DiscussOrder.settled(order, desk)))
    }

    /// What was taken over, for nothing counts silently.
    static func words(_ filled: Session.Filled, left: Int) -> String {
        guard !filled.settled.isEmpty else {
            return "Nothing more to take over: what is not settled is apart, or fewer than two answered it."
        }
        let between =
            filled.between.isEmpty
            ? "" : " On \(filled.between.count) the middle lay between two answers; the more threatening one was taken."
        return "Settled \(filled.settled.count) on which you agree already.\(between) "
            + (left == 0 ? "All is settled." : "\(left) stay unknown until you settle them.") + " u takes it back."
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: view.rows.count, rows: view.people.rows, height: view.height) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        if revision != desk.revision || self.size != size {
            (revision, self.size) = (desk.revision, size)
            view = DiscussView(item, place: place, order, desk, size)
        }
        list.select(list.selection, count: view.rows.count, rows: view.people.rows, height: view.height)
    }

    func draft(_ desk: Desk) -> Draft? { item.map { Draft(at: "discuss:\($0)", text: nil, on: desk.now) } }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .discuss, desk)
        view.draw(&frame, list)
    }
}
