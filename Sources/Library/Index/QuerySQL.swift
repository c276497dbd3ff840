import GRDB
import Packs
import Sessions

/// What a query means over the index's rows, as a condition in SQL. Whatever the user wrote goes in as an argument, never
/// as SQL.
struct QuerySQL {
    private(set) var text = ""
    private(set) var arguments: [any DatabaseValueConvertible] = []

    init(_ query: Query) { add(query) }

    private mutating func add(_ query: Query) {
        switch query {
        case .all(let parts): add(parts, " AND ", none: "1")
        case .any(let parts): add(parts, " OR ", none: "0")
        case .not(let part):
            // What is not known of a review does not hold, and so its contrary does.
            text += "NOT coalesce("
            add(part)
            text += ", 0)"
        case .words(let words):
            guard let expression = SearchWords(words).expression else { return put("1") }
            put("s.number IN (SELECT rowid FROM text WHERE text MATCH ?)", expression)
        case .scope(let scope): put("s.scope = ?", scope.rawValue)
        case .otherSide(let name): put("s.other_side_key = ?", IndexKey.folded(name))
        case .tag(let tag): put("instr(s.tag_keys, ?) > 0", IndexTags.text([Folding.key(tag)]))
        case .honesty(let word): put("s.honesty = ?", word)
        case .theirIntent(let word): put("s.their_intent = ?", word)
        case .decision(let choice): put("s.decision = ?", choice.rawValue)
        case .state(let state): put(Self.condition(state))
        case .due(let day):
            put("(s.review_on <= ? AND s.review_on IS NOT NULL AND s.decision IS NOT NULL AND s.awaits > 0)", day)
        case .figure(let figure, let comparison, let number):
            put(
                "coalesce(s.\(figure.rawValue)_after, s.\(figure.rawValue)) \(comparison.rawValue) ?", number)
        case .from(let bound): addFrom(bound)
        case .to(let bound):
            put(
                "(s.begun <> '' AND CASE WHEN length(s.begun) > 10 THEN s.begun < ? ELSE s.begun <= ? END)", bound.end,
                bound.day)
        }
    }

    private mutating func add(_ parts: [Query], _ between: String, none: String) {
        guard !parts.isEmpty else { return put(none) }
        text += "("
        for (place, part) in parts.enumerated() {
            if place > 0 { text += between }
            add(part)
        }
        text += ")"
    }

    private mutating func put(_ condition: String, _ values: any DatabaseValueConvertible...) {
        text += condition
        arguments += values
    }

    /// Of a file that is damaged, or was dated by hand, only the day is known.
    private mutating func addFrom(_ bound: IndexQuery.Bound) {
        put("(s.begun >= CASE WHEN length(s.begun) > 10 THEN ? ELSE ? END", bound.start, bound.day)
        // A loose bound by the number spares the look at all older rows.
        let seconds = IndexKey.seconds(bound.day)
        if seconds > 0 { put(" AND s.number >= ?", (seconds - 2 * 86_400) * IndexKey.each) }
        put(")")
    }

    private static func condition(_ state: Query.State) -> String {
        switch state {
        case .open: "(s.decision IS NULL AND s.damage IS NULL)"
        case .decided: "s.decision IS NOT NULL"
        case .team: "s.team IS NOT NULL"
        case .damaged: "s.damage IS NOT NULL"
        case .copy: "EXISTS (SELECT 1 FROM session o WHERE \(IndexColumns.isBefore))"
        }
    }
}
