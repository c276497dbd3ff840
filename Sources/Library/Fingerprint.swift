import FoundationEssentials
import Glibc

/// What tells whether a file is still the one that was read.
package struct Fingerprint: Equatable, Hashable, Sendable {
    /// Bytes.
    package let size: Int
    /// Nanoseconds since 1970.
    package let modified: Int64
    package let inode: UInt64
    /// Of the content: FNV-1a, 64 bits.
    package let digest: UInt64

    init(_ bytes: Data, _ status: stat) {
        size = bytes.count
        modified = status.modified
        inode = UInt64(status.st_ino)
        digest = FNV1a.digest(bytes)
    }

    /// Whether the content is the same; a file that was copied back is.
    package func isSameContent(as other: Fingerprint) -> Bool { size == other.size && digest == other.digest }
}
