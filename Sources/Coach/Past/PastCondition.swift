import Assessment
import Packs
import Reports
import Screen
import Sessions

/// A condition of the list of past reviews, or its order. The raw value is the word it is typed by.
package enum PastCondition: String, CaseIterable, Sendable {
    case scope, side, aim, theirs, decision, state, from, until, tag, sort

    /// As the full screen calls it.
    var name: String {
        switch self {
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

    /// The words it may have; empty: any text.
    var choices: [String] {
        switch self {
        case .scope: Scope.allCases.map(\.rawValue)
        case .aim: HonestyVerdict.allCases.map(\.rawValue)
        case .theirs: IntentVerdict.allCases.map(\.rawValue)
        case .decision: Decision.Choice.allCases.map(\.rawValue)
        case .state: PastQuery.State.allCases.map(\.rawValue)
        case .sort: PastQuery.Sort.allCases.map(\.rawValue)
        case .side, .from, .until, .tag: []
        }
    }

    var isDay: Bool { self == .from || self == .until }

    /// What stands after its word, and what that does.
    var typed: (argument: String, does: String) {
        let one = choices.joined(separator: " or ")
        return switch self {
        case .scope: ("WORD", "only those between \(one); scope alone: any")
        case .side: ("NAME", "only those with this other side")
        case .aim: ("VERDICT", "only those with this verdict on your own aim")
        case .theirs: ("VERDICT", "only those with this verdict on their aim")
        case .decision: ("WORD", "only those decided so: \(one)")
        case .state: ("WORD", "only those that are \(one)")
        case .from: ("DAY", "only those begun on this day or later")
        case .until: ("DAY", "only those begun on this day or before")
        case .tag: ("WORD", "only those with this tag")
        case .sort: ("WORD", "in this order: \(one)")
        }
    }

    /// As it stands in a query, a word of `choices` or text; nil: any. There is always an order.
    func value(_ query: PastQuery) -> String? {
        switch self {
        case .scope: query.scope?.rawValue
        case .side: query.otherSide
        case .aim: query.honesty
        case .theirs: query.theirIntent
        case .decision: query.decision?.rawValue
        case .state: query.state?.rawValue
        case .from: query.from
        case .until: query.to
        case .tag: query.tag
        case .sort: query.sort.rawValue
        }
    }

    /// - Parameter text: as typed, the words of a choice with blanks or hyphens; empty: no such condition.
    /// - Parameter today: as which words such as "last month" are read.
    /// - Returns: what is wrong with it; nil: the query has it now.
    func apply(_ text: String, to query: inout PastQuery, on today: String) -> String? {
        let text = text.trimmed
        var value = text.isEmpty ? nil : text
        if let given = value, !choices.isEmpty {
            let word = given.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
            guard choices.contains(word) else { return "\(rawValue): \(notOneOf(text, choices))" }
            value = word
        }
        if isDay, let words = value {
            let days = DayWords(on: today, self == .until ? .last : .first)
            if let complaint = days.complaint(words) { return complaint }
            value = try? days.day(words)
        }
        switch self {
        case .scope: query.scope = value.flatMap(Scope.init)
        case .side: query.otherSide = value
        case .aim: query.honesty = value
        case .theirs: query.theirIntent = value
        case .decision: query.decision = value.flatMap(Decision.Choice.init)
        case .state: query.state = value.flatMap(PastQuery.State.init)
        case .from: query.from = value
        case .until: query.to = value
        case .tag: query.tag = value
        case .sort: query.sort = value.flatMap(PastQuery.Sort.init) ?? .newest
        }
        query.offset = 0
        return nil
    }
}
