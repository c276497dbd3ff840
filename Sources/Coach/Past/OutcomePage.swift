import Assessment
import Reports
import Screen
import Sessions

/// What really happened: each reaction that was forecast or expected, and each promise.
struct OutcomePage: ScreenPage {
    private enum Row: Equatable {
        case reaction(LookBack.Reaction)
        case promise(Int, Promise)
    }

    private let name: String
    private let called: String
    private var list = ListView()
    private var rows: [Row] = []

    init(_ row: PastRow) {
        name = row.name
        called = row.title
    }

    var title: String { "What happened" }
    func wants(_ desk: Desk) -> [Effect] { [.fetch(names: [name])] }
    private var here: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

    func bindings(_ desk: Desk) -> [Binding] {
        let none = here == nil ? "there is nothing to record" : nil
        var isPromise = false
        var isRecorded = false
        switch here {
        case .promise(_, let promise):
            isPromise = true
            isRecorded = promise.kept != nil
        case .reaction(let one): isRecorded = one.outcome != nil
        case nil: break
        }
        let noteOff = isPromise || isRecorded ? nil : "say first whether it happened"
        return [
            Binding("y", isPromise ? "kept" : "it happened", .adopt, off: none, weight: 9),
            Binding("n", isPromise ? "not kept" : "it did not", .reject, off: none, weight: 9),
            Binding("t", isPromise ? "reword it" : "a note", .note, off: none ?? noteOff, weight: 6),
            Binding(
                .backspace, shown: "Backspace", "open again", .clear,
                off: none ?? (isRecorded ? nil : "nothing is recorded"), weight: 3),
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
        switch here {
        case .reaction(let one):
            guard let happened else { return [.effect(.amend(name: name, [.noOutcome(reaction: one.reaction)]))] }
            let outcome = Outcome(reaction: one.reaction, happened: happened, note: one.outcome?.note, on: desk.today)
            return [.effect(.amend(name: name, [.outcome(outcome)]))]
        case .promise(let place, _): return [.effect(.amend(name: name, [.promise(place, kept: happened)]))]
        case nil: return []
        }
    }

    private func note(_ desk: Desk) -> [Step] {
        let name = name
        if case .promise(let place, let promise) = here {
            let ask = "What did you promise them? An empty line takes it off the list."
            return [
                .push(
                    LinePage("A promise", ask: ask, text: promise.text) { text, _ in
                        [.effect(.amend(name: name, [.rewordedPromise(place, text)]))]
                    })
            ]
        }
        guard case .reaction(let one) = here, let outcome = one.outcome else { return [] }
        return [
            .push(
                LinePage(
                    "A note", ask: "What did you see?", hint: "what they did, and when", text: outcome.note ?? ""
                ) { text, _ in
                    var outcome = outcome
                    outcome.note = text.isEmpty ? nil : text
                    return [.effect(.amend(name: name, [.outcome(outcome)]))]
                })
        ]
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: rows.count, rows: 100) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        guard let session = desk.past.fetched.first, desk.past.fetched.count == 1 else { return }
        let back = LookBack(session)
        rows = back.reactions.map(Row.reaction) + back.promises.enumerated().map { .promise($0.offset, $0.element) }
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
        let phrases = Phrasebook(desk.pack, desk.past.fetched.first?.move ?? Move())
        let height = { (_: Int) in 2 }
        list.draw(in: &frame, area, count: rows.count, height: height) { frame, place, index, isHere in
            if isHere { frame.focus(place) }
            let (what, detail, said) = words(rows[index], phrases)
            let room = place.columns - 2 - Width.of(said) - 1
            frame.put(Width.clip(what, to: room), at: place.column + 2, place.row, isHere ? .selected : .plain)
            frame.put(said, at: place.endColumn - Width.of(said), place.row, .strong)
            if place.rows > 1 {
                frame.put(Width.clip(detail, to: place.columns - 4), at: place.column + 4, place.row + 1, .dim)
            }
        }
    }

    private func words(_ row: Row, _ phrases: Phrasebook) -> (what: String, detail: String, said: String) {
        switch row {
        case .reaction(let one):
            let forecast = one.forecast.map { "you said \($0) of 100" }
            let detail = [forecast, one.expected ? "the coach expected it" : nil, one.outcome?.note].compactMap(\.self)
            let said = one.outcome.map { $0.happened ? "it happened" : "it did not" } ?? "not recorded"
            return (phrases.reaction(one.reaction), detail.joined(separator: "; "), said)
        case .promise(_, let promise):
            let said = promise.kept.map { $0 ? "kept" : "not kept" } ?? "open"
            return ("You promised: \(promise.text)", "", said)
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
        let outcome = Outcome(reaction: ReactionKind.allCases[list.selection].rawValue, happened: true, on: desk.today)
        return [.pop, .effect(.amend(name: name, [.outcome(outcome)]))]
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
