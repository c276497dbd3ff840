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
    /// The letter as it can be sent; empty while nothing is marked.
    package let letter: String
    /// What this paper is and is not.
    package let standing = "This holds only what its authors chose to tell. It says nothing of what they left out."

    private enum CodingKeys: String, CodingKey { case format, version, title, told, promises, letter, standing }

    /// The letter, of which only what may be told is encoded.
    package let notice: Notice

    package init(_ session: Session, _ pack: Pack) {
        let notice = Notice(session, Phrasebook(pack, session.move))
        self.notice = notice
        var nameless = Move()
        nameless.scope = session.move.scope
        let phrases = Phrasebook(pack, nameless)
        let marked = Notice.candidates(session, phrases)
        func told(_ id: String) -> String? {
            marked.first { $0.id == id && !$0.isOpen && session.mayTell.contains(id) }?.text
        }
        title = told("move.title")
        self.told = notice.paragraphs.filter { $0.from != "move.title" }.map { paragraph in
            Told(
                id: paragraph.from, label: Self.label(paragraph.from), text: told(paragraph.from) ?? paragraph.text)
        }
        promises = notice.promised.map { one in
            Told(
                id: "measures.\(one.id)", label: phrases.measure(one.id), text: one.text)
        }
        letter = notice.isEmpty ? "" : notice.text
    }

    /// True while nothing is marked.
    package var isEmpty: Bool { notice.isEmpty }

    private static func label(_ id: String) -> String {
        switch id {
        case "move.description": "What we are about to do"
        case "move.protects": "What it protects"
        case "move.mover": "Who makes the move"
        case "move.otherSide": "To whom"
        case "reflections.red-lines": "Where it stops"
        case "reflections.costly-guarantee": "What stands behind our word"
        case "reflections.channel": "How you can check"
        case "letter.holdStill": "If you hold still"
        case "letter.contact": "Whom to ask"
        case "letter.by": "By when we ask for an answer"
        default: id
        }
    }
}
