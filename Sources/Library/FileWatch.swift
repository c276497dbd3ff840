import Glibc
package import Sessions

/// Tells what other programs do to the file of a review that lies open here; each change once.
package struct FileWatch: Sendable {
    package enum Change: Equatable, Sendable {
        /// It holds this now.
        case changed(Session)
        /// It cannot be read any more.
        case damaged
        case gone
    }

    /// How the file was when it was looked at last.
    private var seen: FileStamp?
    private var isGone = false

    package init() {}

    /// - Parameter loaded: as this program read or wrote it last.
    /// - Returns: nil: nothing new.
    /// - Complexity: a stat; the file is read only where that says it is another one.
    package mutating func change(of loaded: LoadedSession, _ store: SessionStore) -> Change? {
        guard let status = stat.ofLink(loaded.path) else {
            defer { isGone = true }
            return isGone ? nil : .gone
        }
        isGone = false
        let stamp = FileStamp(status)
        defer { seen = stamp }
        guard stamp != seen else { return nil }
        let print = loaded.fingerprint
        let isOurs = stamp.inode == Int64(bitPattern: print.inode) && stamp.modified == print.modified
        if isOurs, stamp.size == Int64(print.size) { return nil }
        guard let now = try? store.load(loaded.entry).get() else { return .damaged }
        return now.fingerprint.isSameContent(as: print) ? nil : .changed(now.session)
    }
}
