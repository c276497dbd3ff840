extension Int {
    /// The whole number nearest to any other, halves away from zero: the largest or smallest there is for what lies
    /// beyond, 0 for what is no number.
    package init(nearest number: Double) {
        let whole = number.rounded()
        self = Int(exactly: whole) ?? (whole.isNaN ? 0 : whole < 0 ? .min : .max)
    }
}
