import Packs

/// The option on which a group agrees without a word: the median, where the middle half of the answers lies within one
/// step (method §8), and at least two voices know the item, for one answer is no agreement. What the two seats see
/// differently is never settled by itself.
package struct Consensus: Equatable, Sendable {
    package var item: String
    /// By position.
    package var option: Int
    /// The median lay between two options, and this is the one that weighs more toward threat.
    package var isBetween: Bool

    package static let fewestVoices = 2

    /// In the instrument's order.
    package static func all(_ voices: [VoiceSheet]) -> [Consensus] {
        guard let instrument = voices.first?.sheet.instrument else { return [] }
        let apart = SeatGap.differing(voices)
        return Spread.all(voices).compactMap { spread in
            guard spread.isConsensus, !apart.contains(spread.item), spread.taken.reduce(0, +) >= fewestVoices,
                let position = instrument.position(spread.item)
            else { return nil }
            let weights = instrument.items[position].weights
            let below = Int(nearest: spread.median.rounded(.down))
            let above = min(below + 1, weights.count - 1)
            guard Double(below) != spread.median else {
                return Consensus(item: spread.item, option: below, isBetween: false)
            }
            return Consensus(
                item: spread.item, option: weights[below] > weights[above] ? below : above, isBetween: true)
        }
    }
}
