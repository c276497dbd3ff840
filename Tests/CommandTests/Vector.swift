import Foundation
import Interview
import Packs
import Sessions

/// A sheet of the method with the figures it must give, computed by another program.
struct Vector: Decodable {
    struct Figures: Decodable { var value, low, high, dB: Double? }
    var `case`: String?
    var scope: Scope?
    var answers: AnswerSheet
    var expect: [String: Figures]
    var labels: [String: String]

    static let all: [Vector] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/vectors.json")
        return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
    }()

    static func named(_ name: String) throws -> Vector {
        guard let found = all.first(where: { $0.case == name }) else { throw Missing() }
        return found
    }

    struct Missing: Error {}

    /// As an answer sheet.
    func sheet(scope: String? = nil) throws -> String {
        var sheet: [String: Any] = ["answers": answers.mapValues(\.word)]
        if let scope { sheet["scope"] = scope }
        return String(decoding: try JSONSerialization.data(withJSONObject: sheet), as: UTF8.self)
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
        session.recordWeights(.core())
        return session
    }
}

extension World {
    /// Puts a review into the library.
    ///
    /// - Returns: its path.
    @discardableResult
    func keep(_ session: Session, as slug: String = "review") throws -> String {
        let json = String(decoding: try SessionFile(session).json(), as: UTF8.self)
        let name = ".local/share/otherside/sessions/2026-11-23-\(slug)-\(session.id.prefix(8)).json"
        return try write(json, to: name)
    }
}
