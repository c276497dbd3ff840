import Foundation
import Interview
import Packs
import Sessions
import Support

extension Vector {
    /// As an answer sheet.
    func sheet(scope: String? = nil) throws -> String {
        var sheet: [String: Any] = ["answers": wordsOfAll]
        if let scope { sheet["scope"] = scope }
        return String(decoding: try JSONSerialization.data(withJSONObject: sheet), as: UTF8.self)
    }

    /// What the pack asks beside the method does not apply, and so changes no figure.
    private var wordsOfAll: [String: String] {
        let others = Fixtures.shipped.items.map(\.id).filter { !Fixtures.isOfMethod($0) }
        return words.merging(others.map { ($0, Answer.notApplicable.word) }) { $1 }
    }

    /// As a review of one voice, begun and not decided.
    func session(id: String = "1a2b3c4d-0000-4000-8000-000000000001") -> Session {
        var session = Session(id: id, now: "2026-11-23T10:00:00Z")
        session.move.title = "Business Source License"
        session.move.scope = scope
        session.move.otherSide = "Firms that host our product"
        session.move.mover = "HashiCorp"
        session.move.description = "New versions come under another licence."
        var voice = Voice(id: "self", seat: .mover)
        voice.answers = answers
        session.voices = [voice]
        session.recordWeights(Fixtures.pack)
        return session
    }
}

extension World {
    /// Puts a review into the library.
    ///
    /// - Returns: its path.
    @discardableResult
    func keep(_ session: Session, as slug: String = "review") throws -> String {
        try put(session, name: "2026-11-23-\(slug)-\(session.id.prefix(8)).json")
    }
}
