import GRDB
import Glibc
import Sessions
import Synchronization

extension SessionIndex {
    /// Looks at the folder and brings the index up to what lies there: one listing, the status of each file, and only
    /// what is new or has changed is read. Files may be written and other programs look at the same time.
    ///
    /// What is read goes in by and by, the newest first, so that a library can be used while its index grows. Belongs
    /// on a thread of its own; one look at a time.
    ///
    /// - Parameter progress: how many files have been read of how many that must be; called after each few hundred.
    ///   false: stop here, and the next look goes on.
    /// - Complexity: O(n) for names and status, 2 µs each; a file to read takes about 0.3 ms.
    package func reconcile(progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }) throws -> IndexChanges {
        do {
            return try look(progress)
        } catch is IndexMoved {
            return try look(progress)
        }
    }

    private func look(_ progress: (_ done: Int, _ total: Int) -> Bool) throws -> IndexChanges {
        try followFile()
        let scorer = scorer()
        try compare(scorer.packs)
        // Before the listing: what changes during the look is then seen by the next one.
        let now = FileStamp.now()
        let folder = stat.of(places.sessions).map { FileStamp($0).settled(at: now) }
        let plan = try plan()
        var changes = IndexChanges()
        try plan.removed.inBatches(of: 256) { names in
            try write { db in for name in names { try IndexWriting.remove(name: name, db) } }
            changes.removed += names.count
        }
        changes.isComplete = try read(plan, scorer, &changes, progress)
        if changes.isComplete {
            try write { db in try IndexFact.folder.write(folder?.line ?? "", db) }
        }
        return changes
    }

    /// Throws the index away and makes it anew from the files.
    package func rebuild(progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }) throws -> IndexChanges {
        try startAnew()
        return try reconcile(progress: progress)
    }

    /// Whether, at a glance, nothing has come, gone or been replaced since the last look: asks for the status of the
    /// folder alone. A file that a program wrote over in place is not seen so, nor is anything in the last seconds.
    package func isFresh() throws -> Bool {
        guard let status = stat.of(places.sessions), let kept = try read(IndexFact.folder.read) else { return false }
        return kept == FileStamp(status).line && FileStamp(status).changed != 0
    }

    /// Open reviews are scored by the packs in force; when these have changed, they are read again.
    private func compare(_ packs: String) throws {
        guard try read(IndexFact.packs.read) != packs else { return }
        try write { db in
            try db.execute(sql: "UPDATE session SET changed = 0 WHERE decision IS NULL AND damage IS NULL")
            try IndexFact.packs.write(packs, db)
        }
    }
}

/// What a look has found to do.
private struct Plan {
    var listing: FolderListing
    /// Places in the listing.
    var reading: [(place: UInt32, isKnown: Bool)] = []
    var removed: [String] = []
}

/// Files to read together: not too many, and of a huge one none beside it.
private struct Batch: Sendable {
    static let most = 250
    static let bytes = 2 << 20
    /// Of the first, for which writing has to wait.
    static let first = 100

    var files: [(entry: SessionEntry, stamp: FileStamp?, isKnown: Bool)] = []
    var size = 0

    mutating func take(from plan: Plan, at place: inout Int, in folder: Directory, atMost most: Int = Self.most) {
        files = []
        size = 0
        while place < plan.reading.count, files.count < most, size < Self.bytes {
            let (listed, isKnown) = plan.reading[place]
            let name = plan.listing.name(Int(listed))
            let stamp = folder.status(name)
            files.append((SessionEntry(name: name, in: folder.path), stamp, isKnown))
            size += Int(min(stamp?.size ?? 0, Int64(SessionFile.largest)))
            place += 1
        }
    }

    /// In the order of the rows' numbers, for so they go into the full-text index in one piece.
    func read(_ scorer: Scorer) -> [(file: IndexedFile, isKnown: Bool)] {
        files.compactMap { entry, stamp, isKnown in
            IndexedFile(entry, seen: stamp, now: FileStamp.now(), scorer).map { ($0, isKnown) }
        }.sorted { $0.file.number < $1.file.number }
    }
}

