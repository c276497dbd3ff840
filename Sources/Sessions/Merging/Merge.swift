/// Puts two copies together that came from one: what one of them changed is taken, what both changed alike too. Where
/// both changed one value differently the later copy's stands, and the other goes to `clashes`.
///
/// The copies are told apart by when they were last changed and by nothing else, so that it is the same whichever side
/// merges.
///
/// - Complexity: O(n log n) in the size of the three.
struct Merge {
    /// The copy that was changed later, and the other. Changed at one time, of each value the greater stands.
    private let later, earlier: ExactJSON
    private let isTie: Bool
    private let on: String
    private(set) var clashes: [Clash] = []
    private(set) var result: ExactJSON = .empty

    /// - Parameter base: what both came from; nil where nobody knows.
    init(base: ExactJSON?, _ one: ExactJSON, _ other: ExactJSON) {
        let times = (one["updated"]?.string ?? "", other["updated"]?.string ?? "")
        isTie = times.0 == times.1
        (later, earlier) = times.0 < times.1 ? (other, one) : (one, other)
        on = min(times.0, times.1)
        if one == other || base == other {
            result = one
        } else if base == one {
            result = other
        } else {
            result = review(base ?? .empty)
        }
    }

    private mutating func review(_ base: ExactJSON) -> ExactJSON {
        let apart = MergeRule.pieces.flatMap { $0 } + ["clashes", "updated"]
        var merged = value(base.without(apart), later.without(apart), earlier.without(apart), []) ?? .empty
        for piece in MergeRule.pieces {
            let (base, later, earlier) = (base.part(piece), self.later.part(piece), self.earlier.part(piece))
            let taken = value(base, later, earlier, [piece[0]], as: .whole)
            for name in piece { merged[name] = taken?[name] }
        }
        merged["updated"] = later["updated"]
        let listed = set(
            base["clashes"]?.elements ?? [], later["clashes"]?.elements ?? [], earlier["clashes"]?.elements ?? [])
        let found = clashes.compactMap { try? ExactJSON(reading: $0.jsonLine()) }
        let all = (listed + found).reduce(into: [:]) { $0[$1.text] = $1 }
        merged["clashes"] = all.isEmpty ? nil : .list(all.sorted { $0.key.comesBefore($1.key) }.map(\.value))
        return merged
    }

    private func names(_ values: ExactJSON?...) -> [String] {
        Set(values.flatMap { $0?.members.map { Array($0.keys) } ?? [] }).sorted { $0.comesBefore($1) }
    }

    private mutating func value(
        _ base: ExactJSON?, _ later: ExactJSON?, _ earlier: ExactJSON?, _ path: [String], as rule: MergeRule? = nil
    ) -> ExactJSON? {
        if later == earlier || base == earlier { return later }
        if base == later { return earlier }
        let lists = [base, later, earlier].compactMap { $0?.elements }
        switch (rule ?? .of(path, lists: lists), later, earlier) {
        case (.members, .object(let one)?, .object(let other)?):
            var merged: [String: ExactJSON.Member] = [:]
            for name in names(base, later, earlier) {
                guard let taken = value(base?[name], later?[name], earlier?[name], path + [name]) else { continue }
                let written = (one[name] ?? other[name])?.name ?? SchemaText.quoted(name)
                merged[name] = ExactJSON.Member(name: written, value: taken)
            }
            return .object(merged)
        case (.set, .list(let one)?, .list(let other)?):
            return .list(set(base?.elements ?? [], one, other))
        case (.things(let identity), .list(let one)?, .list(let other)?)
        where lists.allSatisfy { $0.areKnown(by: identity) }:
            return .list(things(base?.elements ?? [], one, other, identity, path))
        default:
            return choice(later, earlier, path)
        }
    }

    private mutating func choice(_ later: ExactJSON?, _ earlier: ExactJSON?, _ path: [String]) -> ExactJSON? {
        let isGreater = isTie && (later?.text ?? "").comesBefore(earlier?.text ?? "")
        let (kept, other) = isGreater ? (earlier, later) : (later, earlier)
        clashes.append(Clash(path: path.joined(separator: "."), kept: kept?.text, other: other?.text, on: on))
        return kept
    }
}

