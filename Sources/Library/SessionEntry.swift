import Sessions

/// A file in the library, by its name alone: nothing of it has been read.
package struct SessionEntry: Equatable, Hashable, Sendable {
    /// `2026-11-23-server-move-1a2b3c4d.json`, or any other name that ends in `.json`.
    package let name: String
    package let path: String
    /// `2026-11-23`; nil where the name is not one of ours.
    package let day: String?
    /// `server-move`; nil where the name is not one of ours.
    package let slug: String?
    /// The first eight of the session's id, `1a2b3c4d`; nil where the name is not one of ours.
    package let shortID: String?

    package init(name: String, in folder: String) {
        self.name = name
        path = folder + "/" + name
        let parts = SessionName.parts(name)
        day = parts?.day
        slug = parts?.slug
        shortID = parts?.shortID
    }

    /// By its bytes: two names that look alike are two files.
    package static func == (one: Self, other: Self) -> Bool { one.path.utf8.elementsEqual(other.path.utf8) }

    package func hash(into hasher: inout Hasher) { for byte in path.utf8 { hasher.combine(byte) } }

    /// Of files with one id the one that counts comes first: with a name of ours, then with the shortest.
    package static func isOriginal(_ left: Self, _ right: Self) -> Bool {
        let (one, other) = (left.shortID == nil ? 1 : 0, right.shortID == nil ? 1 : 0)
        return (one, left.name.utf8.count, left.name) < (other, right.name.utf8.count, right.name)
    }

    /// Newest day first, then by name; foreign names come last.
    static func comesBefore(_ left: Self, _ right: Self) -> Bool {
        let (one, other) = (left.day ?? "", right.day ?? "")
        return one != other ? one > other : left.name < right.name
    }
}

/// How session files are called: `DATE-slug-shortid.json`.
enum SessionName {
    static let ending = ".json"

    /// nil for a name of another make.
    static func parts(_ name: String) -> (day: String, slug: String, shortID: String)? {
        let bytes = Array(name.utf8)
        // The shortest: ten of the date, a hyphen, one of the slug, a hyphen, eight of the id, the ending.
        guard bytes.count >= 26, name.ends(".json"), isDay(bytes[..<10]), bytes[10] == UInt8(ascii: "-"),
            let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen > 11
        else { return nil }
        let short = bytes[(hyphen + 1)..<(bytes.count - 5)]
        guard short.count == 8, short.allSatisfy(isPlain) else { return nil }
        func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
        return (text(bytes[..<10]), text(bytes[11..<hyphen]), text(short))
    }

    /// - Parameter zone: where the person is: the name bears the day on which the review was begun there.
    static func make(for session: Session, hidden: Bool, in zone: Zone) -> String {
        let slug = hidden ? Slug.fallback : Slug.of(session.move.title)
        return "\(day(of: session, in: zone))-\(slug)-\(shortID(session.id))\(ending)"
    }

    /// The same name for another file: a number is put before the short id.
    static func numbered(_ name: String, _ number: Int) -> String {
        guard let parts = parts(name) else { return "\(stem(name))-\(number)\(ending)" }
        return "\(parts.day)-\(parts.slug)-\(number)-\(parts.shortID)\(ending)"
    }

    /// The name of what was saved beside another program's newer file.
    static func conflict(of name: String, id: String) -> String {
        var stem = stem(name).unicodeScalars
        if let mark = stem.firstRange(of: ".conflict-".unicodeScalars) { stem.removeSubrange(mark.lowerBound...) }
        while String(stem).utf8.count > 200 { stem.removeLast() }
        return "\(String(stem)).conflict-\(shortID(id))\(ending)"
    }

    /// Without the ending.
    private static func stem(_ name: String) -> String {
        name.ends(".json") ? String(Substring(name.utf8.dropLast(ending.utf8.count))) : name
    }

    /// The first eight letters and digits of an id, lower-case; filled up from its digest where it has fewer.
    static func shortID(_ id: String) -> String { String((letters(id) + FNV1a.hex(id)).prefix(8)) }

    /// What a prefix of an id and a short id are compared by.
    static func letters(_ id: String) -> String {
        String(decoding: id.lowercased().utf8.filter(isPlain), as: UTF8.self)
    }

    private static func day(of session: Session, in zone: Zone) -> String {
        [session.created, session.updated].map(zone.day).first { isDay(Array($0.utf8)[...]) } ?? "undated"
    }

    private static func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 10
            && bytes.enumerated().allSatisfy { place, byte in
                place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
            }
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
}
