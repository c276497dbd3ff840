package import Sessions

/// What all past reviews together say.
package struct Lessons: Equatable, Sendable {
    package var calibration: Calibration
    package var ledgers: [Ledger]
    package var recurrence: Recurrence
    package var patterns: Patterns
    /// How many reviews it was made from.
    package var reviews: Int

    package init(
        calibration: Calibration, ledgers: [Ledger], recurrence: Recurrence, patterns: Patterns, reviews: Int
    ) {
        self.calibration = calibration
        self.ledgers = ledgers
        self.recurrence = recurrence
        self.patterns = patterns
        self.reviews = reviews
    }
}
