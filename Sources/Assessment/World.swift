/// Jervis's four worlds (1978): has attack the edge, and can attack and defence be told apart?
package enum World: String, CaseIterable, Sendable {
    case doublyDangerous = "doubly-dangerous"
    case dilemmaButManageable = "dilemma-but-manageable"
    case aggressionPossible = "aggression-possible"
    case doublySafe = "doubly-safe"
    case notEstablished = "not-established"

    init(_ sheet: WeighedSheet) {
        guard let gain = sheet.key("first-mover-gain"), let use = sheet.key("attack-use") else {
            self = .notEstablished
            return
        }
        let defenceHasTheEdge = ["waiting-is-better", "a-little"].contains(gain)
        let distinguishable = ["protect-only", "mostly-protective"].contains(use)
        self =
            switch (defenceHasTheEdge, distinguishable) {
            case (false, false): .doublyDangerous
            case (true, false): .dilemmaButManageable
            case (false, true): .aggressionPossible
            case (true, true): .doublySafe
            }
    }
}
