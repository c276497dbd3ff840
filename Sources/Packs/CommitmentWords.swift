/// What a measure asks of the user so that its notice can be sent, and how the other side doubts it (method §12, §13).
package struct CommitmentWords: Equatable, Sendable {
    package var doubt: Wording?
    /// By the blank's id; what is left out is taken from the common ones.
    package var blanks: [String: BlankWords] = [:]
}

/// What may stand in a blank.
package enum BlankKind: String, CaseIterable, Sendable {
    /// A day, kept as `2027-03-01`.
    case day
    /// A number with its unit.
    case number
    /// One person, body or role.
    case name
    /// Words of one line.
    case text
}

/// What is said of a blank, as far as it is said in one place.
package struct BlankWords: Equatable, Sendable {
    package var kind: BlankKind?
    package var ask: Wording?
    package var example: Wording?
    package var hint: Wording?

    /// The same with what it leaves out from other words.
    func or(_ other: BlankWords?) -> BlankWords {
        BlankWords(
            kind: kind ?? other?.kind, ask: ask ?? other?.ask, example: example ?? other?.example,
            hint: hint ?? other?.hint)
    }
}

/// A blank of a notice as a question to the user.
package struct BlankQuestion: Equatable, Sendable, Identifiable {
    package var id: String
    /// What stands in its brackets.
    package var words: String
    package var kind: BlankKind
    package var ask: Wording
    /// It reads well where the blank stands.
    package var example: Wording
    /// Where people go vague.
    package var hint: Wording
}

extension Pack {
    /// What is asked for a measure's notice in a scope, in the order of the sentence.
    package func questions(_ measure: Measure, _ scope: Scope?) -> [BlankQuestion] {
        NoticeText(measure.notice(scope)).blanks.map { blank in
            let words = words(of: blank, in: measure.id)
            return BlankQuestion(
                id: blank.id, words: blank.words, kind: words.kind ?? .text, ask: words.ask ?? Wording(blank.words),
                example: words.example ?? Wording(""), hint: words.hint ?? Wording(""))
        }
    }

    /// The measure's own words for it, then those of all.
    func words(of blank: NoticeText.Blank, in measure: String) -> BlankWords {
        let own = commitments[measure]?.blanks
        return (own?[blank.id] ?? BlankWords()).or(commonBlanks[blank.id]).or(commonBlanks[blank.kin])
    }

    /// The sentence in which the other side doubts it; nil where the pack has none.
    package func doubt(_ measure: String) -> Wording? { commitments[measure]?.doubt }
}
