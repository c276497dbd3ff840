import Screen
import Sessions

/// The first page: what one can do here.
struct HomePage: ScreenPage {
    struct Entry {
        var key: Character
        var title: String
        var about: String
        var destination: Destination
    }

    private var list = ListView()
    private var count = 0

    init() {}

    var title: String { "Home" }
    var isFirst: Bool { true }

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
                : "Documented episodes, read with the same questions.",
            destination: .cases)
        if isFirst { entries.append(cases) }
        entries += [
            Entry(
                key: "n", title: "New review", about: "All questions\(time(desk.minutes?.full)).",
                destination: .fullReview),
            Entry(
                key: "l", title: "First look",
                about: "The weightiest questions\(time(desk.minutes?.quick)). Can be deepened later.",
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

    func bindings(_ desk: Desk) -> [Binding] {
        [Binding(.enter, shown: "Enter", "open", .open, weight: 9)]
            + Self.entries(desk).map {
                Binding(
                    $0.key, $0.title.components(":").lowercased(), Command.go($0.destination),
                    weight: $0.key == "n" ? 6 : 3)
            }
            + [Binding("q", "leave", .quit, weight: 7)]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        let all = Self.entries(desk)
        guard command == .open, all.indices.contains(list.selection) else { return [] }
        return [.go(all[list.selection].destination)]
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: count, rows: 100) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        count = Self.entries(desk).count
        list.select(min(list.selection, count - 1), count: count, rows: 100)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1).centred(columns: min(area.columns - 2, 76), rows: area.rows)
        let roomy = area.rows >= 18
        if roomy { _ = area.splitTop(1) }
        frame.put("How does this look from the other side?", at: area.column, area.row, .strong, columns: area.columns)
        _ = area.splitTop(2)
        let isFirst = Self.isFirst(desk)
        let words =
            isFirst
            ? Self.welcome
            : "Your self-defence is their threat assessment."
        for line in wrap(words, to: area.columns) {
            frame.put(line, at: area.column, area.row, .dim)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        let all = Self.entries(desk)
        let height = area.rows >= all.count * 2 ? 2 : 1
        for (place, entry) in all.enumerated() {
            guard area.rows > 0 else { return }
            let isHere = place == list.selection
            if isHere { frame.focus(area) }
            frame.put(String(entry.key), at: area.column + 2, area.row, .key)
            let used = frame.put(
                entry.title, at: area.column + 5, area.row, isHere ? .selected : .plain, columns: area.columns - 5)
            if height == 2 {
                frame.put(Width.clip(entry.about, to: area.columns - 5), at: area.column + 5, area.row + 1, .dim)
            } else if area.columns - used > 20 {
                let about = Width.clip(entry.about, to: area.columns - used - 7)
                frame.put(about, at: area.column + 7 + used, area.row, .dim)
            }
            _ = area.splitTop(height)
        }
        if height == 2, area.rows > 1, isFirst {
            for (row, line) in wrap(
                Self.confidence,
                to: area.columns
            ).enumerated()
            where row + 1 < area.rows {
                frame.put(line, at: area.column, area.row + 1 + row, .dim)
            }
        }
    }
}

extension String {
    /// What stands before the first of a separator.
    func components(_ separator: Character) -> String { split(separator: separator).first.map(String.init) ?? self }
}
