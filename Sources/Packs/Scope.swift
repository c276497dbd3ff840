/// Between whom the move happens. It chooses wording and examples, and which measures suit.
package enum Scope: String, CaseIterable, Codable, Sendable {
    case state, company, team, person
}

extension Scope {
    /// Where things go alike, though not the same.
    private var near: Set<Scope> {
        switch self {
        case .state: [.state]
        case .company: [.company, .team]
        case .team: [.team, .company, .person]
        case .person: [.person, .team]
        }
    }

    package func isNear(_ other: Scope) -> Bool { near.contains(other) }
}
