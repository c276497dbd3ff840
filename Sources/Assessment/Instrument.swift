package import Packs

/// The items in force with their weights and how these are tempered, made ready for scoring: positions instead of names.
///
/// Made from a pack for a new review, or from what a session recorded, so that an old session scores the same after the
/// pack, or the method, has changed.
package struct Instrument: Equatable, Sendable {
    package struct Item: Equatable, Sendable {
        package var id: String
        package var group: Group
        package var feeds: Feed
        package var family: String?
        package var reassurance: Bool
        /// In the pack's order, which "that option or a later one" refers to.
        package var options: [String]
        /// Decibans of each option, in the same order.
        package var weights: [Double]

        package init(
            id: String, group: Group, feeds: Feed, family: String?, reassurance: Bool, options: [String],
            weights: [Double]
        ) {
            self.id = id
            self.group = group
            self.feeds = feeds
            self.family = family
            self.reassurance = reassurance
            self.options = options
            self.weights = weights
        }
    }

    package let items: [Item]
    package let tempering: Tempering
    package let positions: [String: Int]
    /// Positions of the items of each family, by figure; an item without a family is one by itself.
    package let families: [Feed: [[Int]]]

    package init(items: [Item], tempering: Tempering) {
        self.items = items
        self.tempering = tempering
        positions = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var families: [Feed: [[Int]]] = [:]
        for feed in [Feed.evidence, .mistrust, .pressure] {
            var lists: [[Int]] = []
            var places: [String: Int] = [:]
            for (position, item) in items.enumerated() where item.feeds == feed {
                if let family = item.family, let place = places[family] {
                    lists[place].append(position)
                } else {
                    if let family = item.family { places[family] = lists.count }
                    lists.append([position])
                }
            }
            families[feed] = lists
        }
        self.families = families
    }

    /// The pack's items in its order, without those an own pack has switched off.
    package init(_ pack: Pack) {
        self.init(
            items: pack.items.filter { !pack.switchedOff.contains($0.id) }.map {
                Item(
                    id: $0.id, group: $0.group, feeds: $0.feeds, family: $0.family, reassurance: $0.reassurance,
                    options: $0.options.map(\.key), weights: $0.options.map(\.dB))
            }, tempering: pack.tempering)
    }

    package func position(_ id: String) -> Int? { positions[id] }
}
