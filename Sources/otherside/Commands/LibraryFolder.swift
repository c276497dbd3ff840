import Library

/// The library's folder; commands that only read make none.
enum LibraryFolder {
    /// - Throws: where one was named that is not there: mostly a slip, which an empty answer would hide.
    static func refuseMissing(_ places: Places) throws {
        guard places.isShared, !isThere(places) else { return }
        throw Failure(
            "there is no library at \(shellWord(places.sessions)); `\(places.command("new"))` begins one"
        )
    }

    /// Whether there is a library yet.
    static func isThere(_ places: Places) -> Bool { Input.isThere(places.sessions) }
}
