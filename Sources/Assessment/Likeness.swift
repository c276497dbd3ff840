package import Interview
package import Packs

/// How far the answers of two sheets lie apart, and which answers make it so.
///
/// Over the items known to both that feed what the other side sees, thinks or is pressed by (evidence, mistrust,
/// pressure):
///
///     distance = sum(w * |a - b|) / sum(w)
///
/// with `a` and `b` the raw decibans of the two answers and `w` what a deciban of that item counts in its figure
/// (method §3, rule 6). So it is a mean distance in decibans: 0 for the same answers, the same seen from
/// either side, at most the widest range of an item's weights. The formula is a judgement of this project, as the
/// weights are; honesty and their intent are left out, for the other side sees neither.
package struct Likeness: Equatable, Sendable {
    /// One item that speaks for the likeness or against it.
    package struct Driver: Equatable, Sendable {
        package var item: String
        /// The answers, as option keys.
        package var left: String
        package var right: String
        /// Their raw decibans.
        package var leftDB: Double
        package var rightDB: Double

        var difference: Double { abs(leftDB - rightDB) }
    }

    /// With fewer items known to both, nothing is said.
    package static let leastInCommon = 8

    /// Mean distance in decibans.
    package let distance: Double
    /// Items known to both.
    package let common: Int
    /// Those of them with the same answer.
    package let same: Int
    /// Same answer, the weightiest first; those that weigh nothing are left out.
    package let alike: [Driver]
    /// Answers of different weight, the widest apart first.
    package let apart: [Driver]

    /// - Returns: nil with too few items known to both.
    /// - Precondition: both sheets lie on the same instrument; items that only one has are passed over.
    /// - Complexity: O(items).
    package init?(_ left: WeighedSheet, _ right: WeighedSheet) {
        var pairs: [Pair] = []
        for (position, item) in left.instrument.items.enumerated() where Self.feeds.contains(item.feeds) {
            guard let there = right.instrument.position(item.id), let one = left.word(at: position),
                let other = right.word(at: there), let oneDB = left.weight(at: position),
                let otherDB = right.weight(at: there)
            else { continue }
            let driver = Driver(item: item.id, left: one, right: other, leftDB: oneDB, rightDB: otherDB)
            pairs.append(Pair(driver: driver, share: left.instrument.tempering.factor(item.feeds)))
        }
        guard pairs.count >= Self.leastInCommon else { return nil }
        var sum = 0.0
        var shares = 0.0
        for pair in pairs {
            sum += pair.share * pair.driver.difference
            shares += pair.share
        }
        distance = sum / shares
        common = pairs.count
        let equal = pairs.filter { $0.driver.left == $0.driver.right }
        same = equal.count
        alike = Self.ordered(equal) { abs($0.leftDB) }
        apart = Self.ordered(pairs) { $0.difference }
    }

    /// How many of a sheet's items are known and can be compared.
    package static func comparable(_ sheet: WeighedSheet) -> Int {
        sheet.instrument.items.indices.count { place in
            feeds.contains(sheet.instrument.items[place].feeds) && sheet.weight(at: place) != nil
        }
    }

    private struct Pair {
        var driver: Driver
        /// What a deciban of the item counts in its figure.
        var share: Double
    }

    private static let feeds: Set<Feed> = [.evidence, .mistrust, .pressure]

    /// The heaviest first, in the order of the items where they weigh alike; what weighs nothing is left out.
    private static func ordered(_ pairs: [Pair], by size: (Driver) -> Double) -> [Driver] {
        let weights = pairs.map { $0.share * size($0.driver) }
        let places = pairs.indices.filter { weights[$0] > 0 }
        let sorted = places.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
        return sorted.map { pairs[$0].driver }
    }
}

/// A worked case and how like the sheet at hand it is.
package struct LikeCase: Equatable, Sendable {
    package let worked: WorkedCase
    package let likeness: Likeness

    /// The cases nearest to a sheet, the nearest first; equally near ones in the order given. Empty where too little
    /// is known.
    ///
    /// - Parameter scope: cases of it and of near scopes come first, and before them all the nearest of its own.
    /// - Complexity: O(cases times items).
    package static func nearest(
        to sheet: WeighedSheet, among cases: [WorkedCase], in scope: Scope? = nil, most: Int = 5
    ) -> [LikeCase] {
        let like = cases.compactMap { worked in
            Likeness(sheet, WeighedSheet(worked.sheet, on: sheet.instrument)).map {
                LikeCase(worked: worked, likeness: $0)
            }
        }
        let sorted = like.enumerated().sorted { left, right in
            let (one, other) = (left.element.likeness.distance, right.element.likeness.distance)
            return one != other ? one < other : left.offset < right.offset
        }.map(\.element)
        guard let scope else { return Array(sorted.prefix(most)) }
        let first = sorted.firstIndex { $0.worked.scope == scope }
        let order = sorted.indices.sorted { left, right in
            func rank(_ place: Int) -> Int { place == first ? 0 : scope.isNear(sorted[place].worked.scope) ? 1 : 2 }
            return (rank(left), left) < (rank(right), right)
        }
        return order.prefix(most).map { sorted[$0] }
    }
}

extension WorkedCase {
    /// The coding as a sheet.
    package var sheet: AnswerSheet {
        Dictionary(answers.map { ($0.item, Answer(word: $0.option)) }) { first, _ in first }
    }
}
