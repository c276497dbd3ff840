package import Packs

/// Which reviews are meant: conditions on what a list knows of each, put together with and, or and not. `QueryParser`
/// reads one from text; what it means over the index stands in the Library, in one place.
package indirect enum Query: Equatable, Sendable {
    /// Every one of them; none at all: all reviews.
    case all([Query])
    /// At least one of them; none at all: no review.
    case any([Query])
    case not(Query)
    /// Beginnings of words, or a "quoted phrase", in any text of the review.
    case words(String)
    case scope(Scope)
    /// The other side's whole name; accents and case do not count.
    case otherSide(String)
    /// A whole tag; accents and case do not count.
    case tag(String)
    /// The verdict's word on the own aim, or on theirs.
    case honesty(String)
    case theirIntent(String)
    case decision(Decision.Choice)
    case state(State)
    /// Its day to look again has come by this one, and nobody has looked back.
    case due(on: String)
    /// With the adopted measures, where there are some. A review without figures fits none.
    case figure(Figure, Comparison, Double)
    /// Begun on this day or later.
    case from(IndexQuery.Bound)
    /// Begun on this day or before.
    case to(IndexQuery.Bound)

    package enum State: String, CaseIterable, Sendable {
        /// Without a decision.
        case open
        case decided
        /// A team's session.
        case team
        /// A file that cannot be read.
        case damaged
        /// A file whose review lies in another one too.
        case copy
    }

    package enum Figure: String, CaseIterable, Sendable { case escalation, ambiguity }

    package enum Comparison: String, CaseIterable, Sendable {
        case atLeast = ">="
        case atMost = "<="
        case above = ">"
        case below = "<"
    }

    /// All reviews.
    package static let everything = Query.all([])
}

extension Query {
    /// The words that must stand in every review that fits, as they are typed, and what else must hold: the found words
    /// can then be shown, and are looked for first.
    package var parted: (words: String, rest: Query) {
        switch self {
        case .words(let words): return (words, .everything)
        case .all(let parts):
            let parted = parts.map(\.parted)
            let rest = parted.map(\.rest).filter { $0 != .everything }
            return (
                parted.map(\.words).filter { !$0.isEmpty }.joined(separator: " "),
                rest.count == 1 ? rest[0] : .all(rest)
            )
        default: return ("", self)
        }
    }

    /// Whether a search can find anything by this: letters and digits; signs and pictures part words.
    package static func holdsWord(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            Folding.isWord(scalar) && !Folding.isDropped(scalar)
                && scalar.properties.generalCategory != .privateUse
        }
    }

    /// Marks that begin and end a phrase.
    package static let quotes = Set("\"“”„«»".unicodeScalars)
    /// More words than anyone types, and longer ones; a page pasted into a search must not keep it busy.
    package static let mostWords = 24
    package static let longestWord = 200
}
