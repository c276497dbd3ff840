package import Packs

/// How often each option of an item was chosen on coded sheets: what an answer is expected to be (method §11).
package struct Shares: Equatable, Sendable {
    private var byItem: [String: [String: Double]]

    /// - Parameter pack: an item that does not give the share of every option has none.
    package init(_ pack: Pack) {
        byItem = [:]
        for item in pack.items {
            let shares = item.options.compactMap { option in option.share.map { (option.key, $0) } }
            guard shares.count == item.options.count else { continue }
            byItem[item.id] = Dictionary(shares, uniquingKeysWith: { first, _ in first })
        }
    }

    /// For each option of an item as it is in force, in its order; they add up to 1. All alike where nobody has counted.
    func weights(_ item: Instrument.Item) -> [Double] {
        let alike = [Double](repeating: 1 / Double(max(1, item.options.count)), count: item.options.count)
        guard let shares = byItem[item.id] else { return alike }
        let counted = item.options.compactMap { shares[$0] }
        let sum = counted.reduce(0, +)
        guard counted.count == item.options.count, sum > 0 else { return alike }
        return counted.map { $0 / sum }
    }
}
