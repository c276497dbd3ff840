import Assessment
import Reports
import Screen
import Sessions

/// What really happened: each reaction that was forecast or expected, each promise, each measure that was adopted.
struct OutcomePage: Page {
    private let name: String
    private let called: String
    private var known: OutcomeRows?

    init(_ row: PastRow) {
        name = row.name
        called = row.title
    }

    var title: String { "What happened" }
    func wants(_ desk: Desk) -> [Effect] { [.fetch(names: [name])] }
    mutating func update(_ desk: Desk) { if let now = OutcomeRows(desk) { known = now } }

    private var rows: [OutcomeRows.Row] { known?.rows ?? [] }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        let none = known?.none
        let row = here.flatMap { rows[safe: $0] }
        let isPromise = row?.isPromise == true
        return [
            Act(
                .adopt, row?.became.yes ?? "it happened", key: "y", words: "yes y", .row,
                help: "reaction N happened, promise N was kept, measure N carried out; N y does the same", off: none,
                weight: 9),
            Act(
                .reject, row?.became.no ?? "it did not", key: "n", words: "no n", .row,
                help: "it did not happen, was not kept, was not carried out", off: none, weight: 9),
            Act(
                .note, isPromise ? "reword it" : "a note", key: "t", words: "note reword", .rowAndWords("TEXT"),
                help: "what you saw of reaction N, or promise N in other words; note N alone asks for it",
                off: none ?? row?.whyNotNote, weight: 6),
            Act(
                .due, "the day", key: "d", words: "day", .rowAndWords("DAY"),
                help: "on which day reaction N happened; day N alone asks for it", off: none ?? row?.whyNotDay,
                weight: 5),
            Act(
                .clear, "open again", .backspace, shown: "Backspace", words: "open o", .row,
                help: "what was recorded of N does not stand", off: none ?? row?.whyNotClear, weight: 3),
            Act(
                .more, "another reaction came", key: "m", words: "came c",
                help: "a reaction came that nobody had thought of", weight: 4),
            Act(.tell, "a promise you made", key: "p", words: "promise p", .wordsIfAny("TEXT"), weight: 4),
            Act(
                .describe, "how they read it", key: "h", words: "read h", .none,
                help: "how the other side read the move, and how you know",
                off: known == nil ? "it is being read" : nil, weight: 5),
            Act(.release, "promise N was none; it leaves the list", words: "drop", .row, off: none),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let row = given.row.flatMap { rows[safe: $0] }
        switch command {
        case .adopt, .reject, .clear:
            guard let row, let known else { return [] }
            let happened: Bool? = command == .clear ? nil : command == .adopt
            return amend([known.record(happened, row, on: desk.today)])
        case .note: return row.map { note($0, given.words) } ?? []
        case .due: return row.map { day($0, given.words, desk) } ?? []
        case .more: return [.push(ReactionPage(name))]
        case .describe: return known.map { [.push(whatTheyRead($0))] } ?? []
        case .tell where !given.words.isEmpty: return amend([.newPromise(given.words)])
        case .tell:
            let name = name
            return [
                .push(
                    LinePage(
                        "A promise", ask: "What did you promise them?", hint: "in your own words"
                    ) { text, _ in text.isEmpty ? [] : [.effect(.amend(name: name, [.newPromise(text)]))] })
            ]
        case .release:
            guard let row, row.isPromise else { return [.say("Type the number of a promise.")] }
            return amend([known?.note("", row)].compactMap(\.self))
        default: return []
        }
    }

    /// Of a look back each person says it, of any other review one page.
    private func whatTheyRead(_ known: OutcomeRows) -> any Page {
        let name = name
        guard known.readings.isEmpty else { return ReadingsPage(of: name) }
        return HowTheyReadPage(known.howTheyRead) { read, _ in [.effect(.amend(name: name, [.howTheyRead(read)]))] }
    }

