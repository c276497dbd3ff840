import FoundationEssentials
import Sessions

/// Why a word names no one session.
package enum FindTrouble: Error, Equatable, Sendable, CustomStringConvertible {
    case none(String, Places)
    /// The names of the files it could mean.
    case several(String, [String])
    case emptyLibrary(Places)
    case file(FileTrouble)

    /// More would push the first line off the screen.
    private static let mostNamed = 10

    package var description: String {
        switch self {
        case .none(let word, let places):
            "no review's id begins with '\(word)'; `\(places.command("list"))` shows them all"
        case .several(let word, let names):
            "'\(word)' could be any of these, so type more of the id:\n"
                + names.prefix(Self.mostNamed).map { "  \($0)" }.joined(separator: "\n")
                + (names.count > Self.mostNamed ? "\n  and \(names.count - Self.mostNamed) more" : "")
        case .emptyLibrary(let places): "there is no review yet; `\(places.command("new"))` begins one"
        case .file(let trouble): trouble.inLibrary
        }
    }
}

extension SessionStore {
    /// The session that a word means: a unique beginning of its id, `@` for the newest, or a file's name.
    ///
    /// File names answer where they can. Only where they cannot, as for a foreign name, files are read.
    package func find(_ word: String) throws(FindTrouble) -> SessionEntry {
        let entries: [SessionEntry]
        do {
            entries = try self.entries()
        } catch {
            throw .file(error)
        }
        if word == "@" { return try newest(entries) }
        let names = [word.utf8, (word + SessionName.ending).utf8]
        if let named = entries.first(where: { entry in names.contains { $0.elementsEqual(entry.name.utf8) } }) {
            return named
        }
        let found = matches(word, entries)
        switch found.count {
        case 0: throw .none(word, places)
        case 1: return found[0]
        default:
            // Copies of one file are one review.
            let ids = Set(found.map { heading($0)?.id ?? $0.name })
            guard ids.count == 1, let first = found.min(by: SessionEntry.isOriginal) else {
                throw .several(word, found.map(\.name))
            }
            return first
        }
    }

    private func matches(_ word: String, _ entries: [SessionEntry]) -> [SessionEntry] {
        let letters = SessionName.letters(word)
        guard !letters.isEmpty else { return [] }
        let named = entries.filter { entry in
            guard let short = entry.shortID else { return hasID(entry, beginning: word) }
            guard letters.utf8.count > 8 else { return short.hasPrefix(letters) }
            return short == letters.prefix(8) && hasID(entry, beginning: word)
        }
        if !named.isEmpty { return named }
        // A file that was renamed by hand may bear another short id than its own.
        return entries.filter { hasID($0, beginning: word) }
    }

    private func hasID(_ entry: SessionEntry, beginning word: String) -> Bool {
        heading(entry)?.id?.lowercased().hasPrefix(word.lowercased()) ?? false
    }

    func heading(_ entry: SessionEntry) -> FileHeading? {
        guard let (bytes, _) = try? OpenFile.read(entry.path, limit: SessionFile.largest) else { return nil }
        return try? FileHeading(reading: bytes)
    }

    /// Among those of the last day the one begun last. Who has come from far may have written the day before, or after.
    private func newest(_ entries: [SessionEntry]) throws(FindTrouble) -> SessionEntry {
        guard let first = entries.first else { throw .emptyLibrary(places) }
        let last = first.day.flatMap(Day.number)
        let candidates = entries.prefix { entry in
            guard let last, let day = entry.day.flatMap(Day.number) else { return entry.day == first.day }
            return last - day <= 1
        }
        guard candidates.count > 1 else { return first }
        var best: (created: String, entry: SessionEntry)?
        for entry in candidates {
            guard let created = heading(entry)?.created else { continue }
            if best.map({ $0.created < created }) ?? true { best = (created, entry) }
        }
        return best?.entry ?? first
    }
}
