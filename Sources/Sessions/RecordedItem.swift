package import Assessment
package import Packs

/// An item as it was in force when the session began.
package struct RecordedItem: Equatable, Sendable {
    package var feeds: Feed
    package var group: Group
    package var family: String?
    package var reassurance: Bool?
    /// Its place in the pack, which breaks ties.
    package var order: Int
    /// The options in their order, for JSON's maps have none.
    package var options: [String]
    package var dB: [String: Double]
}

extension Instrument {
    /// The instrument a session recorded. An option without a weight counts 0.
    package init(_ weights: [String: RecordedItem], tempering: Tempering) {
        let inOrder = weights.sorted { ($0.value.order, $0.key) < ($1.value.order, $1.key) }
        self.init(
            items: inOrder.map { id, item in
                Item(
                    id: id, group: item.group, feeds: item.feeds, family: item.family,
                    reassurance: item.reassurance ?? false, options: item.options,
                    weights: item.options.map { item.dB[$0] ?? 0 })
            }, tempering: tempering)
    }

    package var recorded: [String: RecordedItem] {
        var record: [String: RecordedItem] = [:]
        for (order, item) in items.enumerated() {
            record[item.id] = RecordedItem(
                feeds: item.feeds, group: item.group, family: item.family, reassurance: item.reassurance ? true : nil,
                order: order, options: item.options,
                dB: Dictionary(zip(item.options, item.weights), uniquingKeysWith: { first, _ in first }))
        }
        return record
    }
}
