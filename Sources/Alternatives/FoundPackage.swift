import Assessment

/// A complete package the search has found.
struct FoundPackage: Sendable, Equatable {
    /// In the order of the board, which is (burden, id).
    let candidates: [Int]
    let burden: Int
    /// By `Reading`, 0 to 100.
    let escalation: Double
    /// Escalation in steps of 1e-9, as ties are judged.
    let rounded: Double
    private let names: [Int]

    init(_ candidates: some Sequence<Int>, on board: PlanBoard) {
        let candidates = candidates.sorted()
        self.candidates = candidates
        burden = candidates.reduce(0) { $0 + board.burdens[$1] }
        escalation = board.reading(candidates).escalation.value
        rounded = (escalation * 1e9).rounded()
        names = candidates.map { board.alphabet[$0] }
    }

    /// The rules' order without burden: lower escalation at nine decimals, then fewer measures, then ids.
    func isNearer(than other: FoundPackage) -> Bool {
        if rounded != other.rounded { return rounded < other.rounded }
        if candidates.count != other.candidates.count { return candidates.count < other.candidates.count }
        return names.lexicographicallyPrecedes(other.names)
    }

    /// The rules' order among packages that reach the target.
    func isLess(than other: FoundPackage) -> Bool {
        burden != other.burden ? burden < other.burden : isNearer(than: other)
    }

    /// Whether a package of as many measures would come first by its ids alone.
    func isPreceded(by candidates: ArraySlice<Int>, on board: PlanBoard) -> Bool {
        candidates.sorted().lazy.map { board.alphabet[$0] }.lexicographicallyPrecedes(names)
    }

    /// The relief (100 over escalation) without which the search's own figure cannot be a tie.
    var reliefToTie: Double { Self.relief(rounded + 0.5) }

    /// The relief without which the search's own figure cannot be lower at nine decimals.
    var reliefToBeat: Double { Self.relief(rounded - 0.5) }

    private static func relief(_ steps: Double) -> Double {
        // The search's sums agree with the reading's to far less than this hundredth of a step.
        let escalation = (steps + 0.01) / 1e9
        return escalation > 0 ? 100 / escalation : .infinity
    }
}
