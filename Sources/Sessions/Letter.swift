/// What a review adds to its commitments to make a letter of them, and the letter as it was written by hand.
package struct Letter: Equatable, Sendable {
    /// What happens if the other side holds still.
    package var holdStill: String?
    /// Whom they may ask.
    package var contact: String?
    /// Until which day; other words than a day stay.
    package var by: String?
    /// The whole letter as somebody wrote it; nil: it is made from what may be told.
    package var text: String?
    /// What stood in the letter when it was last written by hand, by its path.
    package var from: [String: String] = [:]
    /// Findings of wording that were set aside: the kind and the words, as in "open-door: all options".
    package var fine: [String] = []

    package init() {}
}

extension Session {
    /// Changes what belongs to the letter; one that holds nothing is none.
    package mutating func update(_ change: (inout Letter) -> Void) {
        var letter = letter ?? Letter()
        change(&letter)
        self.letter = letter == Letter() ? nil : letter
    }
}
