import Glibc

/// An open folder, which asks for the status of its files by name.
final class Directory {
    let path: String
    private let descriptor: Int32

    init?(_ path: String) {
        self.path = path
        descriptor = path.withPath { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Of a link itself.
    func status(_ name: String) -> FileStamp? {
        var status = stat()
        return name.withPath { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) } == 0 ? FileStamp(status) : nil
    }
}
