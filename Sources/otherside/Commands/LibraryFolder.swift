import Library

/// Whether there is a library yet: commands that only read make no folders.
enum LibraryFolder {
    static func isThere(_ places: Places) -> Bool { Input.isThere(places.sessions) }
}
