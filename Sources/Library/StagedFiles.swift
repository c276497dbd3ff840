import FoundationEssentials
import Glibc

/// Files made together in one folder: the contents of all reach the disk in one go, and only then each gets its name. A
/// sync for each file is what makes thousands of them slow; without any, a name could outlive what it stands for.
struct StagedFiles: Sendable {
    private var staged: [(temporary: String, target: String)] = []
    private var targets: Set<String> = []

    var count: Int { staged.count }

    /// Writes what is to be at a path, under a name that no listing shows.
    ///
    /// - Throws: `EEXIST` when the name is taken already.
    mutating func add(_ bytes: Data, at path: String, mode: UInt32, group: UInt32?) throws(FileTrouble) {
        guard !targets.contains(path), stat.ofLink(path) == nil else { throw FileTrouble(.rename, path, errno: EEXIST) }
        let temporary = Folder.parent(of: path) + "/" + Temporary.name()
        do {
            try DurableFile.write(bytes, to: temporary, mode: mode, group: group, isSynced: false)
        } catch {
            _ = temporary.withPath { unlink($0) }
            throw error
        }
        staged.append((temporary, path))
        targets.insert(path)
    }

    /// Gives all of them their names. Where that fails those without a name are gone, and nothing is half there.
    mutating func settle() throws(FileTrouble) {
        guard let first = staged.first else { return }
        defer {
            for file in staged { _ = file.temporary.withPath { unlink($0) } }
            staged = []
            targets = []
        }
        let folder = Folder.parent(of: first.target)
        try Folder.syncFileSystem(of: folder)
        for file in staged { try DurableFile.move(file.temporary, toNew: file.target) }
        try Folder.sync(folder)
    }
}
