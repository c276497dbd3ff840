import FoundationEssentials
import Glibc

/// Calls the system, again when a signal came between.
///
/// - Throws: the trouble when the call returns less than 0.
@discardableResult
func call<Value: SignedInteger>(
    _ operation: FileTrouble.Operation, _ path: String, _ body: () -> Value
) throws(FileTrouble) -> Value {
    while true {
        let value = body()
        if value >= 0 { return value }
        let number = errno
        if number != EINTR { throw FileTrouble(operation, path, errno: number) }
    }
}

/// An open file; closed when it goes out of scope.
struct OpenFile: ~Copyable {
    let descriptor: Int32
    let path: String

    /// Opens without handing the file to child processes.
    ///
    /// - Parameter follows: a link at the end of the path.
    init(
        _ path: String, _ flags: Int32, mode: UInt32 = 0, follows: Bool = false,
        for operation: FileTrouble.Operation = .open
    ) throws(FileTrouble) {
        self.path = path
        let link = follows ? 0 : O_NOFOLLOW
        descriptor = try call(operation, path) { path.withPath { open($0, flags | O_CLOEXEC | link, mode) } }
    }

    deinit { close(descriptor) }

    func status() throws(FileTrouble) -> stat {
        var status = stat()
        try call(.read, path) { fstat(descriptor, &status) }
        return status
    }

    /// Sets the mode whatever the umask.
    func set(mode: UInt32) throws(FileTrouble) { try call(.write, path) { fchmod(descriptor, mode) } }

    func write(_ bytes: Data) throws(FileTrouble) {
        let failure: Int32 = bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count == 0 {
                    return ENOSPC
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
        if failure != 0 { throw FileTrouble(.write, path, errno: failure) }
    }

    /// Reads from the place where the file stands to its end.
    ///
    /// - Parameter expected: how many bytes there are likely to be.
    /// - Throws: `EFBIG` when there are more than `limit` bytes.
    func readAll(limit: Int, expecting expected: Int = 1 << 16) throws(FileTrouble) -> Data {
        // One more, so that the end is met at the second reading.
        var data = Data(count: expected + 1)
        var filled = 0
        while true {
            let count = try call(.read, path) {
                data.withUnsafeMutableBytes { buffer in
                    let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                    return Glibc.read(descriptor, rest.baseAddress, rest.count)
                }
            }
            filled += count
            if filled > limit { throw FileTrouble(.read, path, errno: EFBIG) }
            if count == 0 { return data.prefix(filled) }
            if filled == data.count { data.count *= 2 }
        }
    }

    /// Brings the content and what describes it to disk.
    func sync() throws(FileTrouble) { try call(.sync, path) { fsync(descriptor) } }

    /// Brings the content to disk, and of what describes it only what is needed to read it.
    func syncContent() throws(FileTrouble) { try call(.sync, path) { fdatasync(descriptor) } }
}

extension OpenFile {
    /// The content and the status of a regular file.
    ///
    /// - Throws: `EINVAL` when it is no regular file, `ELOOP` for a link that is not followed, `EFBIG` above `limit`
    ///   bytes.
    static func read(_ path: String, limit: Int, follows: Bool = false) throws(FileTrouble) -> (Data, stat) {
        // Without O_NONBLOCK a pipe put into the folder would hold the program up for ever.
        let file = try OpenFile(path, O_RDONLY | O_NONBLOCK, follows: follows, for: .read)
        let status = try file.status()
        guard status.isRegular else { throw FileTrouble(.read, path, errno: EINVAL) }
        guard status.st_size <= limit else { throw FileTrouble(.read, path, errno: EFBIG) }
        return (try file.readAll(limit: limit, expecting: Int(status.st_size)), status)
    }
}

extension stat {
    var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
    var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
    /// The permission bits.
    var permissions: UInt32 { st_mode & 0o7777 }
    /// Nanoseconds since 1970.
    var modified: Int64 { st_mtim.nanoseconds }

    /// Of the file itself, not of what a link leads to; nil when there is none.
    static func ofLink(_ path: String) -> stat? {
        var status = stat()
        return path.withPath { lstat($0, &status) } == 0 ? status : nil
    }
}

extension timespec {
    /// Since 1970. A file may bear any time; one that is farther off than these can say counts as the farthest.
    var nanoseconds: Int64 {
        let (whole, overflow) = Int64(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return tv_sec < 0 ? -Self.farthest : Self.farthest }
        return min(max(whole, -Self.farthest), Self.farthest) + Int64(tv_nsec)
    }

    /// Two such times can be subtracted.
    private static let farthest = Int64.max / 4
}
