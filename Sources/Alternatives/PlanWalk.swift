/// A depth-first walk over all packages of at most six, which leaves out what provably cannot win. Its stack is
/// explicit, so that it can stop anywhere and go on later.
///
/// - Complexity: exponential at worst; some hundred thousand candidates tried for the whole catalogue.
struct PlanWalk: Sendable {
    enum Aim: Sendable {
        /// The smallest burden at the target or below, starting from a package that gets there.
        case least
        /// The lowest escalation; ends early when it gets to the target.
        case nearest
    }

    let aim: Aim
    private(set) var best: FoundPackage?
    private let target: Double
    private let board: PlanBoard
    private let bounds: PlanBounds
    private var stack: PlanStack
    /// The number of measures in the package at hand; -1 when done.
    private var depth = 0
    private var chosen = Array(repeating: 0, count: PlanTask.mostMeasures)
    // For each depth:
    private var cursors = Array(repeating: 0, count: PlanTask.mostMeasures + 1)
    private var roles = Array(repeating: UInt8(0), count: PlanTask.mostMeasures + 1)
    private var burdens = Array(repeating: 0, count: PlanTask.mostMeasures + 1)
    /// The odds with the gate as open and the mistrust discount as small as the candidates to come could make them.
    private var hopes = Array(repeating: Odds(threat: 0, pressure: 0), count: PlanTask.mostMeasures + 1)

    // What relief (100 over escalation) a package must show to be looked at.
    private let reliefToReach: Double
    private var reliefToTie = 0.0
    private var reliefToBeat = 0.0

    init(_ aim: Aim, target: Double, board: PlanBoard, units: PlanUnits, from first: FoundPackage?) {
        self.aim = aim
        self.target = target
        self.board = board
        let order =
            switch aim {
            case .least: Array(board.burdens.indices)
            case .nearest: PlanWalk.strongestFirst(board, units)
            }
        bounds = PlanBounds(board, units, order: order, weighsBurden: aim == .least)
        stack = PlanStack(board, units, deepest: PlanTask.mostMeasures)
        // The reading decides where the search's own sums cannot: see `FoundPackage`.
        reliefToReach = 100 / (target + 1e-11)
        best = first
        raiseTheBar()
        enter(0, from: 0)
    }

    /// Tries at most so many further candidates.
    ///
    /// - Returns: whether the walk is over.
    mutating func advance(_ steps: Int) -> Bool {
        var left = steps
        while depth >= 0 {
            guard left > 0 else { return false }
            left -= 1
            let place = cursors[depth]
            cursors[depth] += 1
            guard mayLead(from: place) else {
                depth -= 1
                continue
            }
            guard mayLead(through: place) else { continue }
            take(place)
        }
        return true
    }

    /// Whether the package at hand could win with candidates from this place of the order on; if not, nor could it from
    /// any later place.
    private func mayLead(from place: Int) -> Bool {
        let left = PlanTask.mostMeasures - depth
        guard left > 0, place < bounds.order.count else { return false }
        let missing = PlanBoard.allRoles & ~roles[depth]
        let least = max(bounds.leastBurden(from: place, missing: missing), leastNext(place))
        guard missing.nonzeroBitCount <= left, least < PlanBounds.never else { return false }
        let need = need(burden: burdens[depth] + least, count: depth + max(1, missing.nonzeroBitCount))
        return bounds.best(hopes[depth], from: place, left: left, burden: budget()).relief >= need
    }

    /// Whether the package at hand could win with the candidate at this place and later ones.
    private func mayLead(through place: Int) -> Bool {
        let candidate = bounds.order[place]
        let left = PlanTask.mostMeasures - depth - 1
        let missing = PlanBoard.allRoles & ~(roles[depth] | board.roles[candidate])
        let least = bounds.leastBurden(from: place + 1, missing: missing)
        guard missing.nonzeroBitCount <= left, least < PlanBounds.never else { return false }
        let burden = board.burdens[candidate]
        let need = need(burden: burdens[depth] + burden + least, count: depth + 1 + missing.nonzeroBitCount)
        guard need < .infinity else { return false }
        let alone = bounds.alone[place]
        let hope = Odds(threat: hopes[depth].threat * alone.threat, pressure: hopes[depth].pressure * alone.pressure)
        return bounds.best(hope, from: place + 1, left: left, burden: budget(after: burden)).relief >= need
    }

