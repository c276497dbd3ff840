import GRDB
import Packs
package import Sessions
import Synchronization

/// The search index over a library. The session files are the truth; the index only remembers what a look at them
/// found, and can be deleted at any time.
///
/// Every call returns when it is done. Reading has a connection of its own, so that `rows`, `count` and `matches` never
/// wait for a look that runs on another thread (`reconcile` belongs on one), nor for another program's. A write waits
/// for another's transaction, of which none takes longer than a few hundred files' rows.
///
/// An index that is broken, foreign or of another version is thrown away and begun anew, empty until the next look. One
/// that cannot be kept on disk goes on in memory, see `trouble`.
package final class SessionIndex: Sendable {
    package let places: Places
    let scorer: @Sendable () -> Scorer
    private let connections: Mutex<Connections>

    private struct Connections {
        var reader: IndexFile
        var writer: IndexFile?
        var trouble: IndexTrouble?

        func holds(_ file: IndexFile) -> Bool { reader.queue === file.queue || writer?.queue === file.queue }

        mutating func begin(_ file: IndexFile) {
            reader = file
            writer = nil
        }

        mutating func goToMemory(after error: any Error) throws {
            trouble = IndexTrouble(error)
            begin(try IndexFile())
        }
    }

    /// Opens the index, or begins an empty one; no session file is touched. Where none can be kept on disk it is begun in
    /// memory.
    ///
    /// - Parameter scorer: by which open reviews are scored; asked once at each look and each `note`.
    package init(places: Places, scorer: @escaping @Sendable () -> Scorer) throws {
        self.places = places
        self.scorer = scorer
        do {
            connections = Mutex(Connections(reader: try IndexFile(places)))
        } catch {
            connections = Mutex(Connections(reader: try IndexFile(), trouble: IndexTrouble(error)))
        }
    }

    /// Why the index lies in memory and not on disk, where each new program must read all files for it; nil: it does
    /// not.
    package var trouble: IndexTrouble? { connections.withLock { $0.trouble } }

    /// A page of rows; from the index alone, without a look at any file.
    package func rows(_ query: IndexQuery) throws -> [IndexRow] {
        let folder = places.sessions
        return try read { try IndexFilter(query).rows($0, folder: folder) }
    }

    /// How many rows there are in all pages.
    package func count(_ query: IndexQuery) throws -> Int { try read { try IndexFilter(query).count($0) } }

    /// Where a file stands among all that meet a query, from 0, whatever its stretch; nil: it does not meet it.
    package func place(of name: String, in query: IndexQuery) throws -> Int? {
        try read { try IndexFilter(query).place(of: name, $0) }
    }

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

    /// The tags in use, as they were last written, with how many reviews bear them, the most first.
    package func tags() throws -> [(name: String, count: Int)] {
        let counts = try read { db in
            var counts: [String: (name: String, count: Int)] = [:]
            let rows = try String.fetchCursor(
                db, sql: "SELECT tags FROM session WHERE tags <> '' ORDER BY number DESC")
            while let row = try rows.next() {
                let tags = Dictionary(IndexTags.tags(row).map { (Folding.key($0), $0) }) { first, _ in first }
                for (key, tag) in tags { counts[key, default: (tag, 0)].count += 1 }
            }
            return counts
        }
        return counts.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }

    /// After a save of our own: the row is as new as the file, without a look at any other.
    package func note(saved: LoadedSession) throws {
        let print = saved.fingerprint
        // When exactly the file changed is not known, so that the next look reads this one again.
        let stamp = FileStamp(
            size: Int64(print.size), modified: print.modified, changed: 0, inode: Int64(bitPattern: print.inode))
        let file = IndexedFile(name: saved.entry.name, stamp: stamp, saved.session, scorer())
        try change({ try IndexWriting.put([file], $0) })
    }

    /// After a deletion of our own.
    package func forget(_ entry: SessionEntry) throws {
        try change({ try IndexWriting.remove(name: entry.name, $0) })
    }
}

extension SessionIndex {
    /// Reads from the index. Where its file fails, all files are looked at for one in memory first.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let file = connections.withLock { $0.reader }
        do {
            return try file.queue.unsafeRead(body)
        } catch let error as DatabaseError {
            let next = try replace(file, after: error)
            if next.isInMemory { _ = try reconcile() }
            do {
                return try next.queue.unsafeRead(body)
            } catch {
                throw IndexTrouble(error)
            }
        }
    }

    /// In one transaction, which is short.
    ///
    /// - Throws: `IndexMoved` where another index had to be begun in memory: a look at all files must fill it.
    func write(_ body: (Database) throws -> Void) throws {
        func run(_ file: IndexFile) throws {
            try file.queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try body(db)
                    return .commit
                }
            }
        }
        let file = try writer()
        do {
            return try run(file)
        } catch let error as DatabaseError {
            if try replace(file, after: error).isInMemory { throw IndexMoved() }
            try run(writer())
        }
    }

    /// Our own change of one file.
    func change(_ body: (Database) throws -> Void) throws {
        do {
            try write(body)
        } catch is IndexMoved {
            _ = try reconcile()
        }
    }

    private func writer() throws -> IndexFile {
        try connections.withLock { connections in
            if let writer = connections.writer { return writer }
            do {
                let writer = try connections.reader.isInMemory ? connections.reader : IndexFile(places)
                connections.writer = writer
                return writer
            } catch {
                try connections.goToMemory(after: error)
                throw IndexMoved()
            }
        }
    }

    /// Another index in the place of one that fails, unless there is another since: an empty file where it was spoilt,
    /// else one in memory.
    private func replace(_ file: IndexFile, after error: DatabaseError) throws -> IndexFile {
        try connections.withLock { connections in
            guard connections.holds(file) else { return connections.reader }
            if file.isInMemory { throw IndexTrouble(error) }
            if error.meansSpoilt, let fresh = try? IndexFile(places, insteadOf: file) {
                connections.reader = fresh
                connections.writer = nil
            } else {
                try connections.goToMemory(after: error)
            }
            return connections.reader
        }
    }

    /// Throws the index away; the next look fills it again.
    func startAnew() throws {
        try connections.withLock { connections in
            if connections.reader.isInMemory { return try connections.begin(IndexFile()) }
            do {
                try connections.begin(IndexFile(places, insteadOf: connections.reader))
            } catch {
                try connections.goToMemory(after: error)
            }
        }
    }

    /// Goes over to the file that lies there now, where somebody has deleted or replaced ours.
    func followFile() throws {
        try connections.withLock { connections in
            guard !connections.reader.isInPlace || connections.writer.map({ !$0.isInPlace }) == true else { return }
            do {
                try connections.begin(IndexFile(places))
            } catch {
                try connections.goToMemory(after: error)
            }
        }
    }
}

/// The index goes on in memory, and is empty.
struct IndexMoved: Error {}
