import Reports
import Screen
import Sessions

/// What is picked for a query.
enum PastPick: Equatable, Sendable {
    case saved(String)
    case tag(String)
    case otherSide(String)

    func add(to parts: inout QueryParts) {
        switch self {
        case .saved(let name): parts.add("@\(name)")
        case .tag(let tag): parts.add(QueryParts.condition(.tag, tag))
        // No review has two.
        case .otherSide(let name): parts.set(.other, [name])
        }
    }
}

/// The saved queries, tags and other sides there are, to pick one for a query.
struct PickPage: Page {
    private struct Offer {
        var pick: PastPick
        var heading: String
        var name: String
        var about: String
    }

    private var words = ""

    var title: String { "Pick" }
    func wants(_ desk: Desk) -> [Effect] { [.offer] }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(
                .open, "take it", .enter, shown: "Enter", .row, off: offers(desk).isEmpty ? "nothing is chosen" : nil,
                weight: 9),
            Act(
                .search, "search", key: "/", words: "search s /", .wordsIfAny("WORDS"),
                help: "only those with these words; alone: all of them", weight: 8),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            guard let offer = given.row.flatMap({ offers(desk)[safe: $0] }) else { return [] }
            desk.past.picked.append(offer.pick)
            return [.pop]
        case .search:
            words = given.words
            return [.again]
        default: return []
        }
    }

    private func offers(_ desk: Desk) -> [Offer] {
        func counted(_ count: Int) -> String { "\(count) review\(count == 1 ? "" : "s")" }
        let saved = desk.past.saved.sorted { $0.key < $1.key }.map {
            Offer(pick: .saved($0.key), heading: "Saved queries", name: "@\($0.key)", about: $0.value)
        }
        let tags = (desk.past.offers?.tags ?? []).map {
            Offer(pick: .tag($0.name), heading: "Tags", name: $0.name, about: counted($0.count))
        }
        let sides = (desk.past.offers?.otherSides ?? []).map {
            Offer(pick: .otherSide($0.name), heading: "Other sides", name: $0.name, about: counted($0.count))
        }
        let wanted = words.lowercased().split(whereSeparator: \.isWhitespace)
        return (saved + tags + sides).filter { offer in
            wanted.allSatisfy { "\(offer.name) \(offer.about)".lowercased().contains($0) }
        }
    }

    func content(_ desk: Desk) -> Content {
        let offers = offers(desk)
        let rows = offers.indices.map { place in
            let offer = offers[place]
            let isNew = place == 0 || offers[place - 1].heading != offer.heading
            return ListRow(
                heading: isNew ? offer.heading : nil, title: offer.name, right: offer.about,
                spoken: "\(offer.name), \(offer.about).")
        }
        let none = words.isBlank ? "There is no tag, no other side and no saved query yet." : "None has these words."
        var content = ListContent(
            rows, noun: "line of this list", empty: desk.past.offers == nil ? [] : [.text(none, .dim)], columns: 76)
        content.search = ListSearch(words: words, count: "\(rows.count)")
        return .list(content)
    }
}
