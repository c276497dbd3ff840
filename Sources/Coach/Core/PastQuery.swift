import Screen
package import Sessions

/// Which past reviews to list, and in which order.
package struct PastQuery: Equatable, Sendable {
    package enum Sort: String, CaseIterable, Sendable {
        case newest, oldest, title
        case otherSide = "other-side"
        case escalation, ambiguity

        /// As in "the newest first".
        var words: String {
            switch self {
            case .newest: "newest first"
            case .oldest: "oldest first"
            case .title: "title"
            case .otherSide: "other side"
            case .escalation: "escalation, the highest first"
            case .ambiguity: "ambiguity, the highest first"
            }
        }

        /// Whether the words stand by themselves, without "by" before them.
        var isByTime: Bool { self == .newest || self == .oldest }
    }

    /// What is typed: beginnings of words, or a "quoted phrase".
    package var words = ""
    /// What else must hold, in the language of queries; empty: nothing.
    package var conditions = ""
    package var sort = Sort.newest
    package var limit = 200
    package var offset = 0
    /// A review by name: where it is listed, what comes back is the stretch around it, wherever that lies.
    package var holding: String?

    package init() {}

    /// What Home leads to.
    static func from(_ destination: Destination) -> PastQuery {
        var query = PastQuery()
        if destination == .due { query.conditions = "due:today" }
        return query
    }

    /// What is wrong with a query as it is typed, and where; nil: it can be read.
    static func complaint(_ text: String, _ desk: Desk) -> String? {
        do throws(QueryTrouble) {
            _ = try QueryParser.query(text, desk.queryContext)
            return nil
        } catch {
            let rest = Width.clip(String(text.dropFirst(error.column - 1)), to: 24)
            return "The query, at column \(error.column)\(rest.isBlank ? "" : " (\(rest))"): \(error.message)."
        }
    }

    /// Something is looked for, so that not every review is listed.
    var isNarrowed: Bool { !words.isBlank || !conditions.isBlank }

    /// Whether the same reviews are asked for in the same order, be it another stretch of them.
    func isLike(_ other: PastQuery) -> Bool {
        var other = other
        (other.limit, other.offset, other.holding) = (limit, offset, holding)
        return self == other
    }

    /// The same without any filter.
    var withoutFilters: PastQuery {
        var query = PastQuery()
        query.words = words
        query.sort = sort
        return query
    }
}

/// One review of the list.
package struct PastRow: Equatable, Sendable {
    /// A text in which the searched words stand, and where.
    package struct Found: Equatable, Sendable {
        package var isTitle: Bool
        package var text: String
        package var ranges: [Range<String.Index>]

        package init(isTitle: Bool, text: String, ranges: [Range<String.Index>]) {
            self.isTitle = isTitle
            self.text = text
            self.ranges = ranges
        }
    }

    /// What the runner opens it by.
    package var name: String
    /// nil when the file is damaged.
    package var summary: Summary?
    /// Why it cannot be opened.
    package var damage: String?
    package var found: [Found]

    package init(name: String, summary: Summary?, damage: String?, found: [Found] = []) {
        self.name = name
        self.summary = summary
        self.damage = damage
        self.found = found
    }

    var title: String {
        guard let summary else { return name }
        return summary.title.isEmpty ? "(no title)" : summary.title
    }
}

/// A stretch of the list, as it was asked for.
package struct PastListing: Equatable, Sendable {
    package var query: PastQuery
    /// From `query.offset` on.
    package var rows: [PastRow]
    /// How many there are in all.
    package var total: Int

    package init(query: PastQuery, rows: [PastRow], total: Int) {
        self.query = query
        self.rows = rows
        self.total = total
    }

    /// Where the stretch must begin for a place to lie in its middle; nil: it does already.
    package static func offset(_ query: PastQuery, toHold place: Int) -> Int? {
        let isThere = (query.offset..<query.offset + query.limit).contains(place)
        return isThere ? nil : max(0, place - query.limit / 2)
    }

    /// The row at a place in the whole list; nil when it is not loaded.
    func row(_ place: Int) -> PastRow? {
        rows.indices.contains(place - query.offset) ? rows[place - query.offset] : nil
    }

    /// Where a review stands in the whole list, by its name; nil when it is not loaded.
    func place(of name: String) -> Int? { rows.firstIndex { $0.name == name }.map { $0 + query.offset } }
}

/// What a query can ask for in this library.
package struct PastOffers: Equatable, Sendable {
    /// A name, and how many reviews bear it.
    package struct Offer: Equatable, Sendable {
        package var name: String
        package var count: Int

        package init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// Those that most reviews bear come first.
    package var tags: [Offer]
    package var otherSides: [Offer]

    package init(tags: [Offer], otherSides: [Offer]) {
        self.tags = tags
        self.otherSides = otherSides
    }
}

/// What the pages of past reviews share.
struct PastDesk: Sendable {
    var query = PastQuery()
    /// Queries by name, from the settings.
    var saved: [String: String] = [:]
    /// nil: they have not come.
    var offers: PastOffers?
    /// What was picked for queries in this run, in that order.
    var picked: [PastPick] = []
    var listing: PastListing?
    /// The one to compare with the next.
    var marked: PastRow?
    /// What the trash can give back: its name there, and what it was called.
    var deleted: (trash: String, title: String)?
    /// Files read of files to read, while the library is looked through.
    var looking: (done: Int, total: Int)?
    /// Reviews that were asked for whole; nil: they have not come yet.
    var fetched: [Session]?
    var lessons: Lessons?
    /// What is open from earlier reviews with the same people.
    var recalled: [Recalled] = []
    /// What was asked for last of earlier reviews.
    var recall: Effect?
    /// The list is shown to choose the review that a team session is about.
    var picksForTeam = false
    /// The review that is being opened becomes a team session.
    var goesOnAsTeam = false
}
