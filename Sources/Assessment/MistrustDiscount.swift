/// Rule 4: those who mistrust give less for reassurance (direction: Kertzer, Rathbun & Rathbun 2020).
package enum MistrustDiscount {
    /// - Parameter mistrust: M in decibans.
    package static func multiplier(_ mistrust: Double) -> Double {
        switch mistrust {
        case ...0: 1
        case ...4: 0.75
        default: 0.5
        }
    }

    package static func factor(_ item: Instrument.Item, weight: Double, mistrust: Double) -> Double {
        item.reassurance && weight < 0 ? multiplier(mistrust) : 1
    }
}
