import Sessions

/// What the first page needs of a library of few files, read from them: that takes a few milliseconds, and opening the
/// index takes as long and 9 MB.
package struct SmallLibrary: Sendable {
    package struct Review: Sendable {
        package let id: String
        package let title: String
        /// The day from which a look back is due; nil: none is.
        package let dueFrom: String?
    }

    /// How many files there are, also those that cannot be read.
    package let count: Int
    package let reviews: [Review]

    /// More files than these are not read, nor more bytes.
    package static let most = 100
    private static let bytes = 4 << 20

    /// - Returns: nil where the library is not small, or its folder cannot be listed.
    package init?(_ places: Places) {
        guard let listing = Self.listing(places) else { return nil }
        var reviews: [Review] = []
        var rest = Self.bytes
        for place in 0..<listing.count {
            let entry = SessionEntry(name: listing.name(place), in: places.sessions)
            guard let (bytes, _) = try? OpenFile.read(entry.path, limit: SessionFile.largest) else { continue }
            rest -= bytes.count
            guard rest >= 0 else { return nil }
            guard let session = try? Session(reading: bytes) else { continue }
            reviews.append(Review(id: session.id, title: session.move.title, dueFrom: session.dueFrom))
        }
        count = listing.count
        self.reviews = reviews
    }

    /// Whether a library has no more files than are read for the first page.
    package static func isThere(_ places: Places) -> Bool { listing(places) != nil }

    private static func listing(_ places: Places) -> FolderListing? {
        guard let listing = try? FolderListing(places.sessions, atMost: most + 1), listing.count <= most else {
            return nil
        }
        return listing
    }
}
