import Interview
import Packs

/// An item on which the two sides differ: the dilemma, measured (method §8).
package struct SeatGap: Equatable, Sendable {
    package var item: String
    /// Median option of the mover seats and of the other side's, counted from 0; an even count takes the mean.
    package var mover: Double
    package var otherSide: Double
    /// Decibans at those medians, between two options linearly.
    package var moverDB: Double
    package var otherSideDB: Double

    /// How much more threatening the other side sees it.
    package var difference: Double { otherSideDB - moverDB }

    /// Below this many decibans the seats see an item alike; forgiving what arithmetic adds.
    package static let least = 2.0
    package var isApart: Bool { abs(difference) >= Self.least - 1e-9 }

    /// Those at which the seats lie apart; the largest difference first, equal ones in the instrument's order.
    package static func all(_ voices: [VoiceSheet]) -> [SeatGap] {
        let gaps = each(voices).filter(\.isApart)
        return gaps.enumerated().sorted {
            abs($0.element.difference) != abs($1.element.difference)
                ? abs($0.element.difference) > abs($1.element.difference) : $0.offset < $1.offset
        }.map(\.element)
    }

    /// What may not pass for agreement: the seats' medians lie an option or more apart, or so many decibans.
    package static func differing(_ voices: [VoiceSheet]) -> Set<String> {
        Set(each(voices).filter { abs($0.mover - $0.otherSide) >= 1 || $0.isApart }.map(\.item))
    }

    /// Every item that both sides know, in the instrument's order, however close they are.
    package static func each(_ voices: [VoiceSheet]) -> [SeatGap] {
        guard let instrument = voices.first?.sheet.instrument else { return [] }
        return instrument.items.indices.compactMap { position -> SeatGap? in
            func median(_ seat: Seat) -> Double? {
                Quantile.median(
                    voices.filter { $0.seat == seat }.compactMap { $0.option(at: position).map(Double.init) })
            }
            guard let mover = median(.mover), let other = median(.otherSide) else { return nil }
            let weights = instrument.items[position].weights
            return SeatGap(
                item: instrument.items[position].id, mover: mover, otherSide: other,
                moverDB: weight(weights, at: mover),
                otherSideDB: weight(weights, at: other))
        }
    }

    private static func weight(_ weights: [Double], at place: Double) -> Double {
        let below = min(Int(nearest: place.rounded(.down)), weights.count - 1)
        let above = min(below + 1, weights.count - 1)
        return weights[below] + (place - Double(below)) * (weights[above] - weights[below])
    }
}
