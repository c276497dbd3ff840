package import FoundationEssentials
import Glibc

/// Files that are, after a crash or a power cut at any time, either the old ones or the new ones, never half of one.
package enum DurableFile {
    /// Puts new content in place of a file's, or makes the file: a temporary file beside it, synced, renamed over it,
    /// and the folder synced.
    ///
    /// On failure the old file stays as it was and the temporary file is gone; when only the folder's sync failed the
    /// new content stands already, though a power cut may still bring the old one back.
    ///
    /// - Parameter mode: the permission bits, whatever the umask.
    package static func replace(_ bytes: Data, at path: String, mode: UInt32) throws(FileTrouble) {
        try put(bytes, at: path, mode: mode, group: nil, replacing: true)
    }

    /// Makes a file where none is.
    ///
    /// - Throws: `EEXIST` when there is one; it is left alone.
    package static func create(_ bytes: Data, at path: String, mode: UInt32) throws(FileTrouble) {
        try put(bytes, at: path, mode: mode, group: nil, replacing: false)
    }

    static func put(
        _ bytes: Data, at path: String, mode: UInt32, group: UInt32?, replacing: Bool
    ) throws(FileTrouble) {
        let folder = Folder.parent(of: path)
        let temporary = folder + "/" + Temporary.name()
        do {
            try write(bytes, to: temporary, mode: mode, group: group)
            if replacing {
                try call(.rename, path) { temporary.withPath { from in path.withPath { rename(from, $0) } } }
            } else {
                try move(temporary, toNew: path)
            }
        } catch {
            _ = temporary.withPath { unlink($0) }
            throw error
        }
        try Folder.sync(folder)
    }

    /// - Parameter isSynced: false where one sync follows for many files.
    static func write(
        _ bytes: Data, to path: String, mode: UInt32, group: UInt32?, isSynced: Bool = true
    ) throws(FileTrouble) {
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, for: .write)
        // A group that this user is not in stays as it is: the folder's own rights hold all the same.
        if let group, try file.status().st_gid != group { _ = fchown(file.descriptor, ~0, group) }
        try file.set(mode: mode)
        try file.write(bytes)
        if isSynced { try file.sync() }
    }

    /// Gives a file a new name in the same file system, and never that of another file. Does not sync.
    ///
    /// - Throws: `EEXIST` when the name is taken.
    static func move(_ path: String, toNew target: String) throws(FileTrouble) {
        do {
            try call(.rename, target) { path.withPath { from in target.withPath { link(from, $0) } } }
            try call(.remove, path) { path.withPath { unlink($0) } }
        } catch {
            guard [EPERM, ENOTSUP, ENOSYS, EMLINK, EINVAL].contains(error.errno), error.operation == .rename else {
                throw error
            }
            // No hard links here (FAT, some shares): take the name with an empty file, then rename over that.
            _ = try OpenFile(target, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, for: .rename)
            do {
                try call(.rename, target) { path.withPath { from in target.withPath { rename(from, $0) } } }
            } catch {
                _ = target.withPath { unlink($0) }
                throw error
            }
        }
    }
}

/// Our temporary files: hidden names that no listing shows.
enum Temporary {
    static let prefix: StaticString = ".otherside-"
    private static let suffix = ".tmp"

    static func name() -> String { "\(prefix)" + FNV1a.hex(UInt64.random(in: .min ... .max)) + suffix }

    static func isOurs(_ name: String) -> Bool {
        name.hasPrefix("\(prefix)") && name.hasSuffix(suffix)
            && name.utf8.count == prefix.utf8CodeUnitCount + 16 + suffix.utf8.count
    }
}

extension DurableFile {
    /// Removes temporary files that a killed process left in a folder.
    ///
    /// - Parameters:
    ///   - now: seconds since 1970.
    ///   - age: seconds; a save takes milliseconds, so that an hour leaves room for clocks that differ.
    /// - Returns: how many are gone. What cannot be removed is left for the next time.
    @discardableResult
    package static func removeStale(in folder: String, now: Int64, olderThan age: Int64 = 3600) -> Int {
        guard let names = try? Folder.files(folder, beginning: Temporary.prefix) else { return 0 }
        return names.count { name in
            let path = folder + "/" + name
            guard Temporary.isOurs(name), let status = stat.ofLink(path) else { return false }
            return now - status.modified / 1_000_000_000 > age && path.withPath { unlink($0) } == 0
        }
    }
}
