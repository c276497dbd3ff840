import Assessment
import Packs
import Screen
import Sessions

/// A condition of the list, or its order, as it is typed: the word, then what it shall be; the word alone takes it away.
enum LinearNarrowing: String, CaseIterable, Sendable {
    case scope, side, aim, theirs, decision, state, from, until, tag, sort

    var binding: LinearBinding {
        func one(_ words: [String]) -> String { words.joined(separator: " or ") }
        let (argument, does) =
            switch self {
            case .scope: ("WORD", "only those between \(one(Scope.allCases.map(\.rawValue)))")
            case .side: ("NAME", "only those with this other side")
            case .aim: ("VERDICT", "only those with this verdict on your own aim")
            case .theirs: ("VERDICT", "only those with this verdict on their aim")
            case .decision: ("WORD", "only those decided so: \(one(Decision.Choice.allCases.map(\.rawValue)))")
            case .state: ("WORD", "only those that are \(one(PastQuery.State.allCases.map(\.rawValue)))")
            case .from: ("DAY", "only those begun on this day or later")
            case .until: ("DAY", "only those begun on this day or before")
            case .tag: ("WORD", "only those with this tag")
            case .sort: ("WORD", "in this order: \(one(PastQuery.Sort.allCases.map(\.rawValue)))")
            }
        return LinearBinding(
            rawValue, argument: argument, does + (self == .scope ? "; scope alone: any" : ""), .narrow(self))
    }

    /// - Parameter text: as typed; empty: no such condition.
    /// - Returns: what is wrong with it; nil: the query has it now.
    func apply(_ text: String, to query: inout PastQuery) -> String? {
        let text = text.trimmed
        switch self {
        case .side: query.otherSide = text.isEmpty ? nil : text
        case .tag: query.tag = text.isEmpty ? nil : text
        case .from, .until:
            if !text.isEmpty, !Day.isDay(text) { return Day.complaint(text) }
            if self == .from { query.from = text.isEmpty ? nil : text } else { query.to = text.isEmpty ? nil : text }
        case .scope: return choose(text, Scope.self) { query.scope = $0 }
        case .aim: return choose(text, HonestyVerdict.self) { query.honesty = $0?.rawValue }
        case .theirs: return choose(text, IntentVerdict.self) { query.theirIntent = $0?.rawValue }
        case .decision: return choose(text, Decision.Choice.self) { query.decision = $0 }
        case .state: return choose(text, PastQuery.State.self) { query.state = $0 }
        case .sort: return choose(text, PastQuery.Sort.self) { query.sort = $0 ?? .newest }
        }
        return nil
    }

    /// The words may be typed with blanks, as they are shown.
    private func choose<Value: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ type: Value.Type, _ set: (Value?) -> Void
    ) -> String? {
        let word = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
        guard !word.isEmpty else {
            set(nil)
            return nil
        }
        guard let value = Value(rawValue: word) else {
            return "\(rawValue): \(notOneOf(text, Value.allCases.map(\.rawValue)))"
        }
        set(value)
        return nil
    }
}
