import Sessions

/// What was to be done since the last time with the same people: those actions that were open when it was asked first,
/// so that one that was marked done can be marked open again.
struct LastActions: Sendable {
    struct Row: Sendable {
        var from: Recalled
        /// Among the actions of its file.
        var place: Int
        var action: Action
        /// The first one of its file.
        var isFirst: Bool
    }

    private(set) var rows: [Row] = []
    private var shown: Set<String> = []

    /// What the rows are made from, where there may be some.
    ///
    /// - Parameter again: those that were told of stay, though they may be done by now.
    static func effect(_ desk: Desk, again: Bool = false) -> Effect? {
        guard let session = desk.session, session.stage == .turns, desk.readOnly == nil else { return nil }
        return RecallQuery(session, also: again ? desk.past.recalled.map(\.name) : []).map(Effect.recall)
    }

    /// Follows what has changed.
    mutating func gather(_ desk: Desk) {
        func key(_ one: Recalled, _ place: Int) -> String { "\(place) \(one.name)" }
        for one in desk.past.recalled {
            for (place, action) in one.actions.enumerated() where action.done != true {
                shown.insert(key(one, place))
            }
        }
        rows = desk.past.recalled.flatMap { one -> [Row] in
            one.actions.enumerated().filter { shown.contains(key(one, $0.offset)) }.enumerated().map { count, entry in
                Row(from: one, place: entry.offset, action: entry.element, isFirst: count == 0)
            }
        }
    }

    var whyNone: String? { rows.isEmpty ? "there is none" : nil }

    /// Marks one as done, or as open again.
    func toggle(_ row: Row) -> Effect {
        let done: Bool? = row.action.done == true ? nil : true
        return .amend(name: row.from.name, [.action(row.place, text: row.action.text, done: done)])
    }
}

extension Desk {
    /// Another review lies open.
    mutating func forgetLastTime() { (past.recalled, past.recall) = ([], nil) }

    /// Asks whether something is open from the last time with the same people: once for each pair of names, before
    /// anybody answers.
    mutating func recall() -> [Effect] {
        guard let effect = LastActions.effect(self), effect != past.recall else { return [] }
        past.recall = effect
        return [effect]
    }
}
