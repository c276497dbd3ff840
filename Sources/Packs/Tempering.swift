/// How much a deciban of an answer counts in its figure, and where a fair observer begins (method §3, rule 6).
///
/// Plain sums of twenty correlated answers would saturate, so each sum is taken times its factor. The evidence begins at
/// `start`: an observer with no opinion about the two sides knows that most moves are no attack. Data of the pack, changed
/// by own packs, and recorded in a session with its weights.
package struct Tempering: Hashable, Sendable {
    /// What a sum may be taken times.
    package static let factors = 0.01...1.0
    /// Decibans, as an option's weight.
    package static let starts = -20.0...20.0

    package var evidence: Double
    package var mistrust: Double
    package var pressure: Double
    /// Decibans before any evidence, in ambiguity and threat reading; 0 is even.
    package var start: Double

    package init(evidence: Double, mistrust: Double, pressure: Double, start: Double) {
        self.evidence = evidence
        self.mistrust = mistrust
        self.pressure = pressure
        self.start = start
    }

    /// Sums as they are, begun at even: of a pack that says nothing of it.
    package static let none = Tempering(evidence: 1, mistrust: 1, pressure: 1, start: 0)

    /// By this every review was read that was begun before its factors were recorded.
    package static let method1 = Tempering(evidence: 0.25, mistrust: 0.4, pressure: 0.5, start: 0)
}
