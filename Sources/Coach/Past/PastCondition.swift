import Packs
import Reports
import Screen
import Sessions

/// The query of the list of past reviews, one of its conditions, or the order. The raw value is the word it is typed by.
package enum PastCondition: String, CaseIterable, Sendable {
    case query, scope, side, aim, theirs, decision, state, from, until, tag, sort

    /// As the full screen calls it.
    var name: String {
        switch self {
        case .query: "Query"
        case .scope: "Between whom"
        case .side: "Other side"
        case .aim: "Your own aim"
        case .theirs: "Their aim"
        case .decision: "Decision"
        case .state: "State"
        case .from: "Begun from"
        case .until: "Begun until"
        case .tag: "Tag"
        case .sort: "Sorted by"
        }
    }

    /// What a query calls it; nil: it is no condition of one field.
    private var field: QueryField? {
        switch self {
        case .query, .sort: nil
        case .scope: .scope
        case .side: .other
        case .aim: .honesty
        case .theirs: .their
        case .decision: .decision
        case .state: .is
        case .from: .from
        case .until: .to
        case .tag: .tag
        }
    }

    /// The words it may have; empty: any text.
    var choices: [String] {
        switch self {
        case .sort: PastQuery.Sort.allCases.map(\.rawValue)
        case .decision: Decision.Choice.allCases.map(\.rawValue)
        case .state: ["open", "decided", Self.due, "damaged", "team", "copy"]
        default: field?.values ?? []
        }
    }

    /// A state that is a field of its own in a query.
    private static let due = "due"
    private static let today = "today"

    var isDay: Bool { self == .from || self == .until }

    /// What stands after its word, and what that does.
    var typed: (argument: String, does: String) {
        let one = choices.joined(separator: " or ")
        return switch self {
        case .query: ("QUERY", "only those that fit a query: words, field:value, and, or, not, brackets, @saved")
        case .scope: ("WORD", "only those between \(one); scope alone: any")
        case .side: ("NAME", "only those with this other side")
        case .aim: ("VERDICT", "only those with this verdict on your own aim")
        case .theirs: ("VERDICT", "only those with this verdict on their aim")
        case .decision: ("WORD", "only those decided so: \(one)")
        case .state: ("WORD", "only those that are \(one)")
        case .from: ("DAY", "only those begun on this day or later")
        case .until: ("DAY", "only those begun on this day or before")
        case .tag: ("WORD", "only those with this tag; several with commas between")
        case .sort: ("WORD", "in this order: \(one)")
        }
    }

    /// As it stands in the query: a word of `choices`, or text; nil: any. There is always an order.
    func value(_ query: PastQuery) -> String? {
        let parts = QueryParts(query.conditions)
        switch self {
        case .query: return query.conditions
        case .sort: return query.sort.rawValue
        case .tag: return parts.values(.tag).joined(separator: ", ")
        case .state:
            if parts.values(.due).contains(Self.today) { return Self.due }
            return parts.values(.is).last?.lowercased()
        default:
            let value = field.flatMap { parts.values($0).last }
            return choices.isEmpty ? value : value?.lowercased()
        }
    }

    /// - Parameter text: as typed, the words of a choice with blanks or hyphens; empty: no such condition.
    /// - Returns: what is wrong with it; nil: the query has it now.
    func apply(_ text: String, to query: inout PastQuery, _ desk: Desk) -> String? {
        let text = text.trimmed
        var value = text.isEmpty ? nil : text
        if let given = value, !choices.isEmpty {
            let word = given.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
            guard choices.contains(word) else { return "\(rawValue): \(notOneOf(text, choices))" }
            value = word
        }
        if isDay, let words = value {
            let days = DayWords(on: desk.today, self == .until ? .last : .first)
            if let complaint = days.complaint(words) { return complaint }
            value = try? days.day(words)
        }
        if self == .query, let complaint = PastQuery.complaint(text, desk) { return complaint }
        set(value, in: &query)
        query.offset = 0
        return nil
    }

    private func set(_ value: String?, in query: inout PastQuery) {
        var parts = QueryParts(query.conditions)
        switch self {
        case .query:
            query.conditions = value ?? ""
            return
        case .sort:
            query.sort = value.flatMap(PastQuery.Sort.init) ?? .newest
            return
        case .tag: parts.set(.tag, PastTags.read(value ?? ""))
        case .state:
            parts.set(.due, value == Self.due ? [Self.today] : []) { $0 == Self.today }
            parts.set(.is, value == Self.due ? [] : value.map { [$0] } ?? [])
        default: if let field { parts.set(field, value.map { [$0] } ?? []) }
        }
        query.conditions = parts.text
    }
}
