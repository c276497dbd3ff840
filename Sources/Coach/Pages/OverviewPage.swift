import Interview
import Packs
import Reports
import Screen
import Sessions

/// All questions with their answers, to go to any of them: typing narrows them, a key shows only what is open.
struct OverviewPage: Page {
    /// A question as it is shown: made anew when the review changes, not at each key.
    private struct Entry {
        /// Its place among all, from 0.
        var place: Int
        var field: Field
        var mark: String
        var ask: String
        var value: String
        var isOpen: Bool
        /// In which words are looked for.
        var folded: String
    }

    private let at: Field
    private var entries: [Entry] = []
    private var shown: [Entry] = []
    private var revision = -1
    private var words = ""
    private var isOnlyOpen = false
    /// Where the page itself goes on to.
    private(set) var selects: Int?

    /// - Parameter at: the question chosen at first.
    init(at field: Field) { at = field }

    var title: String { "All questions" }

    func acts(_ desk: Desk, at row: Int?) -> [Act] {
        let none = shown.isEmpty ? "no question is chosen" : nil
        return [
            Act(
                .open, "go to it", .enter, shown: "Enter", words: "go", .row, help: "to question N", off: none,
                weight: 9
            ),
            Act(
                .search, "search", key: "/", words: "find search /", .wordsIfAny("WORDS"),
                help: "only those with these words; find alone: all of them", weight: 6),
            Act(
                .nextOpen, "next unanswered", key: "n", words: "unanswered",
                off: entries.contains(where: \.isOpen) ? nil : "every question has an answer", weight: 7),
            Act(
                .filter, isOnlyOpen ? "all of them" : "only what is open", key: "o", words: "open",
                help: isOnlyOpen ? "those with an answer too" : "only those without an answer", weight: 5),
        ] + (ending(desk).map { [$0] } ?? []) + (desk.answersAlone ? [] : [tryOut(desk, at: row)])
    }

    private func item(_ row: Int) -> String? {
        if case .item(let id) = shown[safe: row]?.field { id } else { nil }
    }

    private func tryOut(_ desk: Desk, at row: Int?) -> Act {
        var act = desk.whatIfAct
        if act.off == nil, let row, item(row) == nil { act.off = "only scored questions move the figures" }
        act.weight = 3
        return act
    }

    /// What lies behind the last question; no result where somebody answers alone.
    private func ending(_ desk: Desk) -> Act? {
        if desk.isPrivateTurn { return Act(.end, "to the end of the turn", key: "v", words: "end e", weight: 4) }
        guard !desk.isAnswering, desk.session?.team == nil else { return nil }
        return Act(.go(.reading), "straight to the result", key: "v", words: "reading", weight: 4)
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open:
            guard let entry = given.row.flatMap({ shown[safe: $0] }) else { return [.pop] }
            return [.pop, .replace(InterviewPage(desk, at: entry.field, text: nil))]
        case .search:
            words = given.words
            narrow()
            return [.again]
        case .filter:
            let here = given.row.flatMap { shown[safe: $0]?.place }
            isOnlyOpen.toggle()
            narrow()
            selects = here.flatMap { here in shown.firstIndex { $0.place >= here } }
            return [.again]
        case .tryOut: return [.push(WhatIfPage(desk, of: given.row.flatMap(item)))]
        case .nextOpen: return goOn(behind: given.row, desk)
        case .end:
            let at = desk.form?.questions.first { !desk.answered.contains($0.field) }?.field ?? .stance
            return [.pop, .go(.endOfTurn(at: at))]
        default: return []
        }
    }

    /// On the full screen the list goes to it; line by line, where no row is chosen, the question itself is asked.
    private mutating func goOn(behind row: Int?, _ desk: Desk) -> [Step] {
        guard let row, shown.contains(where: \.isOpen) else {
            guard let first = entries.first(where: \.isOpen) else { return [] }
            return [.pop, .replace(InterviewPage(desk, at: first.field, text: nil))]
        }
        let places = shown.indices
        selects = places.first { $0 > row && shown[$0].isOpen } ?? places.first { shown[$0].isOpen }
        return []
    }

    mutating func stand(on row: Int, _ desk: Desk) { selects = nil }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision else { return }
        revision = desk.revision
        entries = (desk.form?.questions ?? []).enumerated().map { place, question in
            let value = desk.value(question.field)
            let ask = desk.phrases.fill(question.ask)
            let words = value.words(question, desk.phrases).asOneLine
            // In a review made from another what was changed since is marked.
            return Entry(
                place: place, field: question.field,
                mark: desk.hasChanged(question.field) ? "*" : value.isEmpty ? "○" : "●", ask: ask, value: words,
                isOpen: !desk.answered.contains(question.field),
                folded: Folding.key("\(question.section.title) \(ask) \(words)"))
        }
        narrow()
    }

    private mutating func narrow() {
        let wanted = words.split(whereSeparator: \.isWhitespace).map { Folding.key($0) }
        shown = entries.filter { entry in
            (!isOnlyOpen || entry.isOpen) && wanted.allSatisfy(entry.folded.contains)
        }
    }

    func content(_ desk: Desk) -> Content {
        let (entries, shown) = (entries, shown)
        let none = isOnlyOpen && words.isBlank ? "Every question has an answer." : "No question has these words."
        var content = ListContent(count: shown.count, noun: "question", empty: [.text(none, .dim)]) { place in
            shown[safe: place].map(Self.row)
        }
        let open = entries.count(where: \.isOpen)
        content.search = ListSearch(
            words: words, count: "\(shown.count) of \(entries.count), \(open) open",
            below: isOnlyOpen ? "only what is open" : nil)
        content.numbers = shown.map { $0.place + 1 }
        content.first = desk.form?.position(at)
        return .list(content)
    }

    private static func row(_ entry: Entry) -> ListRow {
        var row = ListRow(title: entry.ask, spoken: "\(entry.ask) \(entry.value)")
        row.drawing = { frame, area, isHere in
            let columns = area.columns + 2
            let half = columns / 2
            if isHere { frame.focus(area) }
            frame.put(entry.mark, at: area.column + 2, area.row, entry.mark == "*" ? .key : .dim)
            frame.put(
                Width.clip(entry.ask, to: half - 6), at: area.column + 4, area.row, isHere ? .selected : .plain)
            frame.put(Width.clip(entry.value, to: columns - 2 - half), at: area.column + half, area.row, .dim)
        }
        return row
    }
}
