import FoundationEssentials
package import Sessions

/// New reviews that come into a library together, many at a time: they are there once they are settled.
package struct ManyReviews: Sendable {
    private let store: SessionStore
    private var files = StagedFiles()
    private var ids: Set<String> = []

    /// So many wait for their names at the most.
    private static let most = 256

    package init(_ store: SessionStore) { self.store = store }

    /// Whether the review with that id still waits for its name.
    package func isWaiting(_ id: String) -> Bool { ids.contains(id) }

    /// Writes a review that is to be in the library.
    ///
    /// - Returns: the name it gets.
    package mutating func add(_ file: SessionFile, hidden: Bool) throws(SessionTrouble) -> SessionEntry {
        let bytes = try store.encode(file)
        let modes = store.places.modes
        var staged = files
        let entry = try store.named(SessionName.make(for: file.session, hidden: hidden, in: store.zone)) {
            path throws(FileTrouble) in
            try staged.add(bytes, at: path, mode: modes.file, group: modes.group)
        }
        files = staged
        ids.insert(file.session.id)
        if files.count >= Self.most { try settle() }
        return entry
    }

    /// All that were added are in the library from here on.
    package mutating func settle() throws(SessionTrouble) {
        ids = []
        do {
            try files.settle()
        } catch {
            throw .file(error)
        }
    }
}
