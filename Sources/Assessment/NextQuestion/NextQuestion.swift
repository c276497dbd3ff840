import Packs

/// Which question can still change the reading most, and whether its words have settled (method §11).
///
/// It asks of each question that has no record yet what every answer to it would make of the figures, as the rest of
/// the sheet stands.
package struct NextQuestion: Equatable, Sendable {
    /// A question that may be asked next.
    package struct Candidate: Equatable, Sendable {
        package var item: String
        /// What the answer is expected to move, in points of 100: the standard deviation of escalation, plus half that of
        /// the threat reading and half that of the ambiguity.
        package var value: Double
        /// The lowest and the highest escalation that an answer to it could give.
        package var escalation: ClosedRange<Double>
    }

    /// How far all open questions together may still move a figure, in points of 100.
    package struct Remaining: Equatable, Sendable {
        package var escalation: Double
        package var threat: Double
    }

    /// The one worth most first; equal ones, at nine decimals, in the order of the items.
    package let candidates: [Candidate]
    package let remaining: Remaining
    /// The words for escalation and for the threat reading will most likely stay as they are.
    package let wordsSettled: Bool
    /// And what is asked of both sides' aims is answered as far as it will be.
    package let settled: Bool

    package var best: Candidate? { candidates.first }

    /// - Complexity: a reading for each option of each open question, some ninety of them on an empty sheet.
    package init(_ sheet: WeighedSheet, _ shares: Shares) {
        let items = sheet.instrument.items
        let now = Reading(sheet)
        var candidates: [Candidate] = []
        var escalation = 0.0
        var threat = 0.0
        for position in items.indices where sheet.marks[position] == .none && items[position].isScored {
            let weights = shares.weights(items[position])
            let then = items[position].options.indices.map { option in
                Reading(sheet.marking(position, .option(option)))
            }
            func outcome(_ figure: (Reading) -> Double) -> Outcomes { Outcomes(then.map(figure), weights) }
            let escalations = outcome(\.escalation.value)
            let threats = outcome(\.threat.value)
            let ambiguities = outcome(\.ambiguity.value)
            escalation += escalations.squaredDistance(from: now.escalation.value)
            threat += threats.squaredDistance(from: now.threat.value)
            candidates.append(
                Candidate(
                    item: items[position].id,
                    value: escalations.deviation + threats.deviation / 2 + ambiguities.deviation / 2,
                    escalation: escalations.range))
        }
        self.candidates = candidates.enumerated().sorted { left, right in
            let (a, b) = (left.element.value.atNineDecimals, right.element.value.atNineDecimals)
            return a != b ? a > b : left.offset < right.offset
        }.map(\.element)
        remaining = Remaining(escalation: escalation.squareRoot(), threat: threat.squareRoot())
        wordsSettled =
            sheet.scoredKnown >= Settling.fewestKnown
            && Settling.holds(now.escalation.value, Settling.escalation, remaining.escalation)
            && Settling.holds(now.threat.value, Settling.threat, remaining.threat)
        settled = wordsSettled && Settling.aims.allSatisfy { sheet.isDone($0) }
    }
}

/// What a figure would be with each answer, and how likely each is.
private struct Outcomes {
    private let values: [Double]
    private let weights: [Double]

    init(_ values: [Double], _ weights: [Double]) {
        self.values = values
        self.weights = weights
    }

    func squaredDistance(from value: Double) -> Double {
        zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - value) * ($1.0 - value) }
    }

    var deviation: Double {
        squaredDistance(from: zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }).squareRoot()
    }

    var range: ClosedRange<Double> { (values.min() ?? 0)...(values.max() ?? 0) }
}

/// When the words are taken for settled.
private enum Settling {
    /// Of the questions that make a figure.
    static let fewestKnown = 6
    /// How many times what remains a figure must lie from the nearest bound of its words.
    static let distance = 1.6
    /// The bounds of the words, in points of 100 (method §2).
    static let escalation = [10.0, 30, 60]
    static let threat = [12.0, 40, 60, 87]
    static let aims = [Feed.honesty, .theirIntent]

    static func holds(_ value: Double, _ bounds: [Double], _ remaining: Double) -> Bool {
        bounds.allSatisfy { abs(value - $0) > distance * remaining }
    }
}

extension Instrument.Item {
    /// It makes ambiguity, mistrust or pressure.
    fileprivate var isScored: Bool { feeds == .evidence || feeds == .mistrust || feeds == .pressure }
}

extension WeighedSheet {
    fileprivate var scoredKnown: Int {
        instrument.items.indices.count { instrument.items[$0].isScored && weight(at: $0) != nil }
    }

    /// Two of the questions about an aim are known, or all of them have a record.
    fileprivate func isDone(_ feed: Feed) -> Bool {
        let positions = instrument.items.indices.filter { instrument.items[$0].feeds == feed }
        return positions.count { weight(at: $0) != nil } >= 2 || positions.allSatisfy { marks[$0] != .none }
    }
}

extension Double {
    /// So that a last floating digit decides nothing.
    fileprivate var atNineDecimals: Double { (self * 1e9).rounded() }
}
