import Screen
import Sessions

/// Where a team session begins, or goes on.
struct TeamListPage: ScreenPage {
    private var list = ListView()
    private var rows = 1
    private var count = 2

    static let query: PastQuery = {
        var query = PastQuery()
        query.state = .team
        query.limit = 100
        return query
    }()

    var title: String { "Team session" }
    func wants(_ desk: Desk) -> [Effect] { [.list(Self.query)] }

    static func open(_ desk: Desk) -> [PastRow] {
        guard let listing = desk.past.listing, listing.query == query else { return [] }
        return listing.rows
    }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, shown: "Enter", "open", .open, weight: 9),
            Binding("n", "a new one", .go(.teamNew), weight: 6),
            Binding("p", "about a past review", .go(.teamPast), weight: 5),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .leave: return [.pop]
        case .open where list.selection == 0: return [.go(.teamNew)]
        case .open where list.selection == 1: return [.go(.teamPast)]
        case .open:
            let open = Self.open(desk)
            guard open.indices.contains(list.selection - 2) else { return [] }
            return [.effect(.open(id: open[list.selection - 2].name))]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: count, rows: rows, height: Self.height) ? [] : nil
    }

    @Sendable private static func height(_ entry: Int) -> Int { 2 }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        rows = max(2, size.body.rows - Self.head(size).count - 1)
        count = 2 + Self.open(desk).count
        list.select(min(list.selection, count - 1), count: count, rows: rows, height: Self.height)
    }

    private static func head(_ size: Size) -> [String] {
        wrap(
            "Several people, one keyboard. Each answers alone, some of them from the other side's chair; then all is "
                + "shown at once, first of all where the two sides differ.", to: min(size.columns - 2, 76))
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1).centred(columns: 76, rows: area.rows)
        for line in Self.head(desk.size) {
            frame.put(line, at: area.column, area.row, .dim)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        let open = Self.open(desk)
        list.draw(in: &frame, area, count: count, height: Self.height) { frame, place, index, isHere in
            if isHere { frame.focus(place) }
            let (key, title, about): (String, String, String) =
                switch index {
                case 0: ("n", "A new one", "About a move that lies ahead.")
                case 1: ("p", "About a past review", "Look back on it, or go on with it as a group.")
                default:
                    ("", "Go on: \(open[index - 2].title)", Self.state(open[index - 2].summary))
                }
            frame.put(key, at: place.column + 2, place.row, .key)
            frame.put(
                Width.clip(title, to: place.columns - 5), at: place.column + 5, place.row,
                isHere ? .selected : .plain)
            frame.put(Width.clip(about, to: place.columns - 5), at: place.column + 5, place.row + 1, .dim)
        }
    }

    static func state(_ summary: Summary?) -> String {
        guard let summary else { return "" }
        let day = "begun \(summary.created.prefix(10))"
        return summary.team == .discussion ? "\(day), revealed, not decided" : "\(day), not revealed yet"
    }
}

/// What a group wants with a review that is there already.
struct TeamAboutPage: ScreenPage {
    private let about: TeamAbout
    private var list = ListView()

    init(_ about: TeamAbout) { self.about = about }

    var title: String { "Team session" }
    private var choices: [TeamAbout.Choice] { about.choices }

    private static func keys(_ kind: TeamAbout.Choice.Kind) -> (key: Character, command: Command) {
        switch kind {
        case .describe: ("d", .describe)
        case .lookBack: ("l", .outcome)
        case .goOn: ("g", .duplicate)
        }
    }

    func bindings(_ desk: Desk) -> [Binding] {
        [Binding(.enter, shown: "Enter", "this", .open, off: choices[safe: list.selection]?.off, weight: 9)]
            + choices.map {
                let (key, command) = Self.keys($0.kind)
                return Binding(key, $0.title.lowercased(), command, off: $0.off, weight: 5)
            }
            + [Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7)]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        let choice =
            command == .open ? choices[safe: list.selection] : choices.first { Self.keys($0.kind).command == command }
        return [.pop] + (choice.map { [.effect(about.effect($0.kind, &desk))] } ?? [])
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: choices.count, rows: 10) ? [] : nil
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1).centred(columns: min(area.columns - 2, 76), rows: area.rows)
        frame.put(Width.clip(about.called, to: area.columns), at: area.column, area.row, .strong)
        _ = area.splitTop(2)
        for (place, choice) in choices.enumerated() {
            let isHere = place == list.selection
            if isHere { frame.focus(area) }
            frame.put(String(Self.keys(choice.kind).key), at: area.column + 2, area.row, .key)
            frame.put(choice.title, at: area.column + 5, area.row, isHere ? .selected : .plain)
            _ = area.splitTop(1)
            for line in wrap(choice.about, to: area.columns - 5) where area.rows > 0 {
                frame.put(line, at: area.column + 5, area.row, .dim)
                _ = area.splitTop(1)
            }
            _ = area.splitTop(1)
        }
    }
}
