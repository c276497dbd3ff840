import Assessment
import Packs

/// A planning task laid out for the search: numbers instead of names, weights as levels, families as units.
///
/// A *slot* is an item that some candidate lowers. Its levels are the answered weight and what each candidate would
/// make of it; as the lowest result stands (method §6), a package puts each slot at the deepest level of its measures.
/// A *unit* is a set of items whose part of a figure depends on its own slots only; see `PlanUnits`.
struct PlanBoard: Sendable {
    struct Slot: Sendable {
        /// Position in the instrument.
        var item: Int
        /// Distinct decibans, from the answered one (0 where nothing is known) down.
        var levels: [Double]
    }

    struct Move: Sendable {
        var slot: Int
        var level: Int
    }

    let sheet: WeighedSheet
    let adoptions: [BackedMeasure]
    let commitments: [Commitment]
    let burdens: [Int]
    /// One bit for each role, in the order of `Role.allCases`.
    let roles: [UInt8]
    /// Whether the candidate opens the visibility gate.
    let opens: [Bool]
    /// The candidates' places in the alphabet of their ids.
    let alphabet: [Int]
    /// Whether the answers alone open the visibility gate.
    let gateIsOpen: Bool
    let slots: [Slot]
    /// For each candidate what it lowers, and how deep.
    let moves: [[Move]]

    static let allRoles: UInt8 = 0b111

    /// - Complexity: O(candidates · items).
    init(_ task: PlanTask) {
        let sheet = task.sheet
        self.sheet = sheet
        adoptions = task.candidates
        let commitments = task.candidates.map { $0.commitment(on: sheet.instrument) }
        self.commitments = commitments
        burdens = task.candidates.map(\.measure.burden)
        roles = task.candidates.map { 1 << UInt8(Role.allCases.firstIndex(of: $0.measure.role) ?? 0) }
        opens = commitments.map { Visibility.isOpen(sheet, under: [$0]) }
        gateIsOpen = Visibility.isOpen(sheet, under: [])
        var alphabet = task.candidates.map { _ in 0 }
        let byName = task.candidates.indices.sorted { task.candidates[$0].id < task.candidates[$1].id }
        for (place, candidate) in byName.enumerated() { alphabet[candidate] = place }
        self.alphabet = alphabet

        let lowered = commitments.map { Self.lowered(by: $0, on: sheet) }
        slots = sheet.instrument.items.indices.compactMap { item in
            let results = Set(lowered.compactMap { $0[item] })
            guard !results.isEmpty else { return nil }
            return Slot(item: item, levels: [sheet.weight(at: item) ?? 0] + results.sorted(by: >))
        }
        moves = lowered.map { [slots] results in
            slots.enumerated().compactMap { place, slot in
                guard let result = results[slot.item], let level = slot.levels.firstIndex(of: result) else {
                    return nil
                }
                return Move(slot: place, level: level)
            }
        }
    }

    /// The decibans that one commitment alone would make of the items it lowers and that count toward escalation.
    private static func lowered(by commitment: Commitment, on sheet: WeighedSheet) -> [Int: Double] {
        let weighed = sheet.weighed(under: [commitment])
        var results: [Int: Double] = [:]
        for move in commitment.moves {
            switch sheet.instrument.items[move.item].feeds {
            case .evidence, .mistrust, .pressure:
                guard let weight = weighed[move.item].weight, weight < sheet.weight(at: move.item) ?? 0 else {
                    continue
                }
                results[move.item] = weight
            case .honesty, .theirIntent: continue
            }
        }
        return results
    }

    /// What everything else shows for these candidates: settles what the search's own sums are too coarse for.
    func reading(_ candidates: some Sequence<Int>) -> Reading {
        Reading(sheet, under: candidates.map { commitments[$0] })
    }
}
