import FoundationEssentials
import Glibc
import Library
import Sessions

/// A folder of a test's own, gone with it.
final class Bench: Sendable {
    let root: String

    init() {
        root = "\(FileManager.default.temporaryDirectory.path())/otherside-\(UUID().uuidString)"
        mkdir(root, 0o700)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The user's own library.
    var places: Places { Places(environment: [:], home: root, library: nil) }
    /// A team's.
    var shared: Places { Places(environment: [:], home: root, library: root + "/team") }

    /// A store whose new ids are `0000000a-...`, always the same.
    func store(_ places: Places? = nil) -> SessionStore {
        SessionStore(places: places ?? self.places, zone: .utc, newID: { "cccc0000-1111" })
    }

    static func session(_ id: String, _ title: String = "Move the servers", day: String = "2026-11-23") -> SessionFile {
        var session = Session(id: id, now: day + "T10:00:00Z")
        session.move.title = title
        return SessionFile(session)
    }

    func put(_ text: String, _ path: String) {
        _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    }

    static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    static func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// The permission bits; nil when there is nothing.
    static func mode(_ path: String) -> UInt32? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    }
}
