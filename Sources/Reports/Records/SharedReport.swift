package import Packs
package import Sessions

/// The version for sharing: what was marked "may be told", and nothing else of the review. No name, date or id of it
/// comes in, for none of them was marked.
package struct SharedReport: Equatable, Sendable, Encodable {
    package struct Told: Equatable, Sendable, Encodable {
        /// As the session's `mayTell` names it.
        package var id: String
        package var label: String
        package var text: String
    }

    package let format = "otherside.shared"
    package let version = 1
    package let title: String?
    package let told: [Told]
    package let promises: [Told]
    /// What this paper is and is not.
    package let standing = "This holds only what its authors chose to tell. It says nothing of what they left out."

    private enum CodingKeys: String, CodingKey { case format, version, title, told, promises, standing }

    package init(_ session: Session, _ pack: Pack) {
        // Without the names, so that none comes in by a sentence of the pack.
        var nameless = Move()
        nameless.scope = session.move.scope
        let marked = Notice.candidates(session, Phrasebook(pack, nameless)).filter { session.mayTell.contains($0.id) }
            .map { Told(id: $0.id, label: Self.label($0), text: $0.text) }
        title = marked.first { $0.id == "move.title" }?.text
        told = marked.filter { $0.id != "move.title" && !$0.id.hasPrefix("measures.") }
        promises = marked.filter { $0.id.hasPrefix("measures.") }
    }

    /// True while nothing is marked.
    package var isEmpty: Bool { title == nil && told.isEmpty && promises.isEmpty }

    private static func label(_ candidate: Notice.Candidate) -> String {
        switch candidate.id {
        case "move.description": "What we are about to do"
        case "move.protects": "What it protects"
        case "move.mover": "Who makes the move"
        case "move.otherSide": "To whom"
        case "reflections.red-lines": "Where it stops"
        case "reflections.costly-guarantee": "What stands behind our word"
        case "reflections.channel": "How you can check"
        default: candidate.label
        }
    }
}
