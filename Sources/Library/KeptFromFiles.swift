import Glibc
import Synchronization

/// Something made from all files of a library, kept while none of them has come, gone or changed.
package final class KeptFromFiles<Value: Sendable>: Sendable {
    private let kept = Mutex<(stamp: LibraryStamp, value: Value)?>(nil)

    package init() {}

    /// - Parameters:
    ///   - now: nanoseconds since 1970; nil: the system's clock, by which the files' times are.
    ///   - make: reads the files; nil where it was stopped half-way, which is not kept.
    /// - Complexity: a glance at each file's status where nothing has changed.
    package func value(_ store: SessionStore, now: Int64? = nil, make: () -> Value?) -> Value? {
        let stamp = try? LibraryStamp(store, at: now ?? FileStamp.now())
        if let stamp, let kept = kept.withLock({ $0 }), kept.stamp.isSure, kept.stamp == stamp { return kept.value }
        let value = make()
        if let stamp, let value { kept.withLock { $0 = (stamp, value) } }
        return value
    }
}

/// Names and stamps of all files of a library in one number.
struct LibraryStamp: Equatable {
    private let digest: Int
    /// False where a file changed so lately that it could change again and keep its times.
    let isSure: Bool

    init(_ store: SessionStore, at now: Int64) throws(FileTrouble) {
        var hasher = Hasher()
        var isSure = true
        for entry in try store.entries() {
            guard let status = stat.ofLink(entry.path) else { continue }
            let stamp = FileStamp(status).settled(at: now)
            hasher.combine(entry.name)
            hasher.combine(stamp.size)
            hasher.combine(stamp.modified)
            hasher.combine(stamp.changed)
            hasher.combine(stamp.inode)
            if stamp.changed == 0 { isSure = false }
        }
        digest = hasher.finalize()
        self.isSure = isSure
    }
}
