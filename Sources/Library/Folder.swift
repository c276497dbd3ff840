import Glibc

/// What can be done with a folder.
enum Folder {
    /// Makes a folder and what is missing above it.
    ///
    /// - Parameter mode: of what is made, whatever the umask; nil: as the umask says.
    static func make(_ path: String, mode: UInt32?) throws(FileTrouble) {
        var status = stat()
        if path.withPath({ stat($0, &status) }) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw FileTrouble(.makeFolder, path, errno: ENOTDIR) }
            return
        }
        let parent = parent(of: path)
        if parent != path { try make(parent, mode: mode) }
        do {
            try call(.makeFolder, path) { path.withPath { mkdir($0, mode ?? 0o777) } }
            if let mode { try call(.makeFolder, path) { path.withPath { chmod($0, mode) } } }
            // Without this a power cut could take the new folder with all that is synced inside it. Where the parent
            // cannot be opened for it, the folder is there all the same.
            try? sync(parent)
        } catch {
            // Another process may have been faster.
            guard error.errno == EEXIST else { throw error }
        }
    }

    /// A folder of the user's own: 0700, also when it was made looser by hand.
    static func makePrivate(_ path: String) throws(FileTrouble) {
        try make(path, mode: 0o700)
        var status = stat()
        path.withPath { path in
            if stat(path, &status) == 0, status.st_mode & 0o077 != 0, status.st_uid == geteuid() { chmod(path, 0o700) }
        }
    }

    /// The names of the regular files, in no order; links, folders and the rest are left out.
    ///
    /// - Parameters:
    ///   - prefix: only names that begin so.
    ///   - links: those too, wherever they lead.
    /// - Complexity: O(n), and no stat of a file where the file system tells the kinds with the names.
    static func files(
        _ path: String, beginning prefix: StaticString = "", links: Bool = false
    ) throws(FileTrouble) -> [String] {
        guard let folder = path.withPath({ opendir($0) }) else { throw FileTrouble(.list, path, errno: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                if errno != 0 { throw FileTrouble(.list, path, errno: errno) }
                return names
            }
            // Most names of a large folder are not wanted, and no text is made of them.
            let isWanted = withUnsafeBytes(of: &entry.pointee.d_name) { field in
                prefix.withUTF8Buffer { field.starts(with: $0) }
            }
            guard isWanted else { continue }
            let kind = Int(entry.pointee.d_type)
            guard kind == Int(DT_REG) || kind == Int(DT_UNKNOWN) || links && kind == Int(DT_LNK) else { continue }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { PathText.text($0) }
            }
            if kind != Int(DT_UNKNOWN) {
                names.append(name)
            } else if let status = stat.ofLink(path + "/" + name), status.isRegular || links && status.isLink {
                names.append(name)
            }
        }
    }

    /// Brings the names in a folder to disk.
    static func sync(_ path: String) throws(FileTrouble) {
        let descriptor = try call(.sync, path) { path.withPath { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }
        defer { close(descriptor) }
        do {
            try call(.sync, path) { fsync(descriptor) }
        } catch {
            // Some network file systems cannot, and write names at once.
            guard error.errno == EINVAL || error.errno == ENOTSUP else { throw error }
        }
    }

    /// Everything written in the folder's file system so far reaches the disk.
    static func syncFileSystem(of path: String) throws(FileTrouble) {
        let descriptor = try call(.sync, path) { path.withPath { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }
        defer { close(descriptor) }
        try call(.sync, path) { syncfs(descriptor) }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// Removes a file; that it is not there is no trouble.
func remove(_ path: String) throws(FileTrouble) {
    do {
        try call(.remove, path) { path.withPath { unlink($0) } }
    } catch {
        guard error.errno == ENOENT else { throw error }
    }
}

/// As unistd.h has it where GNU's extensions are asked for, which Glibc's module does not do.
@_silgen_name("syncfs")
private func syncfs(_ descriptor: Int32) -> Int32
