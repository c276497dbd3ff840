/// Where a voice sits in the question.
package enum Seat: String, CaseIterable, Codable, Sendable {
    case mover
    case otherSide = "other-side"
    case neutral
}

/// What a voice says of the move's description itself, before its answers.
package enum Stance: String, CaseIterable, Codable, Sendable {
    case agree, disagree, discuss
}
