import Packs

#if canImport(Glibc)
    import Glibc
#endif

/// Rule 7: what is not known widens the figure.
enum Band {
    /// Half the range of the item's weights, tempered, in decibans: what not knowing it adds, in quadrature.
    static func halfWidth(_ item: Instrument.Item, _ tempering: Tempering) -> Double {
        guard let lowest = item.weights.min(), let highest = item.weights.max() else { return 0 }
        return tempering.factor(item.feeds) * (highest - lowest) / 2
    }

    static func quadrature(_ widths: some Sequence<Double>) -> Double {
        widths.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}
