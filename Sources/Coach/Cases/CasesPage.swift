import Packs
import Reports
import Screen

/// The worked cases by group: typing narrows them, Enter opens one to guess at.
struct CasesPage: Page {
    private var words = ""

    var title: String { "Worked cases" }

    private func shown(_ desk: Desk) -> [WorkedCase] {
        desk.pack.casesInOrder.filter { $0.matches(words, withOutcome: desk.cases.showsOutcomes) }
    }

    func acts(_ desk: Desk) -> [Act] {
        let none = shown(desk).isEmpty ? "no case is chosen" : nil
        return [
            Act(.open, "open", .enter, shown: "Enter", .row, off: none, weight: 9),
            Act(.list, "all of them, by group", words: "list"),
            Act(
                .search, "search", key: "/", words: "find search /", .wordsIfAny("WORDS"),
                help: "only those in which these words stand; find alone: all of them again", weight: 8),
            Act(
                .outcome, desk.cases.showsOutcomes ? "hide what followed" : "tell what followed", key: "o",
                words: "outcomes",
                help: desk.cases.showsOutcomes
                    ? "all of them without what followed" : "all of them with what followed; it spoils the guess",
                weight: 5),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let all = shown(desk)
        switch command {
        case .open: return given.row.flatMap { all[safe: $0] }.map { [.push(DocumentPage(.caseFacts($0.id)))] } ?? []
        case .search:
            words = given.words
            return [.again]
        case .outcome:
            desk.cases.showsOutcomes.toggle()
            return [.say(lines(desk), brief: "")]
        case .list: return [.say(lines(desk), brief: "")]
        default: return []
        }
    }

    /// All that are shown, also where only some are said on coming here.
    private func lines(_ desk: Desk) -> [String] {
        var list = list(desk)
        (list.said, list.saidAfter, list.stretch) = ([], [], nil)
        return LineList.lines(list)
    }

    func content(_ desk: Desk) -> Content { .list(list(desk)) }

    private func list(_ desk: Desk) -> ListContent {
        let all = desk.pack.casesInOrder
        let shown = shown(desk)
        let rows = shown.indices.map { place in
            row(shown[place], isNew: place == 0 || shown[place - 1].group != shown[place].group, desk)
        }
        var content = ListContent(rows, noun: "case", empty: [.text("No case has these words.", .dim)])
        if desk.size.rows >= 24 {
            content.head = [
                .text("Episodes and composites. Guess first, then see how our coding reads them.", .dim)
            ]
        }
        content.search = ListSearch(words: words, count: "\(shown.count)")
        // Each keeps the number it has among all.
        let numbers = Dictionary(all.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
        content.numbers = shown.map { numbers[$0.id] }
        content.hasDetail = true
        content.isDetailOnlyBeside = true
        content.detail = { place in shown[safe: place].map(CaseDocument.facts) ?? [] }
        content.isTitled = false
        content.prompt = "Worked cases. \(LineList.numbers(content)), or back"
        if words.isBlank {
            content.said = ["Worked cases. Guess first, then hear how our coding reads them."]
            // More are not listened to at once.
            content.stretch = 6
            if all.count > 6 { content.saidAfter = ["list tells all \(all.count)."] }
        } else if shown.isEmpty {
            content.said = ["No case has '\(short(words))' in its title, its sides or its group."]
        } else {
            content.said = []
        }
        return content
    }

    private func row(_ worked: WorkedCase, isNew: Bool, _ desk: Desk) -> ListRow {
        // What followed where the reader may know it.
        let followed = desk.cases.knowsOutcome(worked) ? CaseDocument.outcomeWords(worked) : nil
        // Many titles say the year already.
        let when = worked.title.contains(worked.when) ? "" : ", \(worked.when)"
        let state = followed.map { " Our reading: \($0)." } ?? (worked.isContested ? " Contested." : "")
        return ListRow(
            heading: isNew ? worked.group.title : nil, title: worked.title,
            right: followed ?? (worked.isContested ? "contested" : ""),
            details: ["\(worked.mover) and \(worked.otherSide), \(worked.when)"],
            spoken: "\(worked.title). \(worked.mover) and \(worked.otherSide)\(when).\(state)")
    }
}
