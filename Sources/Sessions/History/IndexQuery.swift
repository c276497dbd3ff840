package import Packs

/// Which reviews to list, and in which order. Every condition that is set must hold; `meant` puts them together.
package struct IndexQuery: Equatable, Sendable {
    /// The same day goes by the time; damaged files by the day in their name.
    package enum Sort: String, CaseIterable, Sendable {
        case newest, oldest
        case title
        case otherSide = "other-side"
        /// The highest first, with the adopted measures where there are some; reviews without a figure last.
        case escalation, ambiguity
    }

    /// A day, and the moments in UTC at which it begins and ends where the person is.
    package struct Bound: Equatable, Sendable {
        package let day: String
        package let start: String
        package let end: String

        /// nil for what is no day.
        package init?(_ day: String, in zone: Zone) {
            guard let start = zone.start(of: day), let number = Day.number(day) else { return nil }
            self.day = day
            self.start = start
            end = zone.start(of: Day.text(number + 1)) ?? ""
        }
    }

    /// What the user types: every word must begin a word of the text, a "quoted phrase" must stand there as it is.
    /// Accents and case do not count. None of it is syntax.
    package var words = ""
    /// Empty: any.
    package var scopes: Set<Scope> = []
    /// As they stand in a file.
    package var scopeWords: [String] { scopes.map(\.rawValue).sorted() }
    /// Whole names, any of them; accents and case do not count. Empty: any.
    package var otherSides: [String] = []
    /// Verdicts' words, as `Summary.honesty` has them, any of them; empty: any.
    package var honesty: [String] = []
    package var theirIntent: [String] = []
    package var decisions: Set<Decision.Choice>?
    /// true: not decided yet.
    package var isOpen: Bool?
    /// Only what is due for a look back on this day, `2026-11-23`.
    package var dueOn: String?
    /// First and last day on which the review was begun.
    package var from: Bound?
    package var to: Bound?
    /// Whole tags, all of them; accents and case do not count.
    package var tags: [String] = []
    /// true: only damaged files; false: none of them.
    package var damaged: Bool?
    /// What else must hold.
    package var condition = Query.everything
    package var sort = Sort.newest
    package var limit: Int
    package var offset: Int

    package init(words: String = "", sort: Sort = .newest, limit: Int = 24, offset: Int = 0) {
        self.words = words
        self.sort = sort
        self.limit = limit
        self.offset = offset
    }
}
