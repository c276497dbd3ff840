import Reports
import Screen
import Sessions

/// Where a team session begins, or goes on.
struct TeamListPage: Page {
    static let query: PastQuery = {
        var query = PastQuery()
        query.conditions = "is:team is:open"
        query.limit = 100
        return query
    }()

    var title: String { "Team session" }
    func wants(_ desk: Desk) -> [Effect] { [.list(Self.query)] }

    private static func open(_ desk: Desk) -> [PastRow] {
        guard let listing = desk.past.listing, listing.query == query else { return [] }
        return listing.rows
    }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        [
            Act(.open, "open", .enter, shown: "Enter", words: "open", .row, weight: 9),
            Act(.go(.teamNew), "a new one", key: "n", words: "new n", weight: 6),
            Act(.go(.teamPast), "about a past review", key: "p", words: "past p", weight: 5),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .go(let destination): return [.go(destination)]
        case .open where given.row == 0: return [.go(.teamNew)]
        case .open where given.row == 1: return [.go(.teamPast)]
        case .open:
            return given.row.flatMap { Self.open(desk)[safe: $0 - 2] }.map { [.effect(.open(id: $0.name))] } ?? []
        default: return []
        }
    }

    func content(_ desk: Desk) -> Content {
        func row(_ key: String, _ title: String, _ about: String) -> ListRow {
            ListRow(
                mark: Width.pad(key, to: 2), markStyle: .key, title: title, details: [about],
                spoken: about.isEmpty ? "\(title)." : "\(title). \(about)")
        }
        let head =
            "Several people, one keyboard. Each answers alone, some of them from the other side's seat; then all is "
            + "shown at once, first of all where the two sides differ."
        let rows =
            [
                row("n", "A new one", "About a move that lies ahead."),
                row("p", "About a past review", "Look back on it, or go on with it as a group."),
            ] + Self.open(desk).map { row("", "Go on: \($0.title)", Self.state($0.summary, desk)) }
        return .list(ListContent(head: [.text(head, .dim)], rows, noun: "line of this list", columns: 76))
    }

    private static func state(_ summary: Summary?, _ desk: Desk) -> String {
        guard let summary else { return "" }
        let day = "begun \(desk.day(summary.created))"
        return summary.team == .discussion ? "\(day), revealed, not decided" : "\(day), not revealed yet"
    }
}

/// What a group wants with a review that is there already.
struct TeamAboutPage: Page {
    private let about: TeamAbout

    init(_ about: TeamAbout) { self.about = about }

    var title: String { "Team session" }

    private static func key(_ kind: TeamAbout.Choice.Kind) -> (key: Character, command: Command) {
        switch kind {
        case .describe: ("d", .describe)
        case .lookBack: ("l", .outcome)
        case .goOn: ("g", .duplicate)
        }
    }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        [
            Act(
                .open, "this", .enter, shown: "Enter", words: "choose", .row,
                off: here.flatMap { about.choices[safe: $0] }?.off, weight: 9)
        ]
            + about.choices.map {
                let (key, command) = Self.key($0.kind)
                return Act(command, $0.title.lowercased(), key: key, off: $0.off, weight: 5)
            }
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let choice =
            command == .open
            ? given.row.flatMap { about.choices[safe: $0] }
            : about.choices.first { Self.key($0.kind).command == command }
        return [.pop] + (choice.map { [.effect(about.effect($0.kind, &desk))] } ?? [])
    }

    func content(_ desk: Desk) -> Content {
        let columns = 76
        let rows = about.choices.map { choice in
            let details = wrap(choice.about, to: min(columns, desk.size.columns - 4) - 5)
            var row = ListRow(
                mark: Width.pad(String(Self.key(choice.kind).key), to: 2), markStyle: .key, title: choice.title,
                details: details, spoken: "\(choice.title). \(choice.about)")
            if let off = choice.off { row.spoken += " Not now: \(off)." }
            row.height = details.count + 2
            return row
        }
        return .list(
            ListContent(head: [.text(about.called, .strong)], rows, noun: "line of this list", columns: columns))
    }
}
