import FoundationEssentials
import Interview
import Library
import Packs
import Sessions

/// Reviews as people leave them: described, answered in full, not yet decided.
enum Sample {
    static var store: SessionStore {
        let environment = ProcessInfo.processInfo.environment
        return SessionStore(
            places: Places(
                environment: Variables(environment.map { (name: $0.key, value: $0.value) }),
                home: environment["HOME"] ?? "/", library: nil),
            zone: .utc)
    }

    static func review(_ number: Int, _ vectors: [Vector]) throws -> Session {
        let episode = try episode("hashicorp-bsl-2023", in: vectors)
        let tail = String(100_000_000_000 + number)
        var session = Session(id: "\(String(tail.dropFirst(4)))-0000-4000-8000-\(tail)", now: "2026-11-23T10:00:00Z")
        session.move.title = "New licence for the product, number \(number)"
        session.move.scope = .company
        session.move.otherSide = "Firms that host it"
        session.move.mover = "The vendor"
        session.move.protects = "What it costs to write it"
        session.move.others = ["Customers", "Contributors"]
        session.recordWeights(Pack.core(parts: [.pack, .items]))
        for (item, answer) in episode.answers { session.setAnswer(item, answer) }
        return session
    }

    /// The first review in the list carries a text of 5 KB; the rest are there to be scrolled past.
    static func fillLibrary(_ vectors: [Vector]) throws {
        var text = ""
        while text.utf8.count < 4980 { text += "what they can see of it, " }
        for number in 0..<60 {
            var session = try review(number, vectors)
            if number == 0 {
                session.reflections["move"] = Reflected(first: text, latest: text)
                session.created = "2026-12-01T10:00:00Z"
            }
            _ = try store.create(SessionFile(session), hidden: false)
        }
    }
}
