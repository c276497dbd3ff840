import Assessment
import Interview
import Sessions

/// What the figures of several voices are made from: while it stays, they stay.
struct TeamBasis: Equatable, Sendable {
    private let id: String
    private let voices: [Voice]
    private let agreed: AnswerSheet?
    private let facts: Facts
    private let weights: Int
    private let revealed: String?

    init(_ session: Session) {
        id = session.id
        voices = session.voices
        agreed = session.agreed
        facts = session.facts
        weights = session.weights.count
        revealed = session.team?.revealed
    }
}
