package import Sessions

/// Which reviews a library holds, by their whole ids: for what would otherwise look through all files once for each of
/// many reviews. Of each file only the head is kept.
package struct KnownReviews: Sendable {
    private let store: SessionStore
    private var entries: [String: SessionEntry] = [:]
    /// Every file, the review begun last first, then by id, whatever the files are called; what cannot be read comes last.
    package let byTime: [SessionEntry]

    /// - Complexity: O(n log n); every file is read once.
    package init(_ store: SessionStore) throws(FileTrouble) {
        self.store = store
        var heads: [(created: String, id: String, entry: SessionEntry)] = []
        for entry in try store.entries() {
            let heading = store.heading(entry)
            heads.append((heading?.created ?? "", heading?.id ?? "", entry))
            guard let id = heading?.id, !id.isEmpty else { continue }
            if let known = entries[id], SessionEntry.isOriginal(known, entry) { continue }
            entries[id] = entry
        }
        byTime = heads.sorted { one, other in
            if one.created != other.created { return one.created > other.created }
            return one.id != other.id ? one.id < other.id : SessionEntry.isOriginal(one.entry, other.entry)
        }.map(\.entry)
    }

    /// Of several files with that id the one that counts.
    package subscript(id: String) -> SessionEntry? { entries[id] }

    package mutating func note(_ entry: SessionEntry, id: String) { entries[id] = entry }

    /// The file that holds exactly this review already; nil: none does.
    ///
    /// - Parameter entry: where the review itself lies, which is no copy of it.
    package func same(as file: SessionFile, but entry: SessionEntry? = nil) -> SessionEntry? {
        guard let known = entries[file.session.id], known != entry, case .success(let loaded) = store.load(known),
            let old = try? loaded.file.line(), let new = try? file.line(), old == new
        else { return nil }
        return known
    }
}
