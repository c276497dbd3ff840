import Interview
import Reports
import Screen
import Sessions

/// Whose turn is it? The people of a team session, and how far each of them is; never what anybody answered.
struct TeamPage: ScreenPage {
    /// Made anew when the review changes, not at each key: every row walks through a whole form.
    private struct Row {
        var id: String
        var name: String
        var chair: String
        var state: String
        /// Said where there is room for it.
        var detail: String
        var hasHandedIn: Bool
        var hasBegun: Bool
    }

    private enum Asking: Equatable {
        case remove(String, name: String)
        case reveal(missing: Int)
    }

    private var list = ListView()
    private var rows: [Row] = []
    private var revision = -1
    private var height = 1
    /// What is to be confirmed.
    private var asking: Asking?

    var title: String { "Whose turn?" }

    func wants(_ desk: Desk) -> [Effect] { desk.keepTurn(draft(desk)) }
    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }

    func bindings(_ desk: Desk) -> [Binding] {
        switch asking {
        case .remove(_, let name):
            return confirm("take \(name) out, answers and all")
        case .reveal(let missing):
            return confirm("reveal all, though \(missing) \(missing == 1 ? "has" : "have") not handed in")
        case nil: break
        }
        let none = rows.isEmpty ? "nobody is there yet: a adds a person" : nil
        let fixed = desk.whyUnchangeable
        let undescribed =
            desk.session?.missingBeforeItems.isEmpty == false
            ? "the move needs its title, scope and other side: d" : nil
        return [
            Binding(.enter, shown: "Enter", "hand over", .open, off: fixed ?? none ?? undescribed, weight: 9),
            Binding("r", "reveal", .reveal, off: fixed ?? whyNotReveal(desk), weight: 8),
            Binding("e", "enter for several", .several, off: fixed ?? none ?? undescribed, weight: 5),
            Binding("a", "add a person", .add, off: fixed, weight: 4),
            Binding("s", "change the chair", .seat, off: fixed ?? none, weight: 3),
            Binding("n", "name", .rename, off: fixed ?? none, weight: 2),
            Binding("x", "take out", .delete, off: fixed ?? none, weight: 1),
            Binding("p", "set-up", .setUp, off: fixed, weight: 4),
            Binding("d", "the description", .describe, weight: 3),
            Binding("i", "somebody elsewhere", .export, off: fixed, weight: 1),
            Binding(.escape, .character("q"), shown: "Esc", desk.wayBack, .leave, weight: 7),
        ]
    }

    private func confirm(_ words: String) -> [Binding] {
        [
            Binding("y", words, .confirm, weight: 9),
            Binding(.escape, .character("n"), .character("q"), shown: "n", "no", .leave, weight: 9),
        ]
    }

    private func whyNotReveal(_ desk: Desk) -> String? {
        let count = rows.count(where: \.hasHandedIn)
        // Who looks back alone has then and now to compare.
        if desk.session?.team?.looksBackOn != nil { return count > 0 ? nil : "nobody has handed in yet" }
        return count >= 2 ? nil : "two must have handed in; so far \(count == 0 ? "nobody has" : "one has")"
    }

    private var chosen: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .leave where asking != nil: asking = nil
        case .leave: return [.home]
        case .confirm: return confirmed(&desk)
        case .reveal:
            let missing = rows.count { !$0.hasHandedIn }
            guard missing == 0 else {
                asking = .reveal(missing: missing)
                return []
            }
            return reveal(&desk)
        case .several:
            desk.give(turn: nil)
            return [.push(SeveralPage(desk))]
        case .add: desk.change { _ = $0.addVoice($0.nextSeat) }
        case .export:
            let id = desk.session?.id.prefix(8) ?? ""
            desk.tell(
                "For somebody elsewhere: otherside invite \(id) --seat other-side --output sheet.json writes a sheet to "
                    + "fill in. Leave here; then otherside import sheet.json brings it back as one more person.")
        case .setUp: return [.push(TeamSetupPage())]
        case .describe: return [.push(InterviewPage(desk, at: .title, text: nil))]
        default: return chosen.map { act(command, on: $0, &desk) } ?? []
        }
        return []
    }

    private mutating func act(_ command: Command, on row: Row, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            desk.give(turn: nil)
            return [.push(HandOverPage(voice: row.id))]
        case .seat: desk.change { $0.changeVoice(row.id) { $0.seat = $0.seat.next } }
        case .rename: return [.push(LinePage.name(row.id, desk))]
        case .delete where row.hasBegun: asking = .remove(row.id, name: row.name)
        case .delete: desk.change { $0.removeVoice(row.id) }
        default: break
        }
        return []
    }

    private mutating func confirmed(_ desk: inout Desk) -> [Step] {
        defer { asking = nil }
        switch asking {
        case .remove(let id, _):
            desk.change { $0.removeVoice(id) }
            return []
        case .reveal: return reveal(&desk)
        case nil: return []
        }
    }

    private func reveal(_ desk: inout Desk) -> [Step] {
        let now = desk.now
        desk.change { $0.team?.revealed = now }
        // What all have seen cannot be taken back by a key.
        desk.give(turn: nil)
        return [.effect(.wipe), .go(desk.session?.showsVoices == true ? .gap : .then)]
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        asking == nil && list.handle(key, count: rows.count, rows: height) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        height = max(1, size.body.rows - 3)
        if revision != desk.revision { lay(out: desk) }
        list.select(min(list.selection, max(0, rows.count - 1)), count: rows.count, rows: height)
    }

    private mutating func lay(out desk: Desk) {
        revision = desk.revision
        guard let session = desk.session else { return }
        let count = rows.count(where: \.hasHandedIn)
        rows = session.voices.map { voice in
            let progress = session.turnProgress(desk.pack, desk.instrument, voice: voice.id)
            let handedIn = session.hasHandedIn(voice.id)
            let begun = session.hasBegun(voice)
            let figures = "\(progress.answered) of \(progress.asked)"
            return Row(
                id: voice.id, name: TeamWords.call(voice, in: session), chair: TeamWords.chair(voice.seat),
                state: handedIn ? "handed in, \(figures)" : begun ? "\(figures) answered" : "not begun",
                detail: session.team?.typedFor.contains(voice.id) == true ? ", typed for" : "",
                hasHandedIn: handedIn, hasBegun: begun)
        }
        // The next one who has not answered yet stands ready.
        if rows.count(where: \.hasHandedIn) != count, let next = rows.firstIndex(where: { !$0.hasHandedIn }) {
            list.selection = rows.indices.first { $0 >= list.selection && !rows[$0].hasHandedIn } ?? next
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1).centred(columns: min(area.columns - 2, 90), rows: area.rows)
        let done = rows.count(where: \.hasHandedIn)
        let count = "\(done) of \(rows.count) handed in"
        frame.put("Whose turn is it?", at: area.column, area.row, .strong)
        frame.put(count, at: area.endColumn - Width.of(count), area.row, .dim)
        _ = area.splitTop(1)
        let words =
            done == rows.count && done > 1
            ? "Everybody has handed in. r shows all answers at once."
            : "Each answers alone. All is shown at once, at the reveal."
        frame.put(words, at: area.column, area.row, .dim, columns: area.columns)
        _ = area.splitTop(2)
        list.draw(in: &frame, area, count: rows.count) { frame, place, index, isHere in
            let row = rows[index]
            if isHere { frame.focus(place) }
            let mark = row.hasHandedIn ? "●" : row.hasBegun ? "◐" : "○"
            frame.put(mark, at: place.column + 2, place.row, row.hasHandedIn ? .good : .dim)
            let wide = place.columns >= 76
            let name = wide ? 26 : 13
            frame.put(
                Width.clip(row.name, to: name - 1), at: place.column + 4, place.row, isHere ? .selected : .plain)
            frame.put(row.chair, at: place.column + 4 + name, place.row, .dim)
            let state = place.column + 4 + name + 20
            frame.put(row.state, at: state, place.row, .plain, columns: place.endColumn - state)
            if place.endColumn - state >= Width.of(row.state + row.detail) {
                frame.put(row.detail, at: state + Width.of(row.state), place.row, .dim)
            }
        }
    }
}

extension Seat {
    /// The one after it, round and round.
    var next: Seat {
        switch self {
        case .mover: .otherSide
        case .otherSide: .neutral
        case .neutral: .mover
        }
    }
}

extension LinePage {
    /// A person's name. One that is hidden does not stand there for the next to read.
    static func name(_ id: String, _ desk: Desk) -> LinePage {
        let isHidden = desk.session?.team?.hidesNames == true
        let voice = desk.session?.voice(id)
        let hint = isHidden ? "shown at the reveal, not before" : "nothing: the number stays"
        return LinePage(
            "A name", ask: "What shall this person be called? No name is needed.", hint: hint,
            text: isHidden ? "" : voice?.name ?? ""
        ) { text, desk in
            // Where the old name is hidden, an empty line leaves it.
            guard !(isHidden && text.isEmpty) else { return [] }
            desk.change { $0.changeVoice(id) { $0.name = text.isEmpty ? nil : text } }
            return []
        }
    }
}
