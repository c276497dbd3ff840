import Assessment
import Reports
import Screen
import Sessions

/// What really happened: each reaction that was forecast or expected, and each promise.
struct OutcomePage: ScreenPage {
    private let name: String
    private let called: String
    private var list = ListView()
    private var known: OutcomeRows?

    init(_ row: PastRow) {
        name = row.name
        called = row.title
    }

    var title: String { "What happened" }
    func wants(_ desk: Desk) -> [Effect] { [.fetch(names: [name])] }
    private var rows: [OutcomeRows.Row] { known?.rows ?? [] }
    private var here: OutcomeRows.Row? { rows[safe: list.selection] }

    func bindings(_ desk: Desk) -> [Binding] {
        let none = here == nil ? "there is nothing to record" : nil
        let isPromise = here?.isPromise == true
        return [
            Binding("y", isPromise ? "kept" : "it happened", .adopt, off: none, weight: 9),
            Binding("n", isPromise ? "not kept" : "it did not", .reject, off: none, weight: 9),
            Binding("t", isPromise ? "reword it" : "a note", .note, off: none ?? here?.whyNotNote, weight: 6),
            Binding(
                .backspace, shown: "Backspace", "open again", .clear, off: none ?? here?.whyNotClear, weight: 3),
            Binding("m", "another reaction came", .more, weight: 4),
            Binding("p", "a promise you made", .tell, weight: 4),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .adopt: return record(true, desk)
        case .reject: return record(false, desk)
        case .note: return note(desk)
        case .clear: return record(nil, desk)
        case .more: return [.push(ReactionPage(name))]
        case .tell:
            let name = name
            return [
                .push(
                    LinePage(
                        "A promise", ask: "What did you promise them?", hint: "in your own words"
                    ) { text, _ in text.isEmpty ? [] : [.effect(.amend(name: name, [.newPromise(text)]))] })
            ]
        case .leave: return [.pop]
        default: return []
        }
    }

    /// - Parameter happened: or was kept; nil: that is open.
    private func record(_ happened: Bool?, _ desk: Desk) -> [Step] {
        guard let here, let known else { return [] }
        return [.effect(.amend(name: name, [known.record(happened, here, on: desk.today)]))]
    }

    private func note(_ desk: Desk) -> [Step] {
        guard let here, let known else { return [] }
        let name = name
        func page(_ title: String, _ ask: String, _ hint: String, _ text: String?) -> [Step] {
            [
                .push(
                    LinePage(title, ask: ask, hint: hint, text: text ?? "") { text, _ in
                        known.note(text, here).map { [.effect(.amend(name: name, [$0]))] } ?? []
                    })
            ]
        }
        return switch here {
        case .promise(_, let promise):
            page(
                "A promise", "What did you promise them? An empty line takes it off the list.", "", promise.text)
        case .reaction(let one): page("A note", "What did you see?", "what they did, and when", one.outcome?.note)
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: rows.count, rows: 100) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        guard let now = OutcomeRows(desk) else { return }
        known = now
        list.select(min(list.selection, max(0, rows.count - 1)), count: rows.count, rows: 100)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        frame.put(Width.clip(called, to: area.columns), at: area.column, area.row, .strong)
        _ = area.splitTop(1)
        for line in wrap("Record what you saw. It judges the forecast, not the person.", to: area.columns) {
            frame.put(line, at: area.column, area.row, .dim)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        if rows.isEmpty {
            let words = "Nothing was forecast or expected here. m records a reaction that came all the same."
            for line in wrap(words, to: area.columns) {
                frame.put(line, at: area.column, area.row)
                _ = area.splitTop(1)
            }
        }
        guard let known else { return }
        let phrases = known.phrases(desk.pack)
        let height = { (_: Int) in 2 }
        list.draw(in: &frame, area, count: rows.count, height: height) { frame, place, index, isHere in
            if isHere { frame.focus(place) }
            let (what, before, said, note) = known.words(rows[index], phrases)
            let detail = (before + [note].compactMap(\.self)).joined(separator: "; ")
            let room = place.columns - 2 - Width.of(said) - 1
            frame.put(Width.clip(what, to: room), at: place.column + 2, place.row, isHere ? .selected : .plain)
            frame.put(said, at: place.endColumn - Width.of(said), place.row, .strong)
            if place.rows > 1 {
                frame.put(Width.clip(detail, to: place.columns - 4), at: place.column + 4, place.row + 1, .dim)
            }
        }
    }
}

/// A reaction that nobody had thought of.
struct ReactionPage: ScreenPage {
    private let name: String
    private var list = ListView()

    init(_ name: String) { self.name = name }

    var title: String { "Which reaction came?" }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, shown: "Enter", "this one came", .choose, weight: 9),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        guard command == .choose else { return [.pop] }
        guard let known = OutcomeRows(desk), let kind = ReactionKind.allCases[safe: list.selection] else {
            return [.pop]
        }
        return [.pop, .effect(.amend(name: name, [known.came(kind, on: desk.today)]))]
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: ReactionKind.allCases.count, rows: 100) ? [] : nil
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        let phrases = Phrasebook(desk.pack, desk.past.fetched.first?.move ?? Move())
        let names = ReactionKind.allCases.map { phrases.reaction($0.rawValue) }
        frame.cursor = list.draw(names, in: &frame, area.inset(columns: 1))
    }
}
