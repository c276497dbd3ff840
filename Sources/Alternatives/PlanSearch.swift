import Assessment

/// The exact planner (method §6) as a search that goes forward in slices: a screen shows a good package at once, and
/// the proof when it is done.
package struct PlanSearch: Sendable {
    /// The best plan so far; the plan itself once `isProven`.
    package private(set) var best: Plan
    /// Nothing better exists.
    package private(set) var isProven = false

    private let board: PlanBoard
    private let units: PlanUnits
    private let target: Double
    private let before: Reading
    private var walk: PlanWalk?

    /// Lays the task out and finds a first package by greed and exchanges.
    ///
    /// - Complexity: a few milliseconds for the whole catalogue.
    package init(_ task: PlanTask) {
        let board = PlanBoard(task)
        let units = PlanUnits(board)
        self.board = board
        self.units = units
        target = task.target
        before = Reading(task.sheet)
        best = Plan(
            reached: before.escalation.value <= task.target, before: before.escalation.value,
            escalation: before.escalation.value, burden: 0, measures: [],
            floor: board.reading(board.burdens.indices).escalation.value, nearest: nil,
            bandHigh: before.escalation.high)
        guard !best.reached else {
            isProven = true
            return
        }
        var first = FirstPackage(board, units, target: target)
        guard let found = first.find() else {
            // Greed takes a complete package wherever there is one.
            isProven = true
            return
        }
        start(from: found)
    }

    /// Goes on for so many candidates tried, about ten million a second.
    ///
    /// - Returns: whether the plan is proven.
    @discardableResult
    package mutating func advance(nodes: Int) -> Bool {
        guard !isProven, walk?.advance(nodes) == true, let found = walk?.best else {
            if let found = walk?.best { show(found) }
            return isProven
        }
        if walk?.aim == .nearest, found.escalation <= target {
            start(from: found)
        } else {
            show(found)
            isProven = true
            walk = nil
        }
        return isProven
    }

    package mutating func finish() {
        while !advance(nodes: 1_000_000) {}
    }

    private mutating func start(from found: FoundPackage) {
        let aim: PlanWalk.Aim = found.escalation <= target ? .least : .nearest
        walk = PlanWalk(aim, target: target, board: board, units: units, from: found)
        show(found)
    }

    private mutating func show(_ found: FoundPackage) {
        let ids = found.candidates.map { board.adoptions[$0].id }
        guard found.escalation <= target else {
            best.nearest = NearestPackage(measures: ids, escalation: found.escalation)
            return
        }
        guard best.measures != ids else { return }
        best.reached = true
        best.nearest = nil
        best.escalation = found.escalation
        best.burden = found.burden
        best.measures = ids
        best.bandHigh = board.reading(found.candidates).escalation.high
    }
}
