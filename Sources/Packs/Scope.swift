/// Between whom the move happens. It chooses wording and examples, and which measures suit.
package enum Scope: String, CaseIterable, Codable, Sendable {
    case state, company, team, person
}
