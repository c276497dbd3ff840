import Reports
import Screen
import Sessions

/// The questions of a team session, one check box each.
struct TeamItemsPage: Page {
    private let items: TeamItems
    private var chosen: Set<String>
    /// After a box the next one stands ready.
    private(set) var selects: Int?

    init(_ desk: Desk) {
        items = TeamItems(desk)
        chosen = items.chosen(desk.session)
    }

    var title: String { "Which questions?" }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(
                .choose, "ask it or not", .character(" "), .character("x"), shown: "Space", words: "ask", .rows,
                help: "ask it, or not; several numbers at once too", weight: 9),
            Act(.confirm, "all", key: "a", words: "all a", weight: 5),
            Act(.deepen, "the twelve of a first look", key: "f", words: "quick f", weight: 5),
            Act(.clear, "none", key: "0", words: "none", weight: 4),
            Act(.leave, "done", .enter, .escape, .character("q"), shown: "Enter", weight: 8),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .choose:
            let rows = given.rows.filter(items.entries.indices.contains)
            chosen.formSymmetricDifference(rows.map { items.entries[$0].id })
            selects = rows.last.map { min($0 + 1, items.entries.count - 1) }
            return [.say([asked], brief: "")]
        case .confirm: chosen = items.all
        case .deepen: chosen = items.quick
        case .clear: chosen = []
        case .leave:
            guard !chosen.isEmpty else {
                desk.warn("Choose at least one question. a chooses all.")
                return []
            }
            keep(&desk)
            return [.pop]
        default: return []
        }
        return [.say([asked], brief: "")]
    }

    mutating func stand(on row: Int, _ desk: Desk) { selects = nil }

    mutating func keep(_ desk: inout Desk) {
        guard !chosen.isEmpty else { return }
        let coverage = items.coverage(chosen)
        desk.change { $0.items = coverage }
    }

    private var asked: String { "\(chosen.count) of \(items.entries.count) are asked." }

    func content(_ desk: Desk) -> Content {
        let rows = items.entries.map { entry in
            let isChosen = chosen.contains(entry.id)
            return ListRow(
                mark: isChosen ? "[x]" : "[ ]", markStyle: isChosen ? .strong : .dim, title: entry.ask,
                spoken: entry.ask + (isChosen ? " Asked." : ""))
        }
        return .list(ListContent(head: [.text(asked, .strong)], rows, noun: "question"))
    }
}
