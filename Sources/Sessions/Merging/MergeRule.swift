/// How two copies of one value become one, where both were changed.
enum MergeRule: Equatable, Sendable {
    /// Member by member, an object; anything else is one value.
    case members
    /// One value, whatever it holds: two halves of it do not fit together.
    case whole
    /// What one side added is there, and what one side took out is not.
    case set
    /// A list whose elements are known by these members.
    case things([String])
}

extension MergeRule {
    /// The lists and the indivisible values of a review, by their place; `*` is one name, or one thing of a list.
    private static let places: [(path: [String], rule: MergeRule)] = {
        let sets = [
            "tags", "mayTell", "move.others", "move.kind", "team.finished", "team.typedFor", "plan.excluded",
            "measures.*.credible", "letter.fine",
        ]
        let things = [
            "voices": ["id"], "measures": ["id"], "forecasts": ["reaction", "by"], "outcomes": ["reaction"],
            "promises": ["text"], "actions": ["text"], "earlier": ["on"],
        ]
        let whole = ["items", "voices.*.origin", "voices.*.howTheyRead", "howTheyRead", "earlier.*", "letter.from"]
        let all: [(String, MergeRule)] =
            sets.map { ($0, .set) } + things.map { ($0, .things($1)) } + whole.map { ($0, .whole) }
        return all.map { ($0.split(separator: ".").map(String.init), $1) }
    }()

    /// Members of the review that are one piece together: a decision is not of one copy and its figures of the other.
    static let pieces = [["decision", "assessment"], ["packs", "tempering", "weights"]]

    /// - Parameter lists: the values that meet, where they are lists: one that we do not know goes by its `id`s.
    static func of(_ path: [String], lists: [[ExactJSON]]) -> MergeRule {
        if let known = places.first(where: { fits($0.path, path) }) { return known.rule }
        guard !lists.isEmpty else { return .members }
        let haveIDs = lists.allSatisfy { list in
            let ids = list.compactMap { $0["id"]?.string }
            return ids.count == list.count && Set(ids).count == ids.count
        }
        return haveIDs ? .things(["id"]) : .whole
    }

    private static func fits(_ pattern: [String], _ path: [String]) -> Bool {
        pattern.count == path.count && zip(pattern, path).allSatisfy { $0 == "*" || $0 == $1 }
    }
}
