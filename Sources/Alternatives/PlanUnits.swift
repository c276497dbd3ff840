import Assessment
import Packs

#if canImport(Glibc)
    import Glibc
#endif

/// The scoring rules in the form the search asks for them: one table for each unit, over the levels of its slots.
///
/// Unit 0 holds all mistrust items, unit 1 all pressure items, unit 2 the evidence families without slots, and each
/// further one an evidence family with slots. A table gives, for each combination of levels, `10^(-x/10)` of the unit's
/// part x of its figure in decibans, so that parts multiply and `1 + product` is one over the probability. There are
/// six variants: visibility gate closed or open, times the three steps of the mistrust discount.
struct PlanUnits: Sendable {
    struct Unit: Sendable {
        var feed: Feed
        /// Positions in the instrument.
        var families: [[Int]]
        var slots: [Int] = []
        /// The number of level combinations; 0 where they are too many for a table.
        var size = 1
        var start = 0
    }

    /// Beyond this a unit is computed when asked for.
    private static let mostEntries = 4096

    private let sheet: WeighedSheet
    private let isWeapon: Bool
    private let slots: [PlanBoard.Slot]
    private(set) var units: [Unit]
    /// The unit and the stride in its table of each slot; stride 0 where the unit has no table.
    private(set) var unitOfSlot: [Int]
    private(set) var strides: [Int]
    private var table: [Double] = []
    /// The step of the mistrust discount for each entry of unit 0, gate closed and then open.
    private var discounts: [Int] = []

    /// - Complexity: O(six times the table entries), 10 ms for the whole catalogue.
    init(_ board: PlanBoard) {
        sheet = board.sheet
        isWeapon = Content.isWeapon(board.sheet)
        slots = board.slots
        let families = board.sheet.instrument.families
        let moved = Set(board.slots.map(\.item))
        let evidence = families[.evidence] ?? []
        units = [
            Unit(feed: .mistrust, families: families[.mistrust] ?? []),
            Unit(feed: .pressure, families: families[.pressure] ?? []),
            Unit(feed: .evidence, families: evidence.filter { moved.isDisjoint(with: $0) }),
        ]
        units += evidence.filter { !moved.isDisjoint(with: $0) }.map { Unit(feed: .evidence, families: [$0]) }
        unitOfSlot = board.slots.map { _ in 0 }
        strides = unitOfSlot
        layOut()
        for unit in units.indices where units[unit].size > 0 { fill(unit) }
    }

    private mutating func layOut() {
        for unit in units.indices {
            let members = Set(units[unit].families.joined())
            units[unit].slots = slots.indices.filter { members.contains(slots[$0].item) }
            var size = 1
            for slot in units[unit].slots {
                unitOfSlot[slot] = unit
                strides[slot] = size
                size = min(size * slots[slot].levels.count, Self.mostEntries + 1)
            }
            if size > Self.mostEntries {
                size = 0
                for slot in units[unit].slots { strides[slot] = 0 }
            }
            units[unit].size = size
        }
    }

    /// The step of the mistrust discount (0 to 2) at these levels.
    ///
    /// - Parameter row: the slots' levels and then the units' table entries, from `base` on.
    @inline(__always)
    func step(_ row: [Int], _ base: Int, gateIsOpen: Bool) -> Int {
        let size = units[0].size
        guard size > 0 else { return mistrustStep(weights(row, base), gateIsOpen: gateIsOpen) }
        return discounts[2 * row[base + slots.count] + (gateIsOpen ? 1 : 0)]
    }

    /// `10^(-T/10)` and `10^(-P/10)` at these levels: one more than each is one over its probability.
    @inline(__always)
    func odds(_ row: [Int], _ base: Int, gateIsOpen: Bool, step: Int) -> Odds {
        let gate = gateIsOpen ? 3 : 0
        var threat = part(0, row, base, gate)
        for unit in 2..<units.count { threat *= part(unit, row, base, gate + step) }
        return Odds(threat: threat, pressure: part(1, row, base, gate))
    }

