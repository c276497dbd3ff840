import Coach
import Library
import Packs
import Reports
import Screen
import Sessions

/// What `list` and `search` print, from the index.
struct PastList {
    let filter: FilterOptions
    let query: IndexQuery
    let surroundings: Surroundings
    let output: OutputOptions

    /// - Parameter typed: a query's words.
    init(_ filter: FilterOptions, _ typed: [String], _ places: PlaceOptions, _ output: OutputOptions) throws {
        self.filter = filter
        filter.from?.tell("--from", output.talk)
        filter.to?.tell("--to", output.talk)
        surroundings = try places.surroundings
        query = try filter.query(typed, surroundings)
        self.output = output
    }

    func run() throws {
        var rows: [IndexRow] = []
        var found: [String: [ListedReviews.Found]] = [:]
        var all = 0
        if let index = try surroundings.freshIndex(quiet: output.talk.quiet) {
            var listed = try index.found(query)
            if try index.refresh(listed.map(\.row)) { listed = try index.found(query) }
            rows = listed.map(\.row)
            all = rows.isEmpty ? try index.count(IndexQuery()) : rows.count
            if !query.words.isEmpty {
                for (row, matches) in listed { found[row.entry.name] = matches.map(ListedReviews.Found.init) }
            }
        }
        let drafts = Set(DraftJournal.all(surroundings.places).map(\.id))
        try output.print(
            .list,
            json: ListedReviews(
                detailing: rows, found: found, drafts: drafts, surroundings, surroundings.store,
                IndexPack(surroundings).value)
        ) {
            let listed = ListedReviews(rows, found: found, drafts: drafts, surroundings)
            // Where nothing else was asked for, they are the data.
            if query.damaged == true || query.condition == .state(.damaged) { return listed.damageLines }
            for line in listed.damageLines { Console.error(line) }
            return listed.lines(surroundings.zone)
        }
        if rows.isEmpty {
            output.talk.say(
                all == 0
                    ? "\(FindTrouble.emptyLibrary(surroundings.places))"
                    : "none of \(all) review\(all == 1 ? "" : "s") fits")
        }
    }
}

extension ListedReviews {
    struct Found: Encodable {
        let field: String
        let text: String

        init(_ match: IndexMatch) {
            field = "\(match.field)"
            text = match.text
        }
    }
}

/// The library as `list` prints it.
struct ListedReviews: Encodable {
    struct Listed: Encodable {
        let summary: Summary
        let file: String
        /// There is newer text beside the file.
        let draft: Bool
        let due: Bool
        let copyOf: String?
        let found: [Found]?
        /// Only in the JSON.
        let detail: ListedDetail?

        init(
            _ row: IndexRow, _ summary: Summary, _ detail: ListedDetail? = nil, found: [Found]?, drafts: Set<String>,
            _ surroundings: Surroundings
        ) {
            var summary = summary
            summary.decidedOn = summary.decidedOn.map(surroundings.zone.day)
            self.summary = summary
            file = row.entry.name
            draft = drafts.contains(summary.id)
            due = summary.isDue(on: surroundings.today)
            copyOf = row.copyOf
            self.found = found
            self.detail = detail
        }

        private enum Key: String, CodingKey { case file, draft, due, copyOf, found }

        func encode(to encoder: any Encoder) throws {
            try summary.encode(to: encoder)
            try detail?.encode(to: encoder)
            var values = encoder.container(keyedBy: Key.self)
            try values.encode(file, forKey: .file)
            try values.encode(draft, forKey: .draft)
            try values.encode(due, forKey: .due)
            try values.encodeIfPresent(copyOf, forKey: .copyOf)
            try values.encodeIfPresent(found, forKey: .found)
        }
    }

    struct Damaged: Encodable {
        let file, reason: String
        var line, column: Int?
        var field: String?
    }

    var sessions: [Listed] = []
    var damaged: [Damaged] = []

    init(_ rows: [IndexRow], found: [String: [Found]], drafts: Set<String>, _ surroundings: Surroundings) {
        for row in rows {
            if let summary = row.summary {
                sessions.append(Listed(row, summary, found: found[row.entry.name], drafts: drafts, surroundings))
            } else {
                damaged.append(Damaged(file: row.entry.name, reason: row.damage ?? ""))
            }
        }
    }

    func lines(_ zone: Zone) -> [String] {
        let rows = sessions.map { Self.cells($0, zone) }
        let table = PlainTable(rows, most: [8, 10, 32, 48, 24, 24, 40], columns: PlainWidth.list)
        return zip(sessions, table.lines).flatMap { one, line -> [String] in
            let copy = one.copyOf.map { [Width.clean("    a copy of \($0)")] } ?? []
            return [line] + copy
                + (one.found ?? []).filter { $0.field != "title" }.map { Width.clean("    \($0.text)") }
        }
    }

    /// What is damaged is no data but a word about it.
    var damageLines: [String] { damaged.map { Width.clean("damaged  \($0.file): \($0.reason)") } }

    private static func cells(_ one: Listed, _ zone: Zone) -> [String] {
        let summary = one.summary
        let state = summary.decision.map { "decided: \($0.rawValue)" } ?? (one.draft ? "draft" : "open")
        let method = summary.method == 1 ? " (method 1)" : ""
        return [
            String(summary.id.prefix(8)), zone.day(summary.created),
            ([state] + (one.due ? ["due"] : []) + (one.copyOf == nil ? [] : ["copy"])).joined(separator: ", "),
            summary.title.isEmpty ? one.file : summary.title, summary.otherSide,
            summary.tags.map { "#\($0)" }.joined(separator: " "),
            (summary.escalation.map { "escalation \(words($0))\(method)" } ?? "")
                + (summary.openBlanks ?? 0 > 0 ? "; \(Words.open(summary.openBlanks ?? 0))" : ""),
        ]
    }

    private static func words(_ change: Summary.Change) -> String {
        Words.number(change.before) + (change.after.map { " → \(Words.number($0))" } ?? "")
    }
}

extension IndexTrouble {
    /// What it means for whoever waits for an answer.
    var told: String { "the search index cannot be kept (\(reason)); all files are read instead, which takes longer" }
}

extension Surroundings {
    enum Look {
        /// A glance at the folder tells whether a look at every file is needed.
        case glance
        /// At every file's date.
        case whole
        /// Every file is read, for an index made anew.
        case anew
    }

    /// The index brought up to the folder; nil while there is no library.
    func freshIndex(_ look: Look = .glance, quiet: Bool) throws -> SessionIndex? {
        try LibraryFolder.refuseMissing(places)
        guard LibraryFolder.isThere(places) else { return nil }
        let pack = IndexPack(self)
        let index = try SessionIndex(places: places, scorer: { Scorer(pack.value) })
        let progress = LookProgress(quiet: quiet, environment)
        defer { progress.end() }
        func told(_ done: Int, _ total: Int) -> Bool {
            progress.show(done, of: total)
            return true
        }
        switch look {
        case .glance: if try !index.isFresh() { _ = try index.reconcile(progress: told) }
        case .whole: _ = try index.reconcile(progress: told)
        case .anew: _ = try index.rebuild(progress: told)
        }
        if !quiet, let trouble = index.trouble { Console.error(trouble.told) }
        return index
    }
}
