/// A good package at once: greed, then exchanges as long as they help. No proof; the walk gives that.
///
/// - Complexity: some thousand evaluations for the whole catalogue, about 1 ms.
struct FirstPackage {
    private let board: PlanBoard
    private let target: Double
    private var stack: PlanStack

    init(_ board: PlanBoard, _ units: PlanUnits, target: Double) {
        self.board = board
        self.target = target
        stack = PlanStack(board, units, deepest: PlanTask.mostMeasures)
    }

    private struct Outcome {
        var burden: Int
        var escalation: Double
    }

    /// A complete package, at the target or below where one was found; nil only where none exists.
    mutating func find() -> FoundPackage? {
        let strong = grow { $0.escalation - $1.escalation }
        let cheap = grow { ($0.escalation - $1.escalation) / Double(max(1, $1.burden - $0.burden)) }
        let polished = [strong, cheap].compactMap(\.self).map { polish($0) }
        return polished.min { isBetter(outcome($0), than: outcome($1)) }.map { FoundPackage($0, on: board) }
    }

    /// Takes the candidate with the highest gain again and again, until the package is complete and reaches the target.
    private mutating func grow(by gain: (Outcome, Outcome) -> Double) -> [Int]? {
        var chosen: [Int] = []
        var now = outcome(chosen)
        while chosen.count < PlanTask.mostMeasures, missing(chosen) > 0 || now.escalation > target {
            let left = PlanTask.mostMeasures - chosen.count - 1
            var best: (candidate: Int, outcome: Outcome, gain: Double)?
            for candidate in board.burdens.indices where !chosen.contains(candidate) {
                let next = chosen + [candidate]
                guard missing(next) <= left else { continue }
                let outcome = outcome(next)
                let gain = gain(now, outcome)
                if best.map({ gain > $0.gain }) ?? true { best = (candidate, outcome, gain) }
            }
            guard let best else { break }
            chosen.append(best.candidate)
            now = best.outcome
        }
        return missing(chosen) == 0 ? chosen : nil
    }

    /// Leaves one out, takes one in or exchanges one for another, until nothing helps.
    private mutating func polish(_ start: [Int]) -> [Int] {
        var best = start
        var now = outcome(start)
        var isImproving = true
        while isImproving {
            isImproving = false
            let base = best
            for out in [nil] + base.map(Optional.some) {
                let rest = base.filter { $0 != out }
                for into in [nil] + board.burdens.indices.map(Optional.some) {
                    let trial = rest + [into].compactMap { $0 }
                    guard trial.count <= PlanTask.mostMeasures, missing(trial) == 0, Set(trial).count == trial.count
                    else { continue }
                    let outcome = outcome(trial)
                    guard isBetter(outcome, than: now) else { continue }
                    (best, now, isImproving) = (trial, outcome, true)
                }
            }
        }
        return best
    }

    private mutating func outcome(_ chosen: [Int]) -> Outcome {
        for (depth, candidate) in chosen.enumerated() { stack.push(candidate, at: depth) }
        return Outcome(
            burden: chosen.reduce(0) { $0 + board.burdens[$1] },
            escalation: 100 / stack.odds(at: chosen.count).relief)
    }

    /// The target first; there the smaller burden; then the lower escalation.
    private func isBetter(_ left: Outcome, than right: Outcome) -> Bool {
        switch (left.escalation <= target, right.escalation <= target) {
        case (true, true): (left.burden, left.escalation) < (right.burden, right.escalation)
        case (true, false): true
        case (false, true): false
        case (false, false): left.escalation < right.escalation
        }
    }

    /// How many roles are still to be filled.
    private func missing(_ chosen: [Int]) -> Int {
        (PlanBoard.allRoles & ~chosen.reduce(0) { $0 | board.roles[$1] }).nonzeroBitCount
    }
}
