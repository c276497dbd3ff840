import Interview
import Screen
import Sessions

/// Who takes part, from which chair, and what is asked. Everything has a default that can stand.
struct TeamSetupPage: ScreenPage {
    private enum Row: Equatable {
        case people
        case voice(Int)
        case names, questions, timer
    }

    private static let minutes: [Int?] = [nil, 5, 10, 15]

    private var list = ListView()
    private var all: [Row] = [.people]
    private var height = 1
    /// What the chosen line means.
    private var help: [String] = []

    var title: String { "Set up" }

    private var row: Row { all.indices.contains(list.selection) ? all[list.selection] : .people }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "team-setup", on: desk.now) }
    func wants(_ desk: Desk) -> [Effect] { desk.keepTurn(draft(desk)) }

    func bindings(_ desk: Desk) -> [Binding] {
        let noPerson: String? = if case .voice = row { nil } else { "go to a person first" }
        let fixed = desk.whyUnchangeable
        let board = TeamBoard(desk)
        return [
            Binding(.enter, .escape, .character("q"), shown: "Enter", "to the people", .leave, weight: 9),
            Binding(.character(" "), .right, shown: "Space", "next choice", .more, off: fixed, weight: 8),
            Binding(.left, shown: "←", "choice before", .less, off: fixed, weight: 0),
            Binding(.character("+"), .character("="), shown: "+", "one more", .add, off: fixed, weight: 6),
            Binding("-", "one less", .reject, off: fixed ?? whyNotLess(board), weight: 6),
            Binding("n", "name", .rename, off: fixed ?? noPerson, weight: 5),
            Binding("x", "take out", .delete, off: fixed ?? noPerson ?? whyNotOut(board), weight: 3),
            Binding("K", "move up", .previous, off: fixed ?? noPerson ?? board.whyNotMove, weight: 1),
            Binding("J", "move down", .next, off: fixed ?? noPerson ?? board.whyNotMove, weight: 1),
            Binding("c", "choose the questions", .filter, off: fixed, weight: 4),
        ]
    }

    private func whyNotLess(_ board: TeamBoard) -> String? {
        guard let last = board.people.last else { return "nobody is there" }
        return board.whyAsk(last).map { _ in "the last one has begun; x on the page before takes out" }
    }

    private func whyNotOut(_ board: TeamBoard) -> String? {
        guard case .voice(let place) = row, let person = board.people[safe: place] else { return nil }
        return board.whyAsk(person).map { "\($0); x on the page before takes out" }
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .leave: return [.pop]
        case .more: return turn(1, &desk)
        case .less: return turn(-1, &desk)
        case .add: desk.addPerson()
        case .reject: if let last = desk.session?.voices.last?.id { desk.takeOut(person: last) }
        case .filter: return [.push(TeamItemsPage(desk))]
        case .rename: return voice(desk).map { [.push(LinePage.name($0.id, desk))] } ?? []
        case .delete: if let id = voice(desk)?.id { desk.takeOut(person: id) }
        case .previous: move(-1, &desk)
        case .next: move(1, &desk)
        default: break
        }
        return []
    }

    private func voice(_ desk: Desk) -> Voice? {
        guard case .voice(let place) = row, let voices = desk.session?.voices else { return nil }
        return voices.indices.contains(place) ? voices[place] : nil
    }

    private mutating func turn(_ step: Int, _ desk: inout Desk) -> [Step] {
        func next<Value: Equatable>(_ value: Value, _ all: [Value]) -> Value {
            all[((all.firstIndex(of: value) ?? 0) + step + all.count) % all.count]
        }
        switch row {
        case .people:
            desk.tell("+ and - change how many there are.")
        case .voice:
            if let id = voice(desk)?.id { desk.changeChair(of: id, step) }
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

    private mutating func move(_ step: Int, _ desk: inout Desk) {
        if case .voice(let place) = row, desk.move(person: place, by: step) { list.selection += step }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: all.count, rows: height) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        let people = desk.session?.voices.count ?? 0
        all = [.people] + (0..<people).map(Row.voice) + [.names, .questions, .timer]
        list.selection = min(list.selection, all.count - 1)
        help = desk.session.map { wrap(explain($0), to: min(size.columns - 2, 90)) } ?? []
        height = max(4, size.body.rows - help.count - 1)
        list.select(list.selection, count: all.count, rows: height)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        guard let session = desk.session, let team = session.team else { return }
        var area = area.inset(columns: 1).centred(columns: min(area.columns - 2, 90), rows: area.rows)
        var below = area.splitBottom(area.rows - height)
        list.draw(in: &frame, area, count: all.count) { frame, place, index, isHere in
            if isHere { frame.focus(place) }
            let (name, value) = words(all[index], session, team)
            let indent = if case .voice = all[index] { 4 } else { 2 }
            frame.put(name, at: place.column + indent, place.row, isHere ? .selected : .plain)
            frame.put(
                Width.clip(value, to: place.columns - 24), at: place.column + 24, place.row,
                all[index] == .people ? .strong : .plain)
        }
        _ = below.splitTop(1)
        for (row, line) in help.prefix(below.rows).enumerated() {
            frame.put(line, at: below.column, below.row + row, .dim)
        }
    }

    private func words(_ row: Row, _ session: Session, _ team: TeamRecord) -> (name: String, value: String) {
        switch row {
        case .people: return ("How many people", "\(session.voices.count)    + one more   - one less")
        case .voice(let place):
            guard session.voices.indices.contains(place) else { return ("", "") }
            let voice = session.voices[place]
            let hasName = voice.name?.isBlank == false
            let name = hasName ? team.hidesNames ? ", name kept for the reveal" : ", \(voice.name ?? "")" : ""
            return ("Person \(session.voiceNumbers[place])", TeamWords.chair(voice.seat) + name)
        case .names: return ("Names", team.hidesNames ? "hidden until the reveal" : "shown where given")
        case .questions: return ("Questions", TeamWords.questions(session.items))
        case .timer: return ("Time for a turn", team.minutes.map { "about \($0) minutes" } ?? "no clock")
        }
    }

    private func explain(_ session: Session) -> String {
        switch row {
        case .people:
            "At least one should sit in the other side's chair: somebody of theirs, or one of you who answers as they "
                + "would. Where the chairs differ is what you are here to see."
        case .voice(let place) where session.voices.indices.contains(place):
            TeamWords.guidance(session.voices[place].seat, session.move)
                + " Space changes the chair, n gives a name; none is needed."
        case .names: "Hidden, people are numbers until all is revealed; each may type a name in their own turn."
        case .questions:
            "Every person answers the same ones. All of them take about ten minutes each, a first look five."
        case .timer: "A clock in the top line. It informs; nothing is cut off."
        case .voice: ""
        }
    }
}
