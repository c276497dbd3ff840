import Interview
import Reports
import Screen
import Sessions

/// Whose turn is it? The people of a team session, and how far each of them is; never what anybody answered.
struct TeamPage: ScreenPage {
    private enum Asking: Equatable {
        case remove(String, name: String)
        case reveal(missing: String)
    }

    private var list = ListView()
    private var board = TeamBoard(Desk())
    private var revision = -1
    private var height = 1
    /// What is to be confirmed.
    private var asking: Asking?

    private var rows: [TeamBoard.Person] { board.people }

    var title: String { "Whose turn?" }

    func wants(_ desk: Desk) -> [Effect] { desk.keepTurn(draft(desk)) }
    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }

    func bindings(_ desk: Desk) -> [Binding] {
        switch asking {
        case .remove(_, let name):
            return confirm("take \(name) out, answers and all")
        case .reveal(let missing):
            return confirm("reveal all, though \(missing)")
        case nil: break
        }
        let fixed = board.whyFixed
        return [
            Binding(.enter, shown: "Enter", "hand over", .open, off: board.whyNotAnswer, weight: 9),
            Binding("r", "reveal", .reveal, off: board.whyNotReveal, weight: 8),
            Binding("e", "enter for several", .several, off: board.whyNotAnswer, weight: 5),
            Binding("a", "add a person", .add, off: fixed, weight: 4),
            Binding("s", "change the chair", .chair, off: board.whyNotChange, weight: 3),
            Binding("n", "name", .rename, off: board.whyNotChange, weight: 2),
            Binding("x", "take out", .delete, off: board.whyNotChange, weight: 1),
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

    private var chosen: TeamBoard.Person? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .leave where asking != nil: asking = nil
        case .leave: return [.home]
        case .confirm: return confirmed(&desk)
        case .reveal:
            guard let missing = board.missingWords else { return reveal(&desk) }
            asking = .reveal(missing: missing)
        case .several:
            desk.give(turn: nil)
            return [.push(SeveralPage(desk))]
        case .add: desk.addPerson()
        case .export: desk.tell(TeamWords.elsewhere(desk))
        case .setUp: return [.push(TeamSetupPage())]
        case .describe: return [.push(InterviewPage(desk, at: .title, text: nil))]
        default: return chosen.map { act(command, on: $0, &desk) } ?? []
        }
        return []
    }

    private mutating func act(_ command: Command, on row: TeamBoard.Person, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            desk.give(turn: nil)
            return [.push(HandOverPage(voice: row.id))]
        case .chair: desk.changeChair(of: row.id)
        case .rename: return [.push(LinePage.name(row.id, desk))]
        case .delete where board.whyAsk(row) != nil: asking = .remove(row.id, name: row.name)
        case .delete: desk.takeOut(person: row.id)
        default: break
        }
        return []
    }

    private mutating func confirmed(_ desk: inout Desk) -> [Step] {
        defer { asking = nil }
        switch asking {
        case .remove(let id, _):
            desk.takeOut(person: id)
            return []
        case .reveal: return reveal(&desk)
        case nil: return []
        }
    }

    private func reveal(_ desk: inout Desk) -> [Step] { [.effect(.wipe), .go(desk.reveal())] }

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
        let count = board.handedIn
        board = TeamBoard(desk)
        // The next one who has not answered yet stands ready.
        if board.handedIn != count, let next = rows.firstIndex(where: { !$0.hasHandedIn }) {
            list.selection = rows.indices.first { $0 >= list.selection && !rows[$0].hasHandedIn } ?? next
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1).centred(columns: min(area.columns - 2, 90), rows: area.rows)
        let done = board.handedIn
        let count = "\(done) of \(rows.count) handed in"
        frame.put("Whose turn is it?", at: area.column, area.row, .strong)
        frame.put(count, at: area.endColumn - Width.of(count), area.row, .dim)
        _ = area.splitTop(1)
        let words =
            done == rows.count && done > 1
            ? "Everybody has handed in. \(desk.keys.shown(.reveal, "r")) shows all answers at once."
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
            // Said where there is room for it.
            if row.isTypedFor, place.endColumn - state >= Width.of(row.state + TeamWords.typedFor) {
                frame.put(TeamWords.typedFor, at: state + Width.of(row.state), place.row, .dim)
            }
        }
    }
}