// Lists.
extension Merge {
    private func set(_ base: [ExactJSON], _ one: [ExactJSON], _ other: [ExactJSON]) -> [ExactJSON] {
        let sides = [base, one, other].map { Keyed($0, $0.map(\.text)) }
        return ordered(sides) { key in
            let (was, first, second) = (sides[0].values[key], sides[1].values[key], sides[2].values[key])
            return was == nil ? first ?? second : second.flatMap { _ in first }
        }
    }

    private mutating func things(
        _ base: [ExactJSON], _ one: [ExactJSON], _ other: [ExactJSON], _ identity: [String], _ path: [String]
    ) -> [ExactJSON] {
        let sides = [base, one, other].map { Keyed($0, ExactJSON.keys(of: $0, identity)) }
        var merged: [String: ExactJSON] = [:]
        for key in Set(sides.flatMap(\.order)).sorted(by: { $0.comesBefore($1) }) {
            merged[key] = value(sides[0].values[key], sides[1].values[key], sides[2].values[key], path + [key])
        }
        return ordered(sides) { merged[$0] }
    }

    /// What a list holds, by what it is known by; one that stands twice counts once.
    private struct Keyed {
        private(set) var order: [String] = []
        private(set) var values: [String: ExactJSON] = [:]

        init(_ list: [ExactJSON], _ keys: [String]) {
            for (value, key) in zip(list, keys) where values.updateValue(value, forKey: key) == nil {
                order.append(key)
            }
        }
    }

    /// - Parameter sides: what both came from, the later copy, the earlier one.
    private func ordered(_ sides: [Keyed], _ merged: (String) -> ExactJSON?) -> [ExactJSON] {
        var values: [String: ExactJSON] = [:]
        for key in sides.flatMap(\.order) where values[key] == nil { values[key] = merged(key) }
        let orders = sides.map { $0.order.filter { values[$0] != nil } }
        let (first, second) = leads(orders) ? (orders[1], orders[2]) : (orders[2], orders[1])
        let firsts = Set(first)
        return (first + second.filter { !firsts.contains($0) }).compactMap { values[$0] }
    }

    /// Whether the later copy's order stands, with what only the other has at its end: that of the one that moved
    /// something; else of the one that holds more; else of the later.
    private func leads(_ orders: [[String]]) -> Bool {
        let base = Set(orders[0])
        let kept = orders.map { order in order.filter(base.contains) }
        let isMoved = (1...2).map { side in
            let here = Set(kept[side])
            return kept[side] != kept[0].filter(here.contains)
        }
        if isMoved[0] != isMoved[1] { return isMoved[0] }
        if isMoved[0], kept[1] != kept[2] { return !isTie || !kept[1].lexicographicallyPrecedes(kept[2]) }
        let (one, other) = (Set(orders[1]), Set(orders[2]))
        if one.isStrictSuperset(of: other) { return true }
        if other.isStrictSuperset(of: one) { return false }
        return !isTie || !orders[1].lexicographicallyPrecedes(orders[2])
    }
}

extension ExactJSON {
    /// By what the things of a list are known.
    static func keys(of list: [ExactJSON], _ identity: [String]) -> [String] {
        list.map { thing in identity.map { thing[$0].map { $0.string ?? $0.text } ?? "" }.joined(separator: " ") }
    }

    /// Some members as one value; nil where none of them is there.
    fileprivate func part(_ names: [String]) -> ExactJSON? {
        let here = members?.filter { names.contains($0.key) } ?? [:]
        return here.isEmpty ? nil : .object(here)
    }

    fileprivate func without(_ names: [String]) -> ExactJSON {
        .object(members?.filter { !names.contains($0.key) } ?? [:])
    }
}

extension [ExactJSON] {
    /// Whether each can be told from the others; where two are called alike the list is one value.
    fileprivate func areKnown(by identity: [String]) -> Bool {
        let keys = ExactJSON.keys(of: self, identity)
        return Set(keys).count == keys.count
    }
}
