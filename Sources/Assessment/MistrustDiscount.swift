/// Rule 4: those who mistrust give less for reassurance (direction: Kertzer, Rathbun & Rathbun 2020).
package enum MistrustDiscount {
    /// - Parameter mistrust: M in decibans. A sum of decimals misses 0 and 4 by a last digit, so the bounds forgive one.
    package static func multiplier(_ mistrust: Double) -> Double {
        switch mistrust {
        case ...rounding: 1
        case ...(4 + rounding): 0.75
        default: 0.5
        }
    }

    private static let rounding = 1e-9

    package static func factor(_ item: Instrument.Item, weight: Double, mistrust: Double) -> Double {
        item.reassurance && weight < 0 ? multiplier(mistrust) : 1
    }
}
