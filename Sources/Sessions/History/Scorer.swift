package import Packs

/// What a list needs of the packs in force: the figures of reviews that are still open.
package struct Scorer: Sendable {
    /// Tells whether the packs are those by which something was scored before.
    package let packs: String
    private let pack: Pack

    package init(_ pack: Pack) {
        self.pack = pack
        packs = pack.layers.map { "\($0.id) \($0.version) \($0.digest)" }.joined(separator: "\n")
    }

    package func summary(_ session: Session) -> Summary { Summary(session, pack) }
}
