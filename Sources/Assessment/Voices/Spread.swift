/// How the voices' answers to one item are spread (method §8).
package struct Spread: Equatable, Sendable {
    package var item: String
    /// How many took each option, by position.
    package var taken: [Int]
    /// Voices that do not know, say that it does not apply, or have not answered.
    package var setAside: Int
    /// Median option, counted from 0.
    package var median: Double
    /// Interquartile range in option steps, type 7 quantiles.
    package var iqr: Double

    package var isConsensus: Bool { iqr <= 1 }

    /// One for each item that at least one voice knows, in the instrument's order.
    package static func all(_ voices: [VoiceSheet]) -> [Spread] {
        guard let instrument = voices.first?.sheet.instrument else { return [] }
        return instrument.items.indices.compactMap { position in
            let options = voices.compactMap { $0.option(at: position) }
            let values = options.map(Double.init)
            guard let median = Quantile.median(values), let low = Quantile.of(values, 0.25),
                let high = Quantile.of(values, 0.75)
            else { return nil }
            var taken = instrument.items[position].options.map { _ in 0 }
            for option in options { taken[option] += 1 }
            return Spread(
                item: instrument.items[position].id, taken: taken, setAside: voices.count - options.count,
                median: median,
                iqr: high - low)
        }
    }
}