    private mutating func take(_ place: Int) {
        let candidate = bounds.order[place]
        stack.push(candidate, at: depth)
        chosen[depth] = candidate
        depth += 1
        roles[depth] = roles[depth - 1] | board.roles[candidate]
        burdens[depth] = burdens[depth - 1] + board.burdens[candidate]
        if roles[depth] == PlanBoard.allRoles {
            consider()
            if aim == .nearest, let best, best.escalation <= target {
                depth = -1
                return
            }
        }
        if depth < PlanTask.mostMeasures { enter(depth, from: place + 1) } else { depth -= 1 }
    }

    private mutating func enter(_ depth: Int, from place: Int) {
        cursors[depth] = place
        let gate = stack.gateIsOpen(at: depth) || bounds.gateCanOpen[place]
        let step = bounds.mistrustCanFall[place] ? bounds.leastStep : stack.step(at: depth, gateIsOpen: gate)
        hopes[depth] = stack.odds(at: depth, gateIsOpen: gate, step: step)
    }

    /// Looks at the package at hand; the reading has the last word.
    private mutating func consider() {
        let relief = stack.odds(at: depth).relief
        guard relief >= need(burden: burdens[depth], count: depth) else { return }
        if let best, isTie(relief), depth >= best.candidates.count {
            guard depth == best.candidates.count, best.isPreceded(by: chosen[..<depth], on: board) else { return }
        }
        let found = FoundPackage(chosen[..<depth], on: board)
        switch aim {
        case .least: guard found.escalation <= target, best.map(found.isLess) ?? true else { return }
        case .nearest: guard best.map(found.isNearer) ?? true else { return }
        }
        best = found
        raiseTheBar()
    }

    /// Neither a smaller burden nor a lower escalation can be hoped of it.
    private func isTie(_ relief: Double) -> Bool {
        relief < reliefToBeat && (aim == .nearest || burdens[depth] == best?.burden)
    }

    private mutating func raiseTheBar() {
        guard let best else { return }
        reliefToTie = best.reliefToTie
        reliefToBeat = best.reliefToBeat
    }

    /// The relief that a package of at least this burden and so many measures needs to win.
    @inline(__always)
    private func need(burden: Int, count: Int) -> Double {
        guard let best else { return 0 }
        if aim == .least {
            if burden < best.burden { return reliefToReach }
            if burden > best.burden { return .infinity }
        }
        return count > best.candidates.count ? reliefToBeat : reliefToTie
    }

    /// What is left of the best package's burden beside the package at hand and so much more.
    private func budget(after more: Int = 0) -> Int {
        // Coming nearest, burden does not matter, and the bounds know of none.
        aim == .least ? max(0, (best?.burden ?? bounds.mostBurden) - burdens[depth] - more) : 0
    }

    /// The least burden of any candidate from a place on; the order for `least` is by burden.
    private func leastNext(_ place: Int) -> Int { aim == .least ? board.burdens[bounds.order[place]] : 0 }

    /// By what each candidate alone does to escalation, the strongest first: the bounds fall quickest then.
    private static func strongestFirst(_ board: PlanBoard, _ units: PlanUnits) -> [Int] {
        let bounds = PlanBounds(board, units, order: Array(board.burdens.indices), weighsBurden: false)
        let start = PlanStack(board, units, deepest: 0).odds(at: 0)
        let reliefs = bounds.alone.map {
            Odds(threat: start.threat * $0.threat, pressure: start.pressure * $0.pressure).relief
        }
        return board.burdens.indices.sorted { (reliefs[$1], $0) < (reliefs[$0], $1) }
    }
}
