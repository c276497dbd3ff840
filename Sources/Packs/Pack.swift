/// All the words, weights and measures in force: the core pack with the own packs laid over it.
package struct Pack: Equatable, Sendable {
    /// The layers, core first.
    package var layers: [PackIdentity] = []
    package var items: [Item] = []
    /// Items an own pack has switched off; they count as not applicable.
    package var switchedOff: Set<String> = []
    package var tempering = Tempering.none
    package var measures: [Measure] = []
    /// What measures ask of the user and how they are doubted, by the measure's id.
    package var commitments: [String: CommitmentWords] = [:]
    /// Blanks that many notices have, by id.
    package var commonBlanks: [String: BlankWords] = [:]
    package var reflections: [Reflection] = []
    package var reactions: [ReactionWords] = []
    package var words: [String: Wording] = [:]
    package var cases: [WorkedCase] = []
    /// Words that may be heard as a threat or as empty, without the kinds an own pack has switched off.
    package var loadedWords: [LoadedWords] = []

    package init() {}

    package func item(_ id: String) -> Item? { items.first { $0.id == id } }
    package func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }
    package func reflection(_ id: String) -> Reflection? { reflections.first { $0.id == id } }
    package func reaction(_ id: String) -> ReactionWords? { reactions.first { $0.id == id } }

    /// The words under a key; the key itself where a pack has none, so that a gap is seen and not silent.
    package func words(_ key: String, _ scope: Scope? = nil) -> String { words[key]?(scope) ?? key }
}

/// Which pack, as a session records it.
package struct PackIdentity: Equatable, Sendable {
    package var id: String
    package var version: String
    /// FNV-1a, 64 bits, of the files' bytes in order: tells two texts apart, is no seal against forgery.
    package var digest: String

    package init(id: String, version: String, digest: String) {
        self.id = id
        self.version = version
        self.digest = digest
    }
}

/// The parts of a pack: read only what is needed, for parsing all of it takes longer than a first frame may.
package enum PackPart: String, CaseIterable, Sendable {
    case pack, tempering, items, measures, blanks, commitments, reflections, reactions, words, cases, wording
}

extension Set<PackPart> {
    /// Items weigh nothing definite without their tempering, and what a measure asks rests on what all ask.
    var complete: Set<PackPart> {
        union(contains(.items) ? [.tempering] : []).union(contains(.commitments) ? [.blanks] : [])
    }
}
