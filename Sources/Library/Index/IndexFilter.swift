import GRDB
import Sessions

/// Rows by a query, in its order.
struct IndexFilter {
    private var conditions: [String] = []
    private var arguments: [any DatabaseValueConvertible] = []
    private let query: IndexQuery
    private let hasWords: Bool

    init(_ query: IndexQuery) {
        self.query = query
        let expression = SearchWords(query.words).expression
        hasWords = expression != nil
        if let expression {
            conditions.append("text MATCH ?")
            arguments.append(expression)
        }
        let meant = query.meant
        if meant != .everything {
            let sql = QuerySQL(meant)
            conditions.append(sql.text)
            arguments += sql.arguments
        }
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
        let limits: [any DatabaseValueConvertible] = [max(0, query.limit), max(0, query.offset)]
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments + limits))
        var found: [(row: IndexRow, text: String?)] = []
        while let row = try rows.next() {
            found.append((IndexColumns.row(row, folder: folder), marking ? row["marked"] : nil))
        }
        return found
    }

    /// Where a file stands among all that meet the query, from 0, by its name; nil: it does not meet it.
    func place(of name: String, _ db: Database) throws -> Int? {
        let sql =
            "SELECT place FROM (SELECT s.name, row_number() OVER (ORDER BY \(order)) - 1 AS place \(source)) WHERE name = ?"
        let all: [(any DatabaseValueConvertible)?] = arguments + [name]
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: StatementArguments(all))
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
