package import Interview
import Packs

/// One voice's answers laid out on the instrument all voices share.
package struct VoiceSheet: Equatable, Sendable, Identifiable {
    package var id: String
    package var seat: Seat
    package var sheet: WeighedSheet

    package init(id: String, seat: Seat, sheet: WeighedSheet) {
        self.id = id
        self.seat = seat
        self.sheet = sheet
    }

    /// The option's position; nil where this voice does not know the item.
    func option(at position: Int) -> Int? {
        if case .option(let option) = sheet.marks[position] { option } else { nil }
    }
}

/// Order statistics over few values.
package enum Quantile {
    /// The quantile of type 7 (linear between order statistics), `p` from 0 to 1; nil of nothing.
    package static func of(_ values: [Double], _ p: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let place = Double(sorted.count - 1) * min(1, max(0, p))
        let below = Int(nearest: place.rounded(.down))
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }

    /// Of an even count the mean of the middle two.
    package static func median(_ values: [Double]) -> Double? { of(values, 0.5) }
}

extension VoiceSheet {
    /// Whether enough of what can be seen is known for figures; without, a voice counts in no seat's and not in W.
    package var hasFigures: Bool {
        let items = sheet.instrument.items
        let known = items.indices.count { items[$0].feeds == .evidence && sheet.weight(at: $0) != nil }
        return known >= Reading.fewestKnown
    }
}
