import FoundationEssentials
import Glibc
import Library
import Sessions

/// Files that the person names on the command line, and standard input.
enum Input {
    /// - Parameter path: `-` is standard input.
    static func read(_ path: String) throws(FileTrouble) -> Data {
        if path == "-" { return try readAll(0, "standard input") }
        let descriptor = path.withPath { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileTrouble(.read, path, errno: errno) }
        defer { close(descriptor) }
        return try readAll(descriptor, path)
    }

    static func isThere(_ path: String) -> Bool { path.withPath { access($0, F_OK) } == 0 }

    /// Whether two paths lead to one thing that is there.
    static func isSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return one.withPath { stat($0, &first) } == 0 && other.withPath { stat($0, &second) } == 0
            && first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return path.withPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func readAll(_ descriptor: Int32, _ name: String) throws(FileTrouble) -> Data {
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return data }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileTrouble(.read, name, errno: errno)
            }
            data.append(contentsOf: buffer[..<count])
            if data.count > SessionFile.largest { throw FileTrouble(.read, name, errno: EFBIG) }
        }
    }
}
