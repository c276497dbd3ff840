package import Interview

extension Seat {
    /// As it stands in a sentence.
    package var words: String {
        switch self {
        case .mover: "the mover's seat"
        case .otherSide: "the other side's seat"
        case .neutral: "a neutral seat"
        }
    }
}
