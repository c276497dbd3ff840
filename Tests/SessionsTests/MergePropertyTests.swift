import Foundation
import Sessions
import Support
import Testing

/// Random copies of generated reviews, with every field of the format and some that nobody knows.
@Suite("Merging random copies")
struct MergePropertyTests {
    /// `OTHERSIDE_MERGES` makes more.
    private static let count = ProcessInfo.processInfo.environment["OTHERSIDE_MERGES"].flatMap { Int($0) } ?? 200

    private struct Triple {
        var base, ours, theirs: Data
    }

    private func triple(_ seed: Int) throws -> Triple {
        var dice = Seeded(seed)
        let whole = try (0..<3).map { number in
            var described = try Described(SessionSchema.text, seed: seed * 3 + number) { dice in "\(dice.below(4)).0" }
            var members = described.file().members
            members["id"] = .raw(#""one""#)
            members["version"] = .raw("1")
            members["updated"] = .raw(#""2026-11-2\#(dice.below(3))T10:00:00Z""#)
            members["clashes"] = nil
            return Node(members)
        }
        let base = whole[0]
        func copy(_ other: Node) throws -> Data {
            for _ in 0..<20 {
                let bytes = Data(base.mixed(with: other, &dice).text.utf8)
                if let file = try? SessionFile(reading: bytes) { return try file.json() }
            }
            return try SessionFile(reading: Data(base.text.utf8)).json()
        }
        return Triple(
            base: try SessionFile(reading: Data(base.text.utf8)).json(), ours: try copy(whole[1]),
            theirs: try copy(whole[2]))
    }

    @Test("both orders give the same bytes; merging again changes nothing; a copy that did not change gives the other")
    func laws() throws {
        var clashes = 0
        for seed in 0..<Self.count {
            let triple = try triple(seed)
            let (base, ours, theirs) = (triple.base, triple.ours, triple.theirs)
            let merge = try SessionMerge(base: base, ours: ours, theirs: theirs)
            let result = try merge.file.json()
            clashes += merge.clashes.count
            #expect(
                try SessionMerge(base: base, ours: theirs, theirs: ours).file.json() == result, "seed \(seed): order")
            for side in [ours, theirs] {
                #expect(
                    try SessionMerge(base: base, ours: result, theirs: side).file.json() == result,
                    "seed \(seed): again")
                #expect(
                    try SessionMerge(base: base, ours: base, theirs: side).file.json() == side, "seed \(seed): base")
            }
            try nothingIsLost(triple, merge.file, seed)
        }
        #expect(clashes > Self.count / 2, "the copies are to clash often: \(clashes)")
    }

    @Test("what comes out is as the schema has it, by python's jsonschema")
    func schema() throws {
        let lines = try (0..<100).map { seed in
            let triple = try triple(seed)
            let merge = try SessionMerge(base: triple.base, ours: triple.ours, theirs: triple.theirs)
            return Samples.text(try merge.file.line())
        }
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            validator = Draft202012Validator(json.loads(sys.stdin.readline()))
            for number, line in enumerate(sys.stdin):
                for error in validator.iter_errors(json.loads(line)):
                    print(number, error.json_path, error.message[:100])
            """
        let schema = SessionSchema.text.split(separator: "\n").joined()
        #expect(try Python.run(script, ([schema] + lines).joined(separator: "\n")) == "")
    }

    /// Each text that one copy brought stands in the result or in a clash, and what either took out of `mayTell` is
    /// out.
    private func nothingIsLost(_ triple: Triple, _ file: SessionFile, _ seed: Int) throws {
        let result = Set(try JSONValue(reading: file.json()).leaves)
        let clashed = try file.session.clashes.flatMap { clash in
            try [clash.kept, clash.other].compactMap { $0 }.flatMap { text in
                try JSONValue(reading: Data(text.utf8)).leaves.map { $0 }
            }
        }
        let told = Set(clashed)
        let base = try JSONValue(reading: triple.base)
        let old = Set(base.leaves)
        for side in [triple.ours, triple.theirs] {
            let copy = try JSONValue(reading: side)
            for leaf in copy.leaves where !old.contains(leaf) && leaf.name != "updated" {
                #expect(result.contains(leaf) || told.contains { $0.value == leaf.value }, "seed \(seed): \(leaf)")
            }
            let outs = Set(base["mayTell"]?.texts ?? []).subtracting(copy["mayTell"]?.texts ?? [])
            #expect(outs.isDisjoint(with: file.session.mayTell), "seed \(seed): mayTell")
        }
    }
}

private struct Leaf: Hashable {
    /// Of the member it is, or that its list is.
    var name: String
    var value: String
}

extension JSONValue {
    fileprivate var leaves: [Leaf] { leaves("") }

    private func leaves(_ name: String) -> [Leaf] {
        switch self {
        case .object(let members): members.flatMap { $0.value.leaves($0.key) }
        case .array(let elements): elements.flatMap { $0.leaves(name) }
        case .null: []
        default: [Leaf(name: name, value: "\(self)")]
        }
    }

    fileprivate var texts: [String] {
        guard case .array(let elements) = self else { return [] }
        return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
}

extension Node {
    fileprivate init(_ members: [String: Node]) {
        self = .object(members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) })
    }

    fileprivate var members: [String: Node] {
        guard case .object(let members) = self else { return [:] }
        return Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// A copy in which somebody changed some of it to what the other has, took something out, moved something.
    fileprivate func mixed(with other: Node, _ dice: inout Seeded) -> Node {
        switch (self, other) {
        case (.object, .object):
            let (own, others) = (members, other.members)
            var mixed: [String: Node] = [:]
            for name in Set(own.keys).union(others.keys).sorted() where !["id", "version", "format"].contains(name) {
                guard let mine = own[name] else {
                    if dice.happens(30) { mixed[name] = others[name] }
                    continue
                }
                if dice.happens(3) { continue }
                mixed[name] = others[name].map { dice.happens(40) ? mine.mixed(with: $0, &dice) : mine } ?? mine
            }
            for name in ["id", "version", "format"] { mixed[name] = own[name] }
            return Node(mixed)
        case (.list(let own), .list(let others)):
            var mixed = own.filter { _ in !dice.happens(10) }
            if dice.happens(40) { mixed += others }
            if dice.happens(20) { mixed.reverse() }
            if dice.happens(40), let first = mixed.first, let theirs = others.first {
                mixed[0] = first.mixed(with: theirs, &dice)
            }
            return .list(mixed)
        default: return dice.happens(50) ? other : self
        }
    }
}
