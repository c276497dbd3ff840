/// Where in a session a text stands that can be searched.
package enum SearchField: UInt8, CaseIterable, Sendable {
    case title, otherSide, mover, others, description, protects, reflection, note, name, why, decision, action, promise
    case outcome, tag
    /// The name of a damaged file.
    case file
    /// What fills the blanks of a commitment and stands behind it, and the letter.
    case commitment
}

extension SearchField {
    /// Each text in the index begins with a word of one private letter, which says what it is and keeps a phrase from
    /// running over the end of one text into the next. Whatever a user writes holds none of these letters.
    var mark: Unicode.Scalar { Unicode.Scalar(UInt32(0xE000) + UInt32(rawValue)) ?? "\u{E000}" }

    init?(mark: Unicode.Scalar) {
        guard (0xE000..<0xE100).contains(mark.value) else { return nil }
        self.init(rawValue: UInt8(mark.value - 0xE000))
    }
}
