import Glibc

/// What tells at a look, without reading it, that a file is the one that was read.
struct FileStamp: Equatable, Sendable {
    var size: Int64
    /// Nanoseconds since 1970.
    var modified: Int64
    /// When anything of the file changed last, as the system keeps it; nobody can set it back. 0: not sure that what
    /// was read is what lies there, so that the next look reads it again.
    var changed: Int64
    var inode: Int64

    /// Clocks of file systems are coarse: a file could change again within the same tick and keep its times.
    static let tick: Int64 = 2_000_000_000

    init(size: Int64, modified: Int64, changed: Int64, inode: Int64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    init(_ status: stat) {
        size = Int64(status.st_size)
        modified = status.modified
        changed = status.st_ctim.nanoseconds
        inode = Int64(bitPattern: UInt64(status.st_ino))
    }

    /// The stamp to keep of what was read at a time; the system's own clock counts, for the file's times are its.
    func settled(at now: Int64) -> FileStamp {
        var stamp = self
        if now - changed < Self.tick { stamp.changed = 0 }
        return stamp
    }

    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.nanoseconds
    }
}
