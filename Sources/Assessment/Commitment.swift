import Packs

/// A measure as the scoring sees it: what it moves, and how far it can be believed (method §6).
package struct Commitment: Equatable, Sendable {
    package struct Move: Equatable, Sendable {
        /// Position of the item in the instrument.
        package var item: Int
        /// Position of the option it moves toward.
        package var option: Int
    }

    package let measure: String
    package let moves: [Move]
    /// 0.2 for mere words to 1.0 with all four checks met.
    package let credibility: Double

    /// Items and options the instrument does not have are left out.
    package init(measure: String, sets: [String: String], checksMet: Int, on instrument: Instrument) {
        self.measure = measure
        credibility = (1 + Double(checksMet)) / 5
        moves = sets.sorted { $0.key < $1.key }.compactMap { item, key in
            guard let position = instrument.position(item),
                let option = instrument.items[position].options.firstIndex(of: key)
            else { return nil }
            return Move(item: position, option: option)
        }
    }

    /// Adopted, it stands for an if-then line (method §5, exploitation).
    var isIfThenLine: Bool {
        ["if-then-with-assurance", "their-act-is-the-trigger", "published-threshold"].contains(measure)
    }
}

/// An item's weight, before the rules, as the sum of what was answered and what a measure puts in its place.
package struct Weighed: Equatable, Sendable {
    /// The answer's own decibans; nil where the item is not known.
    package var answered: Double?
    /// The measure that lowers it most, with its target in decibans and its pull from 0 to 1.
    var pulled: (measure: String, option: Int, target: Double, pull: Double)?

    /// `old + c · (target − old)`; nil where nothing is known.
    package var weight: Double? {
        guard let pulled else { return answered }
        let old = answered ?? 0
        return old + pulled.pull * (pulled.target - old)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.answered == right.answered && left.pulled?.measure == right.pulled?.measure && left.weight == right.weight
    }
}

extension WeighedSheet {
    /// The weights of all items with the commitments in force: where several meet on an item the lowest result stands,
    /// and none raises a weight. An item that does not apply stays untouched.
    package func weighed(under commitments: [Commitment]) -> [Weighed] {
        var all = marks.indices.map { Weighed(answered: weight(at: $0)) }
        for commitment in commitments {
            for move in commitment.moves where marks[move.item] != .notApplicable {
                let item = instrument.items[move.item]
                // Trust follows deeds late.
                let pull = item.feeds == .mistrust ? commitment.credibility / 2 : commitment.credibility
                var next = Weighed(answered: all[move.item].answered)
                next.pulled = (commitment.measure, move.option, item.weights[move.option], pull)
                if let lower = next.weight, lower < all[move.item].weight ?? 0 { all[move.item] = next }
            }
        }
        return all
    }
}