    private func amend(_ amendments: [Amendment]) -> [Step] {
        [.effect(.amend(name: name, amendments)), .again]
    }

    private func note(_ row: OutcomeRows.Row, _ words: String) -> [Step] {
        guard let known else { return [] }
        if !words.isEmpty { return amend([known.note(words, row)].compactMap(\.self)) }
        let name = name
        func page(_ title: String, _ ask: String, _ hint: String, _ text: String?) -> [Step] {
            [
                .push(
                    LinePage(title, ask: ask, hint: hint, text: text ?? "") { text, _ in
                        known.note(text, row).map { [.effect(.amend(name: name, [$0]))] } ?? []
                    })
            ]
        }
        return switch row {
        case .promise(_, let promise):
            page("A promise", "What did you promise them? An empty line takes it off the list.", "", promise.text)
        case .reaction(let one): page("A note", "What did you see?", "what they did, and when", one.outcome?.note)
        case .measure: []
        }
    }

    /// A forecast comes true by its day or not at all, so that it matters when it happened.
    private func day(_ row: OutcomeRows.Row, _ words: String, _ desk: Desk) -> [Step] {
        guard let known, case .reaction(let one) = row, let outcome = one.outcome else { return [] }
        if !words.isEmpty {
            let days = desk.days(.first)
            guard let day = try? days.day(words) else { return [.say(days.complaint(words) ?? "")] }
            let told = days.named(words).map { [Step.say("That is \($0).")] } ?? []
            return told + amend([known.day(day, row)].compactMap(\.self))
        }
        let name = name
        return [
            .push(
                LinePage(
                    "The day", ask: "On which day did it happen?", hint: "such as 2027-02-28",
                    kind: .day(desk.days(.first)),
                    text: outcome.on ?? desk.today
                ) { text, _ in
                    guard Day.isDay(text) else { return [] }
                    return known.day(text, row).map { [.effect(.amend(name: name, [$0]))] } ?? []
                })
        ]
    }

    func content(_ desk: Desk) -> Content {
        let head: [Block] = [
            .text(called, .strong), .text("Record what you saw. It judges the forecast, not the person.", .dim),
            .text(known?.readWords ?? "How they read it: not recorded."),
        ]
        guard let known else { return .list(ListContent(head: head, [], noun: "line of this list")) }
        let phrases = known.phrases(desk)
        let rows = known.rows.map { row in
            let (what, before, said, note) = known.words(row, phrases)
            let details = before + [note].compactMap(\.self)
            let spoken = before.map { "\($0.capitalisedFirst)." } + [note].compactMap(\.self)
            return ListRow(
                title: what, right: said, rightStyle: .strong, details: [details.joined(separator: "; ")],
                spoken: (["\(what): \(said)."] + spoken).joined(separator: " "))
        }
        let empty =
            "Nothing was forecast, expected or promised here. A reaction that came all the same can be recorded."
        return .list(ListContent(head: head, rows, noun: "line of this list", empty: [.text(empty)]))
    }
}

/// A reaction that nobody had thought of.
struct ReactionPage: Page {
    private let name: String

    init(_ name: String) { self.name = name }

    var title: String { "Which reaction came?" }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        [Act(.choose, "this one came", .enter, shown: "Enter", words: "came", .row, weight: 9)]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard let known = OutcomeRows(desk), let kind = given.row.flatMap({ ReactionKind.allCases[safe: $0] }) else {
            return [.pop]
        }
        return [.pop, .effect(.amend(name: name, [known.came(kind, on: desk.today)]))]
    }

    func content(_ desk: Desk) -> Content {
        let phrases = OutcomeRows(desk)?.phrases(desk) ?? Phrasebook(desk.pack, .init(), in: desk.zone)
        let rows = ReactionKind.allCases.map {
            let words = phrases.reaction($0.rawValue)
            return ListRow(title: words, spoken: "\(words).")
        }
        return .list(ListContent(rows, noun: "reaction"))
    }
}
