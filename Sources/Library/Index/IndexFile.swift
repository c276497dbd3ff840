import GRDB
import Glibc

/// The index's file and a connection to it. It is made where it is missing, and thrown away and made anew where it is
/// no good. Where none can be kept it lies in memory.
struct IndexFile {
    let queue: DatabaseQueue
    /// Which file this is; another may have taken its place since.
    private let inode: UInt64
    /// nil: in memory.
    private let path: String?

    var isInMemory: Bool { path == nil }

    static func path(_ places: Places) -> String { "\(places.index)/sessions-\(IndexSchema.version).sqlite" }

    /// - Parameter spoilt: the file to throw away; one that has taken its place since is left alone.
    /// - Throws: `FileTrouble` or GRDB's `DatabaseError`.
    init(_ places: Places, insteadOf spoilt: IndexFile? = nil) throws {
        let path = Self.path(places)
        guard !PathText.holdsBytes(path) else {
            throw IndexTrouble(reason: "\(PathText.shown(places.index)) is not UTF-8, which SQLite needs")
        }
        try Folder.makePrivate(places.index)
        // Opening goes one at a time, so that nobody opens half of an old index and half of a new one.
        let lock = try OpenFile(places.index + "/lock", O_RDWR | O_CREAT, mode: 0o600, for: .lock)
        try call(.lock, lock.path) { flock(lock.descriptor, LOCK_EX) }
        if let spoilt, spoilt.isInPlace { try Self.throwAway(path) }
        do {
            queue = try Self.open(path)
        } catch let error as DatabaseError where error.meansSpoilt {
            try Self.throwAway(path)
            queue = try Self.open(path)
        }
        self.path = path
        inode = stat.ofLink(path).map { UInt64($0.st_ino) } ?? 0
    }

    /// An empty one in memory.
    init() throws {
        queue = try DatabaseQueue(configuration: Self.configuration)
        try queue.write(IndexSchema.create)
        path = nil
        inode = 0
    }

    /// Whether the file is still there; anybody may delete it at any time.
    var isInPlace: Bool {
        guard let path else { return true }
        return stat.ofLink(path).map { UInt64($0.st_ino) == inode } ?? false
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "otherside.index"
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            db.add(tokenizer: FoldingTokenizer.self)
            // A long look writes the same pages again and again: that they reach the file once in 32 MB is enough. They
            // come back from the system's cache as fast as from a large one here.
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;
                    PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -1024
                    """)
        }
        return configuration
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        // For the user alone from the start; SQLite gives its other files the same mode.
        do { _ = try OpenFile(path, O_RDWR | O_CREAT, mode: 0o600) }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            if try IndexSchema.isGood(db) { return }
            guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
                throw DatabaseError(resultCode: .SQLITE_NOTADB)
            }
            // It stays with the file. GRDB's own way writes and syncs at each opening, which a list would wait for.
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.inTransaction(.immediate) {
                try IndexSchema.create(db)
                return .commit
            }
        }
        return queue
    }

    private static func throwAway(_ path: String) throws(FileTrouble) {
        for ending in ["", "-wal", "-shm", "-journal"] { try remove(path + ending) }
    }
}

extension DatabaseError {
    /// Whether the file is broken, foreign or gone, and not just busy or the disk full.
    var meansSpoilt: Bool {
        switch resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_SCHEMA: true
        // A table or a column that should be there is not.
        case .SQLITE_ERROR: message?.hasPrefix("no such ") == true
        case .SQLITE_READONLY: extendedResultCode == .SQLITE_READONLY_DBMOVED
        default: false
        }
    }
}
