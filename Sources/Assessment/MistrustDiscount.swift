/// Rule 4: those who mistrust give less for reassurance (direction: Kertzer, Rathbun & Rathbun 2020).
package enum MistrustDiscount {
    /// What a reassurance is worth to them at each step of mistrust, from none to the most.
    package static let multipliers = [1, 0.75, 0.5]

    /// The step, a position in `multipliers`.
    ///
    /// - Parameter sum: rule 3's sum of decibans before tempering. A sum of decimals misses 0 and 10 by a last digit, so
    ///   the bounds forgive one.
    package static func step(_ sum: Double) -> Int {
        switch sum {
        case ...rounding: 0
        case ...(10 + rounding): 1
        default: 2
        }
    }

    private static let rounding = 1e-9

    package static func factor(_ item: Instrument.Item, weight: Double, step: Int) -> Double {
        item.reassurance && weight < 0 ? multipliers[step] : 1
    }
}
