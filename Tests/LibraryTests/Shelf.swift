import FoundationEssentials
import Glibc
import Library
import Packs
import Sessions

/// A library with its index, for tests.
final class Shelf: Sendable {
    let bench = Bench()
    let index: SessionIndex
    static let pack = Pack.core(parts: [.pack, .items, .measures, .reactions])

    init() throws {
        index = try SessionIndex(places: bench.shared, scorer: { Scorer(Self.pack) })
        mkdir(bench.shared.sessions, 0o700)
    }

    var places: Places { bench.shared }
    var store: SessionStore { bench.store(places) }
    var indexFile: String { "\(places.index)/\(Bench.names(places.index).first { $0.hasSuffix(".sqlite") } ?? "none")" }

    static func session(
        _ id: String, _ title: String, at time: String = "2026-11-23T10:00:00Z",
        _ change: (inout Session) -> Void = { _ in }
    ) -> Session {
        var session = Session(id: id, now: time)
        session.move.title = title
        change(&session)
        return session
    }

    @discardableResult
    func put(_ session: Session, _ name: String? = nil) throws -> SessionEntry {
        let entry = SessionEntry(
            name: name ?? store.newName(for: session, hidden: false), in: places.sessions)
        bench.put(String(decoding: try SessionFile(session).json(), as: UTF8.self), entry.path)
        return entry
    }

    func path(_ name: String) -> String { "\(places.sessions)/\(name)" }

    func titles(_ query: IndexQuery) throws -> [String] {
        try index.rows(query).map { $0.summary?.title ?? $0.entry.name }
    }

    func titles(_ words: String) throws -> [String] { try titles(IndexQuery(words: words)) }

    func damage(_ name: String) throws -> String? {
        try index.row(SessionEntry(name: name, in: places.sessions))?.damage
    }

    /// All that an index says, in an order that does not depend on its history.
    static func everything(_ index: SessionIndex, words: String = "") throws -> [IndexRow] {
        try index.rows(IndexQuery(words: words, limit: 10_000)).sorted {
            Array($0.entry.name.utf8).lexicographicallyPrecedes(Array($1.entry.name.utf8))
        }
    }

    /// An index made from nothing over the same files.
    func fresh() throws -> SessionIndex {
        let places = Places(
            environment: ["XDG_STATE_HOME": "\(bench.root)/fresh-\(UUID().uuidString)"], home: bench.root,
            library: self.places.sessions)
        let index = try SessionIndex(places: places, scorer: { Scorer(Self.pack) })
        _ = try index.reconcile()
        return index
    }
}
