package import Interview

extension Seat {
    /// As it stands in a sentence.
    package var words: String {
        switch self {
        case .mover: "the mover's chair"
        case .otherSide: "the other side's chair"
        case .neutral: "a neutral chair"
        }
    }
}
