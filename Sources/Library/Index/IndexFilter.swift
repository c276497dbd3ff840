import GRDB
import Packs
import Sessions

/// A query as SQL. Whatever the user wrote goes in as an argument, never as SQL.
struct IndexFilter {
    private var conditions: [String] = []
    private var arguments: [(any DatabaseValueConvertible)?] = []
    private let query: IndexQuery
    private let hasWords: Bool

    init(_ query: IndexQuery) {
        self.query = query
        let expression = SearchWords(query.words).expression
        hasWords = expression != nil
        if let expression { require("text MATCH ?", expression) }
        if !query.scopes.isEmpty { require("s.scope", in: query.scopeWords) }
        if !query.otherSides.isEmpty { require("s.other_side_key", in: query.otherSides.map(IndexKey.folded)) }
        if !query.honesty.isEmpty { require("s.honesty", in: query.honesty) }
        if !query.theirIntent.isEmpty { require("s.their_intent", in: query.theirIntent) }
        if let decisions = query.decisions { require("s.decision", in: decisions.map(\.rawValue).sorted()) }
        if let isOpen = query.isOpen {
            conditions.append(isOpen ? "s.decision IS NULL AND s.damage IS NULL" : "s.decision IS NOT NULL")
        }
        if query.isTeam { conditions.append("s.team IS NOT NULL") }
        if let today = query.dueOn {
            require("s.review_on <= ? AND s.review_on IS NOT NULL AND s.decision IS NOT NULL AND s.awaits > 0", today)
        }
        if let from = query.from {
            // Of a file that is damaged, or was dated by hand, only the day is known.
            require("s.begun >= CASE WHEN length(s.begun) > 10 THEN ? ELSE ? END", from.start, from.day)
            // A loose bound by the number spares the look at all older rows.
            let seconds = IndexKey.seconds(from.day)
            if seconds > 0 { require("s.number >= ?", (seconds - 2 * 86_400) * IndexKey.each) }
        }
        if let to = query.to {
            require(
                "s.begun <> '' AND CASE WHEN length(s.begun) > 10 THEN s.begun < ? ELSE s.begun <= ? END", to.end,
                to.day)
        }
        for tag in query.tags { require("instr(s.tag_keys, ?) > 0", IndexTags.text([Folding.key(tag)])) }
        if let damaged = query.damaged { conditions.append("s.damage IS \(damaged ? "NOT NULL" : "NULL")") }
    }

    private mutating func require(_ condition: String, _ values: any DatabaseValueConvertible...) {
        conditions.append(condition)
        arguments += values
    }

    private mutating func require(_ column: String, in words: [String]) {
        conditions.append("\(column) IN (\(words.map { _ in "?" }.joined(separator: ",")))")
        arguments += words
    }

    /// The words come first: the full-text index gives its rows by number, so that the newest are found at once.
    private var source: String {
        (hasWords ? "FROM text CROSS JOIN session s ON s.number = text.rowid" : "FROM session s")
            + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
    }

    private var order: String {
        let number = hasWords ? "text.rowid" : "s.number"
        return switch query.sort {
        case .newest: "\(number) DESC"
        case .oldest: "\(number)"
        case .title: "s.title_key, s.number DESC"
        case .otherSide: "s.other_side_key, s.number DESC"
        case .escalation: "coalesce(s.escalation_after, s.escalation) DESC, s.number DESC"
        case .ambiguity: "coalesce(s.ambiguity_after, s.ambiguity) DESC, s.number DESC"
        }
    }

    /// Whether the found words can be marked while the rows are read. In another order all that is found would be marked
    /// before it is sorted.
    private var marksInOrder: Bool { hasWords && (query.sort == .newest || query.sort == .oldest) }

    func rows(_ db: Database, folder: String) throws -> [IndexRow] {
        try read(db, folder: folder, marking: false).map(\.row)
    }

    /// Each row with its text in which the found words are marked; nil where `marksInOrder` is false.
    func marked(_ db: Database, folder: String) throws -> [(row: IndexRow, text: String?)] {
        try read(db, folder: folder, marking: marksInOrder)
    }

    private func read(_ db: Database, folder: String, marking: Bool) throws -> [(row: IndexRow, text: String?)] {
        let columns = IndexColumns.read + (marking ? ", \(MarkedText.column) AS marked" : "")
        let statement = try db.cachedStatement(sql: "SELECT \(columns) \(source) ORDER BY \(order) LIMIT ? OFFSET ?")
        let limits: [(any DatabaseValueConvertible)?] = [max(0, query.limit), max(0, query.offset)]
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments + limits))
        var found: [(row: IndexRow, text: String?)] = []
        while let row = try rows.next() {
            found.append((IndexColumns.row(row, folder: folder), marking ? row["marked"] : nil))
        }
        return found
    }

    func count(_ db: Database) throws -> Int {
        // Without a condition on the rows the full-text index counts alone.
        let counted = hasWords && conditions.count == 1 ? "FROM text WHERE text MATCH ?" : source
        return try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) \(counted)"), arguments: StatementArguments(arguments)) ?? 0
    }
}

/// Tags in one column, each between two separators, so that a whole one can be looked for.
enum IndexTags {
    private static let separator = Character(SearchText.separator)

    static func text(_ tags: [String]) -> String {
        tags.isEmpty ? "" : tags.reduce(into: String(separator)) { $0 += $1.filter { $0 != separator } + "\u{1F}" }
    }

    static func tags(_ text: String) -> [String] {
        text.isEmpty
            ? []
            : text.split(separator: separator, omittingEmptySubsequences: false).dropFirst().dropLast().map(String.init)
    }
}
