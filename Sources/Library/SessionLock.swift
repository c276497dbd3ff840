import FoundationEssentials
import Glibc
import Synchronization

/// What tells another program that this one has a session open. The kernel takes it back when the process ends, however
/// it ends.
package final class SessionLock: Sendable {
    package let path: String
    private let descriptor: Mutex<Int32?>

    fileprivate init(_ path: String, _ descriptor: Int32) {
        self.path = path
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// Gives the lock back and removes its file. A second call does nothing.
    package func release() {
        descriptor.withLock { open in
            guard let descriptor = open else { return }
            // Removed while still held, so that nobody can have taken it.
            if Self.is(descriptor, at: path) { _ = path.withPath { unlink($0) } }
            close(descriptor)
            open = nil
        }
    }
}

/// What came of asking for a lock.
package enum LockOutcome: Sendable {
    case held(SessionLock)
    case heldBy(LockHolder)
}

/// Who has a session open, as the lock file says; what it does not say is nil.
package struct LockHolder: Equatable, Sendable, CustomStringConvertible {
    package var process: Int?
    package var host: String?
    /// RFC 3339 in UTC.
    package var since: String?

    package var description: String {
        let who = process.map { "process \($0)" } ?? "another program"
        return who + (host.map { " on \($0)" } ?? "") + (since.map { ", since \($0)" } ?? "")
    }
}

extension SessionLock {
    /// Takes a session's lock if it is free. Never waits.
    ///
    /// - Parameters:
    ///   - name: the session's file; nil while there is none.
    ///   - now: RFC 3339 in UTC, to tell others since when.
    package static func acquire(
        _ places: Places, id: String, name: String?, now: String
    ) throws(FileTrouble) -> LockOutcome {
        if places.isShared { try places.makeSessions() }
        try places.makeAside(places.locks)
        return try acquire(places.lock(id: id, name: name), mode: places.modes.file, now: now)
    }

    static func acquire(_ path: String, mode: UInt32, now: String) throws(FileTrouble) -> LockOutcome {
        while true {
            let descriptor = try opened(path, mode: mode)
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let number = errno
                defer { close(descriptor) }
                if number == EINTR { continue }
                guard number == EWOULDBLOCK else { throw FileTrouble(.lock, path, errno: number) }
                return .heldBy(holder(descriptor))
            }
            // Who held it before may have removed the file between our two calls: then this is a lock on nothing.
            guard Self.is(descriptor, at: path) else {
                close(descriptor)
                continue
            }
            sign(descriptor, now)
            return .held(SessionLock(path, descriptor))
        }
    }

    /// Removes a lock file that nobody holds.
    static func removeUnheld(_ path: String) {
        let descriptor = path.withPath { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
        guard descriptor >= 0 else { return }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.is(descriptor, at: path) { _ = path.withPath { unlink($0) } }
        close(descriptor)
    }

    /// Whether an open file is the one that bears a name now.
    private static func `is`(_ descriptor: Int32, at path: String) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0, let there = stat.ofLink(path) else { return false }
        return there.st_ino == status.st_ino && there.st_dev == status.st_dev
    }

    private static func opened(_ path: String, mode: UInt32) throws(FileTrouble) -> Int32 {
        let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        do {
            return try call(.lock, path) { path.withPath { open($0, O_RDWR | O_CREAT | flags, mode) } }
        } catch {
            // Another user's lock file can be locked without the right to write it.
            guard error.errno == EACCES else { throw error }
            return try call(.lock, path) { path.withPath { open($0, O_RDONLY | flags) } }
        }
    }

    /// Says who holds it. That this fails, as on a full disk, does not make the lock weaker.
    private static func sign(_ descriptor: Int32, _ now: String) {
        let text = "\(getpid())\n\(hostName)\n\(now)\n"
        ftruncate(descriptor, 0)
        _ = Array(text.utf8).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    private static func holder(_ descriptor: Int32) -> LockHolder {
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return LockHolder() }
        let lines = String(decoding: bytes[..<count], as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map { $0.filter { !$0.isNewline && $0 >= " " } }
        func line(_ place: Int) -> String? {
            lines.indices.contains(place) && !lines[place].isEmpty ? lines[place] : nil
        }
        return LockHolder(process: line(0).flatMap(Int.init), host: line(1), since: line(2))
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
