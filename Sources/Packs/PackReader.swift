import Yams

/// The text of one pack file.
package struct PackFile: Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// One folder of pack files: the core, or an own pack laid over what came before.
package struct PackLayer: Sendable {
    package var name: String
    package var files: [PackFile]

    package init(name: String, files: [PackFile]) {
        self.name = name
        self.files = files
    }
}

extension Pack {
    /// Reads layers in order, each merged by id over those before it.
    ///
    /// - Returns: what could be read, and every problem found, sorted by file and line. A pack with problems is not for use.
    package static func read(_ layers: [PackLayer], parts: Set<PackPart> = Set(PackPart.allCases)) -> (
        Pack, [PackProblem]
    ) {
        var reader = PackReader(parts: parts)
        for layer in layers { reader.read(layer) }
        return reader.finished()
    }

    /// The same, with what its author should mend besides: a blank without its question, a question without its blank. Such
    /// a pack is used all the same, and asks in the words that stand in the brackets.
    package static func checked(_ layers: [PackLayer]) -> (Pack, [PackProblem]) {
        var reader = PackReader(parts: Set(PackPart.allCases))
        for layer in layers { reader.read(layer) }
        let (pack, problems) = reader.finished()
        return (pack, (problems + reader.problemsOfBlanks()).sorted())
    }
}

struct PackReader {
    var pack = Pack()
    let parts: Set<PackPart>
    private var problems: [PackProblem] = []
    var blankPlaces = BlankPlaces()
    /// Checks that need the whole pack, such as whether an item that a measure sets is there.
    var deferred: [(inout PackReader) -> Void] = []

    init(parts: Set<PackPart>) { self.parts = parts.complete }

    mutating func read(_ layer: PackLayer) {
        let isCore = pack.layers.isEmpty
        var digest = FNV1a()
        for file in layer.files { digest.add(file.bytes) }
        pack.layers.append(PackIdentity(id: layer.name, version: "0", digest: digest.hex))
        for file in layer.files { read(file, isCore: isCore) }
    }

    private mutating func read(_ file: PackFile, isCore: Bool) {
        let log = ProblemLog(file: file.name)
        defer { problems += log.problems }
        do {
            guard let root = try PackText.root(file.bytes) else { return }
            guard let fields = Fields(root, path: "", log: log, known: PackPart.allCases.map(\.rawValue)) else {
                return
            }
            for part in PackPart.allCases where parts.contains(part) && fields.has(part.rawValue) {
                read(part, fields, log, isCore: isCore)
            }
        } catch {
            log.add(line: error.line, "", error.message)
        }
    }

    private mutating func read(_ part: PackPart, _ fields: Fields, _ log: ProblemLog, isCore: Bool) {
        if part == .words {
            for (key, place, value) in fields.map("words") ?? [] {
                if !isCore, pack.words[key] == nil {
                    log.add(place, "words", "key " + notOneOf(key, pack.words.keys.sorted()))
                    continue
                }
                pack.words[key] = fields.wording(value, "words.\(key)", over: pack.words[key])
            }
            return
        }
        guard let node = fields.node(part.rawValue) else { return }
        if part == .pack { return readIdentity(node, log) }
        if part == .tempering { return readTempering(node, log, isCore: isCore) }
        guard let list = node.sequence else {
            log.add(node, part.rawValue, "should be a list, each entry beginning with `- id:`")
            return
        }
        var seen: Set<String> = []
        for entry in list {
            let id = entry.mapping?["id"]?.string ?? "?"
            if !id.isIdentifier {
                log.add(
                    entry, part.rawValue, "needs an `id` of small letters, digits and hyphens, not '\(id.shortened)'")
                continue
            }
            if !seen.insert(id).inserted { log.add(entry, "\(part.rawValue)[\(id)]", "stands twice in this file") }
            switch part {
            case .items: readItem(entry, id, log)
            case .measures: readMeasure(entry, id, log)
            case .blanks: readCommonBlank(entry, id, log)
            case .commitments: readCommitment(entry, id, log)
            case .reflections: readReflection(entry, id, log)
            case .reactions: readReaction(entry, id, log)
            case .cases: readCase(entry, id, log)
            case .wording: readLoadedWords(entry, id, log)
            case .pack, .tempering, .words: break
            }
        }
    }

    private mutating func readIdentity(_ node: Node, _ log: ProblemLog) {
        guard let fields = Fields(node, path: "pack", log: log, known: ["id", "version", "title"]) else { return }
        let last = pack.layers.count - 1
        pack.layers[last].id = fields.string("id", or: pack.layers[last].id)
        pack.layers[last].version = fields.string("version", or: "0")
    }

    /// An own pack may change one of the four and leave the others.
    private mutating func readTempering(_ node: Node, _ log: ProblemLog, isCore: Bool) {
        let known = ["evidence", "mistrust", "pressure", "start"]
        guard let fields = Fields(node, path: "tempering", log: log, known: known) else { return }
        let old = isCore ? nil : pack.tempering
        pack.tempering = Tempering(
            evidence: fields.number("evidence", in: Tempering.factors, or: old?.evidence),
            mistrust: fields.number("mistrust", in: Tempering.factors, or: old?.mistrust),
            pressure: fields.number("pressure", in: Tempering.factors, or: old?.pressure),
            start: fields.number("start", in: Tempering.starts, or: old?.start))
    }

    mutating func finished() -> (Pack, [PackProblem]) {
        for check in deferred { check(&self) }
        return (pack, problems.sorted())
    }

    /// Puts a check off until every layer is read; `report` notes what it finds at the node's place.
    mutating func later(_ node: Node, _ log: ProblemLog, _ field: String, _ check: @escaping (Pack) -> String?) {
        let place = ProblemPlace(file: log, node: node)
        deferred.append { reader in
            if let message = check(reader.pack) { reader.problems.append(place.problem(field, message)) }
        }
    }
}

/// A node of a file, as a problem names it.
struct ProblemPlace {
    let file: ProblemLog
    let node: Node

    func problem(_ field: String, _ message: String) -> PackProblem {
        PackProblem(file: file.file, line: node.mark?.line, field: field, message: message)
    }
}

extension String {
    /// Small ASCII letters, digits and hyphens, at most 64, beginning with a letter.
    var isIdentifier: Bool {
        guard let first = utf8.first, (97...122).contains(first), utf8.count <= 64 else { return false }
        return utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}

/// The Fowler-Noll-Vo hash, 64 bits, variant 1a: tells two texts apart, is no seal against forgery.
package struct FNV1a {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    package mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    package var hex: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
