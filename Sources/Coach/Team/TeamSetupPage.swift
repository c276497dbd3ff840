import Interview
import Reports
import Screen
import Sessions

/// Who takes part, from which seat, and what is asked. Everything has a default that can stand.
struct TeamSetupPage: Page {
    private enum Row: Equatable {
        case people
        case voice(Int)
        case names, questions, timer
    }

    private static let minutes: [Int?] = [nil, 5, 10, 15]

    /// Where the list stands.
    private var at = 0
    private(set) var selects: Int?

    var title: String { "Set up" }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "team-setup", on: desk.now) }
    func wants(_ desk: Desk) -> [Effect] { desk.keepTurn(draft(desk)) }
    mutating func stand(on row: Int, _ desk: Desk) { (at, selects) = (row, nil) }

    private static func rows(_ desk: Desk) -> [Row] {
        [.people] + (desk.session?.voices ?? []).indices.map(Row.voice) + [.names, .questions, .timer]
    }

    private static func voice(_ row: Row?, _ desk: Desk) -> Voice? {
        if case .voice(let place) = row { desk.session?.voices[safe: place] } else { nil }
    }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        let row = here.flatMap { Self.rows(desk)[safe: $0] }
        let person = Self.voice(row, desk)
        let noPerson = here != nil && person == nil ? "go to a person first" : nil
        let board = TeamBoard(desk)
        let fixed = board.whyFixed
        let begun = board.people.first { $0.id == person?.id }.flatMap(board.whyAsk)
        let keyed: [Act] = [
            Act(.leave, "to the people", .enter, .escape, .character("q"), shown: "Enter", weight: 9),
            Act(.more, "next choice", .character(" "), .right, shown: "Space", .row, off: fixed, weight: 8),
            Act(.less, "choice before", .left, shown: "←", .row, off: fixed, weight: 0),
            Act(.add, "one more", .character("+"), .character("="), shown: "+", words: "add", off: fixed, weight: 6),
            Act(.reject, "one less", key: "-", words: "less", off: fixed ?? Self.whyNotLess(board), weight: 6),
            Act(
                .rename, "name", key: "n", words: "name", .rowAndWords("TEXT"),
                help: "a name for person N; none is needed", off: fixed ?? noPerson, weight: 5),
            Act(
                .delete, "take out", key: "x", words: "remove", .row, help: "take person N out",
                off: fixed ?? noPerson ?? begun.map { "\($0); x on the page before takes out" }, weight: 3),
            Act(.previous, "move up", key: "K", .row, off: fixed ?? noPerson ?? board.whyNotMove, weight: 1),
            Act(.next, "move down", key: "J", .row, off: fixed ?? noPerson ?? board.whyNotMove, weight: 1),
            Act(.filter, "choose the questions", key: "c", off: fixed, weight: 4),
            Act(
                .seat, "the next seat for person N: mover's, other side's, neutral", words: "seat", .row,
                off: fixed),
        ]
        return keyed + SetUpWork.acts(board)
    }

    private static func whyNotLess(_ board: TeamBoard) -> String? {
        guard let last = board.people.last else { return "nobody is there" }
        return board.whyAsk(last).map { _ in "the last one has begun; x on the page before takes out" }
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let row = given.row.flatMap { Self.rows(desk)[safe: $0] }
        let person = Self.voice(row, desk)?.id
        switch command {
        case .leave: return [.pop]
        case .more: return turn(row, 1, &desk)
        case .less: return turn(row, -1, &desk)
        case .reject: if let last = desk.session?.voices.last?.id { desk.takeOut(person: last) }
        case .previous, .next:
            let step = command == .next ? 1 : -1
            guard case .voice(let place) = row, desk.move(person: place, by: step) else { return [] }
            selects = at + step
        default: return SetUpWork.perform(command, given, person, &desk) ?? []
        }
        return [.again]
    }

    private func turn(_ row: Row?, _ step: Int, _ desk: inout Desk) -> [Step] {
        func next<Value: Equatable>(_ value: Value, _ all: [Value]) -> Value {
            all[((all.firstIndex(of: value) ?? 0) + step + all.count) % all.count]
        }
        switch row {
        case nil: break
        case .people: desk.tell("+ and - change how many there are.")
        case .voice: if let id = Self.voice(row, desk)?.id { desk.changeSeat(of: id, step) }
        case .names: desk.hideNames()
        case .timer: desk.setClock(next(desk.session?.team?.minutes, Self.minutes))
        case .questions:
            if case .chosen = desk.session?.items {
                desk.change { $0.items = step > 0 ? .full : .quick }
            } else if (desk.session?.items == .quick) == (step > 0) {
                return [.push(TeamItemsPage(desk))]
            } else {
                desk.change { $0.items = step > 0 ? .quick : .full }
            }
        }
        return []
    }

    func content(_ desk: Desk) -> Content {
        guard let session = desk.session, let team = session.team else {
            return .list(ListContent([], noun: "person"))
        }
        let rows = Self.rows(desk)
        var content = ListContent(rows.map { Self.row($0, session, team) }, noun: "person")
        content.numbers = rows.map { row in
            if case .voice(let place) = row { session.voiceNumbers[safe: place] } else { nil }
        }
        (content.columns, content.isLowered) = (90, false)
        content.below = rows[safe: at].map { [.text(Self.explain($0, session, desk), .dim)] } ?? []
        content.prompt = "Set up. Enter goes to the people; add, seat N, or ?"
        return .list(content)
    }

    private static func row(_ row: Row, _ session: Session, _ team: TeamRecord) -> ListRow {
        let (name, value, said) = words(row, session, team)
        let indent = if case .voice = row { 4 } else { 2 }
        var shown = ListRow(title: name, spoken: "\(name): \(said ?? value).")
        shown.drawing = { frame, place, isHere in
            if isHere { frame.focus(place) }
            frame.put(name, at: place.column + indent, place.row, isHere ? .selected : .plain)
            frame.put(
                Width.clip(value, to: place.columns - 24), at: place.column + 24, place.row,
                row == .people ? .strong : .plain)
        }
        return shown
    }

    private static func words(_ row: Row, _ session: Session, _ team: TeamRecord) -> (
        name: String, value: String, said: String?
    ) {
        switch row {
        case .people:
            let count = session.voices.count
            return ("How many people", "\(count)    + one more   - one less", "\(count)")
        case .voice(let place):
            guard session.voices.indices.contains(place) else { return ("", "", nil) }
            let voice = session.voices[place]
            let hasName = voice.name?.isBlank == false
            let name = hasName ? team.hidesNames ? ", name kept for the reveal" : ", \(voice.name ?? "")" : ""
            return ("Person \(session.voiceNumbers[place])", TeamWords.seat(voice.seat) + name, nil)
        case .names: return ("Names", team.hidesNames ? "hidden until the reveal" : "shown where given", nil)
        case .questions: return ("Questions", TeamWords.questions(session.items), nil)
        case .timer: return ("Time for a turn", team.minutes.map { "about \($0) minutes" } ?? "no clock", nil)
        }
    }

    /// To read and to choose, from the words of the pack.
    private static func minutes(_ coverage: Coverage, _ session: Session, _ desk: Desk) -> Int {
        AskingTime.minutes(Form(turn: desk.pack, scope: session.move.scope, coverage: coverage), session.move.scope)
    }

    /// What a line means.
    private static func explain(_ row: Row, _ session: Session, _ desk: Desk) -> String {
        switch row {
        case .people:
            "At least one should sit in the other side's seat: somebody of theirs, or one of you who answers as they "
                + "would. Where the seats differ is what you are here to see."
        case .voice(let place):
            session.voices[safe: place].map {
                TeamWords.guidance($0.seat, session.move)
                    + " Space changes the seat, n gives a name; none is needed."
            } ?? ""
        case .names: "Hidden, people are numbers until all is revealed; each may type a name in their own turn."
        case .questions:
            "Every person answers the same ones. All of them take each about \(minutes(.full, session, desk)) minutes, "
                + "a first look \(minutes(.quick, session, desk))."
        case .timer: "A clock in the top line. It informs; nothing is cut off."
        }
    }
}
