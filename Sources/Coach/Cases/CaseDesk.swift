import Packs
import Reports

/// What is remembered of the case library while the program runs; none of it is saved.
struct CaseDesk: Sendable {
    /// By case; one that is here has been read to the end, with or without a guess.
    var guesses: [String: CaseGuess] = [:]
    /// The list tells what followed, also of cases not yet read. Off at first, for it spoils the guess.
    var showsOutcomes = false

    func knowsOutcome(_ worked: WorkedCase) -> Bool { showsOutcomes || guesses[worked.id] != nil }
}
