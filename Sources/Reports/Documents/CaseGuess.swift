package import Assessment
package import Packs

/// What a reader takes a case for before seeing how it is coded; nil is "no guess".
package struct CaseGuess: Equatable, Sendable {
    /// 0 to 100, as the own guess of a review.
    package var ambiguity: Int?
    package var world: World?
    package var outcome: WorkedCase.Outcome?

    package init() {}

    package var isEmpty: Bool { self == CaseGuess() }
}

extension World {
    /// In the two answers it is made of.
    package var meaning: String {
        switch self {
        case .doublyDangerous: "They could not tell, and moving first paid"
        case .dilemmaButManageable: "They could not tell, but moving first gained little"
        case .aggressionPossible: "They could tell, but moving first paid"
        case .doublySafe: "They could tell, and moving first gained little"
        case .notEstablished: "Left open"
        }
    }
}
