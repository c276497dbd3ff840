import Glibc

/// A call to the system that failed: what was tried, on what, and why, in words a person can act on.
package struct FileTrouble: Error, Equatable, Sendable {
    package enum Operation: String, Sendable {
        case open, read, write, sync, rename, remove, list, lock
        case makeFolder = "make the folder"
    }

    package let operation: Operation
    package let path: String
    /// The system's number, as `ENOSPC`.
    package let errno: Int32

    package init(_ operation: Operation, _ path: String, errno: Int32) {
        self.operation = operation
        self.path = path
        self.errno = errno
    }
}

extension FileTrouble: CustomStringConvertible {
    package var description: String {
        words + (help.map { "; \($0)" } ?? "")
    }

    /// Where the trouble is with the library, which may as well lie elsewhere.
    package var inLibrary: String { words + (helpInLibrary.map { "; \($0)" } ?? "") }

    private var words: String {
        let tried = operation == .sync ? "bring safely to disk" : operation.rawValue
        return "cannot \(tried) \(PathText.shown(path)): \(reason)"
    }

    /// What is wrong.
    package var reason: String {
        switch errno {
        case ENOSPC: "the disk is full"
        case EDQUOT: "your quota on this disk is used up"
        case EACCES, EPERM: "no permission"
        case EROFS: "the file system is read-only"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case ELOOP: "it is a link, and links are not followed"
        case EEXIST: "a file of this name is already there"
        case ENAMETOOLONG: "the name is too long"
        case EFBIG: "it is too large"
        case EINVAL where operation == .read: "it is not a regular file"
        case EMFILE, ENFILE: "too many files are open"
        case ENOLCK, ENOTSUP: "the file system does not support this"
        case EIO: "the disk reports an error"
        case ESTALE: "the network share was lost"
        default: String(cString: strerror(errno))
        }
    }

    /// What would help whatever the command; nil where nothing general can be said.
    package var help: String? {
        switch errno {
        case ENOSPC, EDQUOT: "free some space, then try again"
        case EACCES, EPERM: "see with `ls -ld` whose it is"
        case EROFS, ENOTDIR: "choose another folder"
        case ENOENT where operation != .read: "make the folder first"
        case EIO: "check the disk"
        case ESTALE: "connect the share again"
        case EMFILE, ENFILE: "close other programs, then try again"
        case ENOLCK where operation == .lock, ENOTSUP where operation == .lock:
            "make sure that nobody else has this session open"
        default: nil
        }
    }

    private var helpInLibrary: String? {
        switch errno {
        case EROFS, ENOTDIR: "choose another folder with --library"
        case EACCES, EPERM, ESTALE: help.map { $0 + ", or choose another folder with --library" }
        case ENOENT where operation != .read: "make the folder, or choose another with --library"
        case EIO: "save a copy elsewhere with --library, and check the disk"
        default: help
        }
    }
}
