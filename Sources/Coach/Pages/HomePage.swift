import Reports
import Screen
import Sessions

/// The first page: what one can do here.
struct HomePage: Page {
    struct Entry {
        var key: Character
        var title: String
        var about: String
        var destination: Destination
    }

    var title: String { "Home" }
    var isFirst: Bool { true }

    private var row = 0
    private var concluded = 0
    /// One comes from the end of a review by Enter, and a second Enter shall begin nothing.
    private var leansOnEnter = false

    mutating func stand(on row: Int, _ desk: Desk) {
        if desk.concluded != concluded { leansOnEnter = true } else if row != self.row { leansOnEnter = false }
        (self.row, concluded) = (row, desk.concluded)
    }

    /// How long a review takes is counted from the words of the pack, which is read once the page is seen.
    private(set) var isThinking = true
    mutating func idle(_ desk: inout Desk) -> [Step] {
        isThinking = false
        return desk.minutes == nil ? [.effect(.readPack)] : []
    }

    /// Nothing has been reviewed here yet.
    static func isFirst(_ desk: Desk) -> Bool { desk.shelf.map { $0.count == 0 && $0.drafts.isEmpty } ?? false }

    static let welcome =
        "You are about to do something to protect what matters to you. Here you will see how it may look to the people on "
        + "the other side."
    static let confidence =
        "What you write stays on this machine, as plain JSON, readable by whoever can read your files."

    /// To read, to choose and to write, from the words of the pack.
    private static func time(_ minutes: Int?) -> String { minutes.map { ", about \($0) minutes" } ?? "" }

    static func entries(_ desk: Desk) -> [Entry] {
        let shelf = desk.shelf
        var entries: [Entry] = []
        if let session = desk.session {
            entries.append(
                Entry(
                    key: "r", title: "Back to: \(session.move.title)", about: "Not saved yet; it is only in memory.",
                    destination: .resume))
        } else if let draft = shelf?.drafts.first {
            entries.append(
                Entry(
                    key: "r", title: "Resume: \(draft.title)", about: "Just where you stopped, \(draft.date).",
                    destination: .resume))
        }
        let isFirst = isFirst(desk)
        let cases = Entry(
            key: "c", title: isFirst ? "Look at a worked case first" : "Worked cases",
            about: isFirst
                ? "How the moves of others looked to those across from them."
                : "Moves of others, read with the same questions.",
            destination: .cases)
        if isFirst { entries.append(cases) }
        entries += [
            Entry(
                key: "n", title: "New review", about: "All questions\(time(desk.minutes?.full)).",
                destination: .fullReview),
            Entry(
                key: "l", title: "First look",
                about: "The weightiest questions\(time(desk.minutes?.quick)). More later.",
                destination: .quickLook),
        ]
        entries.append(
            Entry(
                key: "t", title: "Team session", about: "Several people answer, each alone; then all is shown.",
                destination: .team))
        if let shelf, shelf.count > 0 {
            entries.append(
                Entry(key: "p", title: "Past reviews", about: "\(shelf.count) in the library.", destination: .past))
            if shelf.due > 0 {
                entries.append(
                    Entry(
                        key: "d", title: "Due for a look back", about: "\(shelf.due): what did they really do?",
                        destination: .due))
            }
            entries.append(
                Entry(
                    key: "w", title: "What they teach",
                    about: "How forecasts did, what recurs, a ledger per other side.",
                    destination: .lessons))
        }
        if !isFirst { entries.append(cases) }
        entries.append(
            Entry(
                key: "a", title: "About, and what is kept", about: "The idea, the numbers, where your text lies.",
                destination: .about))
        return entries
    }

    func acts(_ desk: Desk) -> [Act] {
        let entries = Self.entries(desk).map { entry in
            Act(
                .go(entry.destination), entry.title.components(":").lowercased(), key: entry.key,
                words: "\(Self.word(entry.destination)) \(entry.key)", help: Self.says(entry.destination),
                weight: entry.key == "n" ? 6 : 3)
        }
        let off = leansOnEnter ? "choose first, with the arrows or a letter" : nil
        let open = Act(.open, "open", .enter, shown: "Enter", .row, off: off, weight: 9)
        return [open] + entries + [Act(.quit, "leave", key: "q", weight: 7)]
    }

    private static func word(_ destination: Destination) -> String {
        switch destination {
        case .fullReview: "new"
        case .quickLook: "look"
        case .resume: "resume"
        case .past: "past"
        case .due: "due"
        case .lessons: "lessons"
        case .team: "team"
        case .cases: "cases"
        default: "about"
        }
    }

    private static func says(_ destination: Destination) -> String {
        switch destination {
        case .fullReview: "begin a full review"
        case .quickLook: "begin a first look, the weightiest questions"
        case .resume: "go on where you stopped"
        case .past: "the reviews you have saved"
        case .due: "reviews whose outcome you can record now"
        case .lessons: "how forecasts did, and what recurs"
        case .team: "several people answer, each alone"
        case .cases: "read a worked case"
        default: "what this is, and what it keeps"
        }
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .open, let entry = given.row.flatMap({ Self.entries(desk)[safe: $0] }) else { return [] }
        return [.go(entry.destination)]
    }

    func content(_ desk: Desk) -> Content {
        let isFirst = Self.isFirst(desk)
        let entries = Self.entries(desk)
        let rows = entries.map {
            ListRow(
                mark: "\($0.key) ", markStyle: .key, title: $0.title, details: [$0.about],
                spoken: "\($0.title). \($0.about)")
        }
        let ask = "How does this look from the other side?"
        let words = isFirst ? Self.welcome : "Your self-defence is their threat assessment."
        var content = ListContent(
            head: [.text(ask, .strong), .gap, .text(words, .dim)], rows, noun: "entry", columns: 76)
        content.isCompactable = true
        content.footer = isFirst ? [.text(Self.confidence, .dim)] : []
        content.isTitled = false
        content.said = [ask] + (isFirst ? [Self.welcome, Self.confidence] : [])
        content.prompt = "Home. 1 to \(entries.count), or quit"
        return .list(content)
    }
}

extension String {
    /// What stands before the first of a separator.
    func components(_ separator: Character) -> String { split(separator: separator).first.map(String.init) ?? self }
}
