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

extension Stance {
    /// What somebody does about the move's description.
    package var words: String {
        switch self {
        case .agree: "agrees"
        case .disagree: "disagrees"
        case .discuss: "would like to discuss it"
        }
    }
}
