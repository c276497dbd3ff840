/// The nearest whole number, halves away from zero; what is no number or beyond 2^53 becomes 0.
///
/// `Double.rounded()` would call into libm, which a target that imports nothing does not link.
func nearest(_ value: Double) -> Int {
    guard abs(value) < 9_007_199_254_740_992 else { return 0 }
    return value < 0 ? -Int(0.5 - value) : Int(value + 0.5)
}