    @inline(__always)
    private func part(_ unit: Int, _ row: [Int], _ base: Int, _ variant: Int) -> Double {
        let size = units[unit].size
        guard size > 0 else {
            return Self.odds(part(unit, weights(row, base), gateIsOpen: variant >= 3, step: variant % 3))
        }
        return table[units[unit].start + variant * size + row[base + slots.count + unit]]
    }

    /// The most by which a move can lower its figure, in decibans, under this gate and step of the mistrust discount.
    func drop(_ move: PlanBoard.Move, gateIsOpen: Bool, step: Int) -> Double {
        let slot = slots[move.slot]
        let item = sheet.instrument.items[slot.item]
        func seen(_ weight: Double) -> Double {
            let seen = weight * Visibility.factor(item, weight: weight, isOpen: gateIsOpen)
            let fit = seen * Content.factor(item, weight: weight, isWeapon: isWeapon)
            guard item.feeds == .evidence else { return fit }
            return fit * MistrustDiscount.factor(item, weight: weight, step: step)
        }
        return sheet.instrument.tempering.factor(item.feeds) * (seen(slot.levels[0]) - seen(slot.levels[move.level]))
    }

    /// The items' decibans at these levels.
    private func weights(_ row: [Int], _ base: Int) -> [Double] {
        var weights = answered
        for (place, slot) in slots.enumerated() { weights[slot.item] = slot.levels[row[base + place]] }
        return weights
    }

    private mutating func fill(_ unit: Int) {
        let size = units[unit].size
        units[unit].start = table.count
        table += Array(repeating: 1, count: 6 * size)
        var weights = answered
        for entry in 0..<size {
            for slot in units[unit].slots {
                let levels = slots[slot].levels
                weights[slots[slot].item] = levels[entry / strides[slot] % levels.count]
            }
            for variant in 0..<6 {
                let part = part(unit, weights, gateIsOpen: variant >= 3, step: variant % 3)
                table[units[unit].start + variant * size + entry] = Self.odds(part)
                if unit == 0, variant % 3 == 0 {
                    discounts.append(mistrustStep(weights, gateIsOpen: variant >= 3))
                }
            }
        }
    }

    private var answered: [Double] { sheet.instrument.items.indices.map { sheet.weight(at: $0) ?? 0 } }

    private static func odds(_ dB: Double) -> Double { pow(10, -dB / 10) }

    /// Rule 4's step, by the mistrust sum before tempering.
    private func mistrustStep(_ weights: [Double], gateIsOpen: Bool) -> Int {
        MistrustDiscount.step(sum(0, weights, gateIsOpen: gateIsOpen, step: 0))
    }

    /// A unit's part of its figure in decibans; the evidence that nothing moves also holds where a fair observer begins.
    private func part(_ unit: Int, _ weights: [Double], gateIsOpen: Bool, step: Int) -> Double {
        let tempering = sheet.instrument.tempering
        let sum = sum(unit, weights, gateIsOpen: gateIsOpen, step: step)
        return (unit == 2 ? tempering.start : 0) + tempering.factor(units[unit].feed) * sum
    }

    /// Rules 1, 2, 4 and 5 over one unit, added in the scoring's own order: the mistrust sum must fall on the same side
    /// of the discount's steps as there, to the last bit.
    private func sum(_ unit: Int, _ weights: [Double], gateIsOpen: Bool, step: Int) -> Double {
        let feed = units[unit].feed
        var total = 0.0
        for family in units[unit].families {
            let gated = family.map { position in
                let item = sheet.instrument.items[position]
                let weight = weights[position]
                var result = weight * Visibility.factor(item, weight: weight, isOpen: gateIsOpen)
                result *= Content.factor(item, weight: weight, isWeapon: isWeapon)
                guard feed == .evidence else { return result }
                return result * MistrustDiscount.factor(item, weight: weight, step: step)
            }
            for (weight, discount) in zip(gated, FamilyDiscount.factors(gated)) {
                total += weight * discount
            }
        }
        return total
    }
}

/// How far the threat reading and the pressure are from certain, each from 0 (certain) up: `10^(-x/10)`.
struct Odds: Sendable {
    var threat: Double
    var pressure: Double

    /// One over the escalation's probability; escalation is 100 divided by this.
    var relief: Double { (1 + threat) * (1 + pressure) }
}
