/// Packages that grow by one measure at a time: for each number of measures so far the levels they reach.
struct PlanStack: Sendable {
    private let board: PlanBoard
    private let units: PlanUnits
    private let width: Int
    /// For each depth the slots' levels, then the units' table entries.
    private var rows: [Int]
    private var gates: [Bool]
    /// All candidates' moves in one list, and where each candidate's begin.
    private var moves: [PlanBoard.Move] = []
    private var firstMove: [Int] = [0]

    init(_ board: PlanBoard, _ units: PlanUnits, deepest: Int) {
        self.board = board
        self.units = units
        width = board.slots.count + units.units.count
        rows = Array(repeating: 0, count: (deepest + 1) * width)
        gates = Array(repeating: board.gateIsOpen, count: deepest + 1)
        for list in board.moves {
            moves += list
            firstMove.append(moves.count)
        }
    }

    /// Puts a candidate on top of the package at `depth`; what was above is overwritten.
    mutating func push(_ candidate: Int, at depth: Int) {
        let base = depth * width
        let next = base + width
        for place in 0..<width { rows[next + place] = rows[base + place] }
        gates[depth + 1] = gates[depth] || board.opens[candidate]
        for index in firstMove[candidate]..<firstMove[candidate + 1] { lower(moves[index], next) }
    }

    @inline(__always)
    private mutating func lower(_ move: PlanBoard.Move, _ base: Int) {
        let deeper = move.level - rows[base + move.slot]
        guard deeper > 0 else { return }
        rows[base + move.slot] = move.level
        rows[base + board.slots.count + units.unitOfSlot[move.slot]] += deeper * units.strides[move.slot]
    }

    func gateIsOpen(at depth: Int) -> Bool { gates[depth] }

    func step(at depth: Int) -> Int { step(at: depth, gateIsOpen: gates[depth]) }

    func step(at depth: Int, gateIsOpen: Bool) -> Int { units.step(rows, depth * width, gateIsOpen: gateIsOpen) }

    func odds(at depth: Int) -> Odds { odds(at: depth, gateIsOpen: gates[depth], step: step(at: depth)) }

    func odds(at depth: Int, gateIsOpen: Bool, step: Int) -> Odds {
        units.odds(rows, depth * width, gateIsOpen: gateIsOpen, step: step)
    }
}