extension SessionIndex {
    /// Goes through the names on disk and those in the index side by side.
    private func plan() throws -> Plan {
        var plan = Plan(listing: try FolderListing(places.sessions))
        let listing = plan.listing
        guard let folder = Directory(places.sessions) else {
            plan.removed = try read { try String.fetchAll($0, sql: "SELECT name FROM session") }
            return plan
        }
        try read { db in
            plan.reading = []
            plan.removed = []
            var place = 0
            let rows = try Row.fetchCursor(
                db, sql: "SELECT name, size, modified, changed, inode FROM session ORDER BY name")
            while let row = try rows.next() {
                let name: String = row[0]
                while place < listing.count, listing.compare(place, name) < 0 {
                    plan.reading.append((UInt32(place), false))
                    place += 1
                }
                guard place < listing.count, listing.compare(place, name) == 0 else {
                    plan.removed.append(name)
                    continue
                }
                let stamp = FileStamp(size: row[1], modified: row[2], changed: row[3], inode: row[4])
                if stamp.changed == 0 || folder.status(name) != stamp { plan.reading.append((UInt32(place), true)) }
                place += 1
            }
            while place < listing.count {
                plan.reading.append((UInt32(place), false))
                place += 1
            }
        }
        // Our names begin with the day.
        plan.reading.reverse()
        return plan
    }

    /// Reads and decodes the next files on another thread while the rows of the last go in.
    ///
    /// - Returns: false when `progress` said so.
    private func read(
        _ plan: Plan, _ scorer: Scorer, _ changes: inout IndexChanges, _ progress: (Int, Int) -> Bool
    ) throws -> Bool {
        guard !plan.reading.isEmpty, let folder = Directory(places.sessions) else { return true }
        let total = plan.reading.count
        var place = 0
        var batch = Batch()
        batch.take(from: plan, at: &place, in: folder, atMost: Batch.first)
        var files = batch.read(scorer)
        var done = batch.files.count
        while true {
            var next = Batch()
            next.take(from: plan, at: &place, in: folder)
            let coming = Coming()
            if !next.files.isEmpty { coming.start(next, scorer) }
            defer { coming.wait() }
            try write { db in try IndexWriting.put(files.map(\.file), db) }
            changes.added += files.count { !$0.isKnown }
            changes.changed += files.count { $0.isKnown }
            let goesOn = progress(done, total)
            if next.files.isEmpty { return true }
            if !goesOn { return false }
            files = coming.wait()
            done += next.files.count
        }
    }
}

/// A batch that another thread reads.
private final class Coming: Sendable {
    private let files = Mutex<[(file: IndexedFile, isKnown: Bool)]>([])
    private let thread = Mutex<pthread_t?>(nil)

    func start(_ batch: Batch, _ scorer: Scorer) {
        let work = Work {
            let read = batch.read(scorer)
            self.files.withLock { $0 = read }
        }
        var made = pthread_t()
        let argument = Unmanaged.passRetained(work)
        let failure = pthread_create(
            &made, nil,
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, argument.toOpaque())
        if failure == 0 {
            thread.withLock { $0 = made }
        } else {
            // No thread to be had: then it is read here.
            argument.takeRetainedValue().run()
        }
    }

    /// What was read, once.
    @discardableResult
    func wait() -> [(file: IndexedFile, isKnown: Bool)] {
        let started = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        if let started { pthread_join(started, nil) }
        return files.withLock { files in
            defer { files = [] }
            return files
        }
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}

extension stat {
    /// Of what a path leads to; nil when there is nothing.
    static func of(_ path: String) -> stat? {
        var status = stat()
        return path.withPath { stat($0, &status) } == 0 ? status : nil
    }
}

extension FileStamp {
    var line: String { "\(modified) \(changed) \(inode)" }
}

extension Array {
    fileprivate func inBatches(of size: Int, _ body: (ArraySlice<Element>) throws -> Void) throws {
        for start in stride(from: 0, to: count, by: size) { try body(self[start..<Swift.min(count, start + size)]) }
    }
}
