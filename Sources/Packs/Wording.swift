/// A text that may read differently for each scope.
package struct Wording: Equatable, Sendable {
    /// What is said where no scope has its own words.
    package var any: String?
    package var byScope: [Scope: String]

    package init(_ any: String? = nil, byScope: [Scope: String] = [:]) {
        self.any = any
        self.byScope = byScope
    }

    /// The words for a scope; without a scope the general ones, else the first that are there.
    package func callAsFunction(_ scope: Scope?) -> String {
        if let scope, let own = byScope[scope] { return own }
        if let any { return any }
        return Scope.allCases.lazy.compactMap { byScope[$0] }.first ?? ""
    }

    /// The words of this scope, else those for all, else those of a near one; nil where there are none that fit.
    package func near(_ scope: Scope) -> String? {
        byScope[scope] ?? any ?? Scope.allCases.first { scope.isNear($0) && byScope[$0] != nil }.flatMap { byScope[$0] }
    }

    /// Every text in it, in the order general, state, company, team, person.
    package var all: [String] { [any].compactMap(\.self) + Scope.allCases.compactMap { byScope[$0] } }
}
