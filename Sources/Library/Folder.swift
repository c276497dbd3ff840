import Glibc

/// What can be done with a folder.
enum Folder {
    /// Makes a folder and what is missing above it.
    ///
    /// - Parameter mode: of what is made, whatever the umask; nil: as the umask says.
    static func make(_ path: String, mode: UInt32?) throws(FileTrouble) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw FileTrouble(.makeFolder, path, errno: ENOTDIR) }
            return
        }
        let parent = parent(of: path)
        if parent != path { try make(parent, mode: mode) }
        do {
            try call(.makeFolder, path) { mkdir(path, mode ?? 0o777) }
            if let mode { try call(.makeFolder, path) { chmod(path, mode) } }
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
        if stat(path, &status) == 0, status.st_mode & 0o077 != 0, status.st_uid == geteuid() { chmod(path, 0o700) }
    }

    /// The names of the regular files, in no order; links, folders and the rest are left out.
    ///
    /// - Parameter prefix: only names that begin so.
    /// - Complexity: O(n), and no stat of a file where the file system tells the kinds with the names.
    static func files(_ path: String, beginning prefix: StaticString = "") throws(FileTrouble) -> [String] {
        guard let folder = opendir(path) else { throw FileTrouble(.list, path, errno: errno) }
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
            guard kind == Int(DT_REG) || kind == Int(DT_UNKNOWN) else { continue }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if kind == Int(DT_REG) || stat.ofLink(path + "/" + name)?.isRegular == true { names.append(name) }
        }
    }

    /// Brings the names in a folder to disk.
    static func sync(_ path: String) throws(FileTrouble) {
        let descriptor = try call(.sync, path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { close(descriptor) }
        do {
            try call(.sync, path) { fsync(descriptor) }
        } catch {
            // Some network file systems cannot, and write names at once.
            guard error.errno == EINVAL || error.errno == ENOTSUP else { throw error }
        }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}

/// Removes a file; that it is not there is no trouble.
func remove(_ path: String) throws(FileTrouble) {
    do {
        try call(.remove, path) { unlink(path) }
    } catch {
        guard error.errno == ENOENT else { throw error }
    }
}
