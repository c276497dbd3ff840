import GRDB
package import Sessions
import Synchronization

/// The search index over a library. The session files are the truth; the index only remembers what a look at them
/// found, and can be deleted at any time.
///
/// Every call returns when it is done. Reading has a connection of its own, so that `rows`, `count` and `matches` never
/// wait for a look that runs on another thread (`reconcile` belongs on one), nor for another program's. A write waits
/// for another's transaction, of which none takes longer than a few hundred files' rows.
///
/// An index that is broken, foreign or of another version is thrown away and begun anew, empty until the next look.
package final class SessionIndex: Sendable {
    package let places: Places
    let scorer: @Sendable () -> Scorer
    private let connections: Mutex<Connections>

    private struct Connections {
        var reader: IndexFile
        var writer: IndexFile?
    }

    /// Opens the index, or begins an empty one; no session file is touched.
    ///
    /// - Parameter scorer: by which open reviews are scored; asked once at each look and each `note`.
    /// - Throws: when the index's folder cannot be written.
    package init(places: Places, scorer: @escaping @Sendable () -> Scorer) throws {
        self.places = places
        self.scorer = scorer
        connections = Mutex(Connections(reader: try IndexFile(places)))
    }

    /// A page of rows; from the index alone, without a look at any file.
    package func rows(_ query: IndexQuery) throws -> [IndexRow] {
        let folder = places.sessions
        return try read { try IndexFilter(query).rows($0, folder: folder) }
    }

    /// How many rows there are in all pages.
    package func count(_ query: IndexQuery) throws -> Int { try read { try IndexFilter(query).count($0) } }

    /// What is known of one file; nil when it was not there at the last look.
    package func row(_ entry: SessionEntry) throws -> IndexRow? {
        try read { db in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT \(IndexColumns.read) FROM session s WHERE s.name = ?"),
                arguments: [entry.name]
            ).map { IndexColumns.row($0, folder: places.sessions) }
        }
    }

    /// The title of the review with an id; nil when no file with it was there at the last look.
    package func title(id: String) throws -> String? {
        try read { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT title FROM session WHERE id = ? LIMIT 1"), arguments: [id])
        }
    }

    /// The other sides by name with how many reviews touch them, the most first.
    package func otherSides(limit: Int = 200) throws -> [(name: String, count: Int)] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT other_side, count(*), max(number) FROM session WHERE damage IS NULL AND other_side_key <> ''
                    GROUP BY other_side_key ORDER BY 2 DESC, 1 LIMIT ?
                    """,
                arguments: [limit]
            ).map { ($0[0], $0[1]) }
        }
    }

    /// The tags in use with how many reviews bear them, the most first.
    package func tags() throws -> [(name: String, count: Int)] {
        let counts = try read { db in
            var counts: [String: Int] = [:]
            let rows = try String.fetchCursor(db, sql: "SELECT tags FROM session WHERE tags <> ''")
            while let row = try rows.next() { for tag in Set(IndexTags.tags(row)) { counts[tag, default: 0] += 1 } }
            return counts
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// After a save of our own: the row is as new as the file, without a look at any other.
    package func note(saved: LoadedSession) throws {
        let print = saved.fingerprint
        // When exactly the file changed is not known, so that the next look reads this one again.
        let stamp = FileStamp(
            size: Int64(print.size), modified: print.modified, changed: 0, inode: Int64(bitPattern: print.inode))
        let file = IndexedFile(name: saved.entry.name, stamp: stamp, saved.session, scorer())
        try write { try IndexWriting.put([file], $0) }
    }

    /// After a deletion of our own.
    package func forget(_ entry: SessionEntry) throws { try write { try IndexWriting.remove(name: entry.name, $0) } }
}

extension SessionIndex {
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let file = connections.withLock { $0.reader }
        do {
            return try file.queue.unsafeRead(body)
        } catch let error as DatabaseError where error.meansSpoilt {
            return try replace(file).queue.unsafeRead(body)
        }
    }

    /// In one transaction, which is short.
    func write(_ body: (Database) throws -> Void) throws {
        let file = try writer()
        func run(_ file: IndexFile) throws {
            try file.queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try body(db)
                    return .commit
                }
            }
        }
        do {
            try run(file)
        } catch let error as DatabaseError where error.meansSpoilt {
            _ = try replace(file)
            try run(writer())
        }
    }

    private func writer() throws -> IndexFile {
        try connections.withLock { connections in
            if let writer = connections.writer { return writer }
            let writer = try IndexFile(places)
            connections.writer = writer
            return writer
        }
    }

    /// Begins an empty index in place of a file, unless that has been done since.
    @discardableResult
    private func replace(_ file: IndexFile) throws -> IndexFile {
        try connections.withLock { connections in
            guard connections.reader.queue === file.queue || connections.writer?.queue === file.queue else {
                return connections.reader
            }
            let fresh = try IndexFile(places, insteadOf: file)
            connections = Connections(reader: fresh)
            return fresh
        }
    }

    /// Throws the index away; the next look fills it again.
    func startAnew() throws { try replace(connections.withLock { $0.reader }) }

    /// Goes over to the file that lies there now, where somebody has deleted or replaced ours.
    func followFile() throws {
        let (reader, writer) = connections.withLock { ($0.reader, $0.writer) }
        if !reader.isInPlace || writer.map({ !$0.isInPlace }) == true { try replace(reader) }
    }
}
