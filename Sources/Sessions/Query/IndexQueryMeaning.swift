import Packs

extension IndexQuery {
    /// All conditions but the words, as one query.
    package var meant: Query {
        func any<Value>(_ values: [Value], _ make: (Value) -> Query) -> [Query] {
            values.isEmpty ? [] : [.any(values.map(make))]
        }
        var parts = any(scopes.sorted { $0.rawValue < $1.rawValue }, Query.scope)
        parts += any(otherSides, Query.otherSide) + any(honesty, Query.honesty) + any(theirIntent, Query.theirIntent)
        if let decisions { parts.append(.any(decisions.sorted { $0.rawValue < $1.rawValue }.map(Query.decision))) }
        if let isOpen { parts.append(.state(isOpen ? .open : .decided)) }
        if let dueOn { parts.append(.due(on: dueOn)) }
        if let from { parts.append(.from(from)) }
        if let to { parts.append(.to(to)) }
        parts += tags.map(Query.tag)
        if let damaged { parts.append(damaged ? .state(.damaged) : .not(.state(.damaged))) }
        if condition != .everything { parts.append(condition) }
        return .all(parts)
    }
}
