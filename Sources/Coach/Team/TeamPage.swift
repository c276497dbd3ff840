import Interview
import Reports
import Screen
import Sessions

/// Whose turn is it? The people of a team session, and how far each of them is; never what anybody answered.
struct TeamPage: Page {
    private var board = TeamBoard(Desk())
    private var revision = -1
    /// Where the list stands.
    private var at = 0
    private(set) var selects: Int?

    var title: String { "Whose turn?" }

    func wants(_ desk: Desk) -> [Effect] { desk.keepTurn(draft(desk)) }
    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }

    mutating func stand(on row: Int, _ desk: Desk) { (at, selects) = (row, nil) }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision else { return }
        revision = desk.revision
        let count = board.handedIn
        board = TeamBoard(desk)
        // The next one who has not answered yet stands ready.
        let open = board.people.indices.filter { !board.people[$0].hasHandedIn }
        if board.handedIn != count { selects = open.first { $0 >= at } ?? open.first }
    }

    func acts(_ desk: Desk, at row: Int?) -> [Act] {
        let reveals = board.missingWords.map { Act.Asking(yes: "reveal all, though \($0)") }
        let person = row.flatMap { board.people[safe: $0] }
        let takesOut = person.flatMap { one in
            board.whyAsk(one).map { _ in Act.Asking(yes: "take \(one.name) out, answers and all") }
        }
        let first: [Act] = [
            Act(.open, "hand over", .enter, shown: "Enter", .row, off: board.whyNotAnswer, weight: 9),
            Act(
                .reveal, "reveal", key: "r", words: "reveal", help: "show all answers at once",
                off: board.whyNotReveal, weight: 8, asks: reveals),
            Act(
                .several, "enter for several", key: "e", words: "several",
                help: "enter the answers of several people yourself", off: board.whyNotAnswer, weight: 5),
            Act(.add, "add a person", key: "a", words: "add", help: "one person more", off: board.whyFixed, weight: 4),
            Act(
                .seat, "change the seat", key: "s", words: "seat", .row,
                help: "the next seat for person N: mover's, other side's, neutral", off: board.whyNotChange, weight: 3),
            Act(
                .rename, "name", key: "n", words: "name", .rowAndWords("TEXT"),
                help: "a name for person N; none is needed", off: board.whyNotChange, weight: 2),
            Act(
                .delete, "take out", key: "x", words: "remove", .row, help: "take person N out, answers and all",
                off: board.whyNotChange, weight: 1, asks: takesOut),
            Act(
                .setUp, "set-up", key: "p", words: "setup", help: "who sits where, and what is asked",
                off: board.whyFixed, weight: 4),
        ]
        return first + SetUpWork.acts(board) + [
            Act(
                .describe, "the description", key: "d", words: "describe", help: "the questions about the move itself",
                weight: 3),
            Act(
                .export, "somebody elsewhere", key: "i", words: "elsewhere",
                help: "how somebody who is not here takes part", off: board.whyFixed, weight: 1),
            Act(.leave, desk.wayBack, .escape, .character("q"), shown: "Esc", weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        if let steps = SetUpWork.perform(command, given, given.row.flatMap { board.people[safe: $0]?.id }, &desk) {
            return steps
        }
        switch command {
        case .leave: return [.home]
        case .reveal: return [.effect(.wipe), .go(desk.reveal())]
        case .several:
            desk.give(turn: nil)
            return [.push(SeveralPage(desk))]
        case .export: return [.say(TeamWords.elsewhere(desk))]
        case .setUp: return [.push(TeamSetupPage())]
        case .describe: return [.push(InterviewPage(desk, at: .title, text: nil))]
        case .open:
            guard let person = given.row.flatMap({ board.people[safe: $0] }) else { return [] }
            desk.give(turn: nil)
            return [.push(HandOverPage(voice: person.id))]
        default: return []
        }
    }

    func content(_ desk: Desk) -> Content {
        var content = ListContent(board.people.map(Self.row), noun: "person")
        let done = board.handedIn
        content.head = [
            .text("Whose turn is it?", .strong),
            .text(
                done == board.people.count && done > 1
                    ? "Everybody has handed in. \(desk.keys.shown(.reveal, "r")) shows all answers at once."
                    : "Each answers alone. All is shown at once, at the reveal.", .dim),
        ]
        content.headRight = "\(done) of \(board.people.count) handed in"
        (content.columns, content.isLowered) = (90, false)
        content.numbers = board.people.map(\.number)
        content.isTitled = false
        content.said = ["Whose turn is it? Each answers alone; all is shown at once, at the reveal."]
        content.prompt = "Whose turn. \(TeamWords.numbers(desk)), add, reveal, or home"
        guard let session = desk.session else { return .list(content) }
        let names = session.team?.hidesNames == true ? "hidden until the reveal" : "shown where given"
        let clock = (session.team?.minutes).map { " A turn: about \($0) minutes." } ?? ""
        content.saidAfter = ["Asked: \(TeamWords.questions(session.items)). Names: \(names).\(clock)"]
        return .list(content)
    }

    private static func row(_ person: TeamBoard.Person) -> ListRow {
        let typedFor = person.isTypedFor ? TeamWords.typedFor : ""
        var row = ListRow(
            title: person.name, spoken: "\(person.name), \(person.seat), \(person.state)\(typedFor).")
        row.drawing = { frame, place, isHere in
            if isHere { frame.focus(place) }
            let mark = person.hasHandedIn ? "●" : person.hasBegun ? "◐" : "○"
            frame.put(mark, at: place.column + 2, place.row, person.hasHandedIn ? .good : .dim)
            let name = place.columns >= 76 ? 26 : 13
            frame.put(
                Width.clip(person.name, to: name - 1), at: place.column + 4, place.row, isHere ? .selected : .plain)
            frame.put(person.seat, at: place.column + 4 + name, place.row, .dim)
            let state = place.column + 4 + name + 20
            frame.put(person.state, at: state, place.row, .plain, columns: place.endColumn - state)
            // Said where there is room for it.
            if place.endColumn - state >= Width.of(person.state + typedFor) {
                frame.put(typedFor, at: state + Width.of(person.state), place.row, .dim)
            }
        }
        return row
    }
}
