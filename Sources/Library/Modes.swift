import FoundationEssentials
import Glibc

/// The permission bits that new files and folders get.
struct Modes: Equatable {
    var folder: UInt32
    var file: UInt32
    /// The group that a shared library's files belong to.
    var group: UInt32?

    /// For the user alone.
    static let own = Modes(folder: 0o700, file: 0o600, group: nil)
}

extension Places {
    /// In a shared library as its folder allows, otherwise for the user alone.
    var modes: Modes {
        guard isShared else { return .own }
        var status = stat()
        guard sessions.withPath({ stat($0, &status) }) == 0 else { return .own }
        return Modes(folder: status.permissions, file: status.st_mode & 0o666 | 0o600, group: status.st_gid)
    }

    /// Makes the folder of drafts, which an editor's text lies in too.
    package func makeDrafts() throws(FileTrouble) { try Folder.makePrivate(drafts) }

    /// Makes a folder for what is no review: locks, the trash. In a shared library, which may lie under git, it says itself
    /// that nothing of it is to be committed.
    func makeAside(_ folder: String) throws(FileTrouble) {
        guard isShared else { return try Folder.makePrivate(folder) }
        try Folder.make(folder, mode: modes.folder)
        let ignored = folder + "/.gitignore"
        // One of somebody's own stays; and where none can be made nothing is lost.
        if stat.ofLink(ignored) == nil { try? DurableFile.create(Data("*\n".utf8), at: ignored, mode: modes.file) }
    }

    /// Makes sure that the folder of the sessions is there.
    func makeSessions() throws(FileTrouble) {
        if isShared { try Folder.make(sessions, mode: nil) } else { try Folder.makePrivate(sessions) }
    }
}
