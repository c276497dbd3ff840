import FoundationEssentials
import Library

/// Whether there is a library yet: commands that only read make no folders.
enum LibraryFolder {
    static func isThere(_ places: Places) -> Bool { FileManager.default.fileExists(atPath: places.sessions) }
}
