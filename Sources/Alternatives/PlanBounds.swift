import Assessment
import Packs

#if canImport(Glibc)
    import Glibc
#endif

/// What the candidates from a place in the search's order on could still bring: never less than they really could.
///
/// Lowering one item lowers its figure by at most the item's own tempered drop, with the gate as open and the mistrust
/// discount as small as they can get, and without the family discount, which only makes the drop smaller. These drops
/// add up, so the best that some candidates within a burden can bring is a knapsack.
struct PlanBounds: Sendable {
    /// The candidates in the order of the search.
    let order: [Int]
    /// The most burden a bound is asked for; 0 where burden does not matter.
    let mostBurden: Int
    /// The gate open if the answers or any candidate open it.
    let gateCanOpen: [Bool]
    /// Some candidate from here on lowers a mistrust item.
    let mistrustCanFall: [Bool]
    /// With all candidates adopted.
    let leastStep: Int
    /// For each place the least burden that fills the missing roles, by their bits; `never` where it cannot be done.
    private let fillings: [Int]
    /// Factors on the odds: by place, then by measures left, then by burden left.
    private let threat: [Double]
    private let pressure: [Double]
    /// Factors on the odds by each candidate alone, by place.
    let alone: [Odds]

    static let never = Int.max / 4

    private static let left = PlanTask.mostMeasures + 1

    /// - Parameter weighsBurden: bounds for a limited burden; the order must be by burden then.
    /// - Complexity: O(candidates · 7 · the burden of six).
    init(_ board: PlanBoard, _ units: PlanUnits, order: [Int], weighsBurden: Bool) {
        self.order = order
        let count = order.count
        var everything = PlanStack(board, units, deepest: max(count, 1))
        for (depth, candidate) in order.enumerated() { everything.push(candidate, at: depth) }
        let gate = everything.gateIsOpen(at: count)
        let leastStep = everything.step(at: count)
        self.leastStep = leastStep

        mostBurden =
            weighsBurden ? board.burdens.sorted(by: >).prefix(PlanTask.mostMeasures).reduce(0, +) : 0
        var gateCanOpen = Array(repeating: board.gateIsOpen, count: count + 1)
        var mistrustCanFall = Array(repeating: false, count: count + 1)
        for place in order.indices.reversed() {
            let candidate = order[place]
            gateCanOpen[place] = gateCanOpen[place + 1] || board.opens[candidate]
            mistrustCanFall[place] =
                mistrustCanFall[place + 1] || board.moves[candidate].contains { units.unitOfSlot[$0.slot] == 0 }
        }
        self.gateCanOpen = gateCanOpen
        self.mistrustCanFall = mistrustCanFall
        fillings = Self.fillings(board, order)

        let drops = order.map { candidate in
            board.moves[candidate].reduce(into: (threat: 0.0, pressure: 0.0)) { drops, move in
                let drop = units.drop(move, gateIsOpen: gate, step: leastStep)
                if units.unitOfSlot[move.slot] == 1 { drops.pressure += drop } else { drops.threat += drop }
            }
        }
        let burdens = order.map { weighsBurden ? board.burdens[$0] : 0 }
        threat = Self.knapsack(drops.map(\.threat), burdens, mostBurden).map { pow(10, $0 / 10) }
        pressure = Self.knapsack(drops.map(\.pressure), burdens, mostBurden).map { pow(10, $0 / 10) }
        alone = drops.map { Odds(threat: pow(10, $0.threat / 10), pressure: pow(10, $0.pressure / 10)) }
    }

    /// The least burden with which candidates from a place on fill the missing roles.
    @inline(__always)
    func leastBurden(from place: Int, missing: UInt8) -> Int { fillings[place * 8 + Int(missing)] }

    /// The best that `left` more measures within a burden can make of these odds, at or above what they can.
    @inline(__always)
    func best(_ odds: Odds, from place: Int, left: Int, burden: Int) -> Odds {
        let index = (place * Self.left + left) * (mostBurden + 1) + min(burden, mostBurden)
        return Odds(threat: odds.threat * threat[index], pressure: odds.pressure * pressure[index])
    }

    private static func fillings(_ board: PlanBoard, _ order: [Int]) -> [Int] {
        var fillings = Array(repeating: never, count: (order.count + 1) * 8)
        for place in (0...order.count).reversed() {
            fillings[place * 8] = 0
            guard place < order.count else { continue }
            for role in 0..<3 {
                let bit = 1 << role
                let own = Int(board.roles[order[place]]) == bit ? board.burdens[order[place]] : never
                fillings[place * 8 + bit] = min(own, fillings[(place + 1) * 8 + bit])
            }
            for missing in 1..<8 {
                let parts = [1, 2, 4].filter { missing & $0 != 0 }
                fillings[place * 8 + missing] = min(never, parts.reduce(0) { $0 + fillings[place * 8 + $1] })
            }
        }
        return fillings
    }

    /// The largest sum of drops by at most so many items within a burden, for each place from which items may be taken.
    private static func knapsack(_ drops: [Double], _ burdens: [Int], _ most: Int) -> [Double] {
        let width = most + 1
        var sums = Array(repeating: 0.0, count: (drops.count + 1) * left * width)
        for place in drops.indices.reversed() {
            for count in 0..<left {
                for burden in 0...most {
                    let without = sums[((place + 1) * left + count) * width + burden]
                    var best = without
                    if count > 0, burden >= burdens[place] {
                        let rest = sums[((place + 1) * left + count - 1) * width + burden - burdens[place]]
                        best = max(without, drops[place] + rest)
                    }
                    sums[(place * left + count) * width + burden] = best
                }
            }
        }
        return sums
    }
}
