import FoundationEssentials
import Library
import Packs
import Sessions

/// How a review is named in every command: the beginning of its id, `@` for the newest, `@2` for the one before, its
/// file, or words of its title where only one fits.
enum Naming {
    static let help = """
        ID is any beginning of a review's id that no other shares, @ for the newest, @2 for the one before, a file, or \
        a word of the title where only one fits. Where a FILE is read, - is standard input.
        """
    /// More would push the first line off the screen.
    fileprivate static let mostNamed = 10
}

extension Surroundings {
    /// The review that a word means.
    ///
    /// - Throws: where there is none, or several, which are named.
    func find(_ word: String) throws -> SessionEntry {
        if word.hasPrefix("@"), let number = Int(word.dropFirst()) { return try newest(number) }
        if word.utf8.contains(UInt8(ascii: "/")) || Input.isThere(word), let entry = inLibrary(word) { return entry }
        do throws(FindTrouble) {
            return try store.find(word)
        } catch {
            guard case .none = error else { throw error }
            guard let entry = try titled(word) else {
                if word.contains("/") || word.contains(".") {
                    throw Failure("there is no file '\(word)', and no review of this name")
                }
                throw error
            }
            return entry
        }
    }

    /// - Parameter number: from 1, which is the newest.
    private func newest(_ number: Int) throws -> SessionEntry {
        if number == 1 { return try store.find("@") }
        guard number > 1 else { throw Failure("@\(number): the newest review is @1, and @2 the one before") }
        var query = IndexQuery(limit: number)
        query.condition = .all([.not(.state(.copy)), .not(.state(.damaged))])
        let rows = try freshIndex(quiet: true)?.rows(query) ?? []
        guard !rows.isEmpty else { throw FindTrouble.emptyLibrary(places) }
        guard rows.count == number else { throw Failure("@\(number): there are \(rows.count) reviews") }
        return rows[number - 1].entry
    }

    /// A path that leads to a file of the library.
    private func inLibrary(_ path: String) -> SessionEntry? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        guard let name = parts.last.map(String.init), name.hasSuffix(".json"),
            Input.isSame(path, places.sessions + "/" + name)
                && Input.isSame(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder, places.sessions)
        else { return nil }
        return SessionEntry(name: name, in: places.sessions)
    }

    /// The review whose title has all of the words; one whose whole title it is comes first.
    private func titled(_ typed: String) throws -> SessionEntry? {
        guard Query.holdsWord(typed) else { return nil }
        var query = IndexQuery(words: typed, limit: Int(Int32.max))
        query.condition = .all([.not(.state(.copy)), .not(.state(.damaged))])
        let rows = try freshIndex(quiet: true)?.rows(query) ?? []
        let fitting = rows.filter { TitleWords.hold(typed, in: $0.summary?.title ?? "") }
        let whole = fitting.filter { Folding.key($0.summary?.title ?? "") == Folding.key(typed) }
        let found = whole.isEmpty ? fitting : whole
        if found.count > 1 { throw several(typed, found) }
        return found.first?.entry
    }

    private func several(_ typed: String, _ found: [IndexRow]) -> Failure {
        let lines = found.prefix(Naming.mostNamed).compactMap(\.summary).map {
            "  \($0.id.prefix(8))  \(zone.day($0.created))  \($0.title)"
        }
        let more = found.count - lines.count
        return Failure(
            "'\(typed)' stands in the titles of \(found.count) reviews, so type more of it, or an id:\n"
                + lines.joined(separator: "\n") + (more > 0 ? "\n  and \(more) more" : ""))
    }
}

/// Words of a title.
enum TitleWords {
    /// Whether each of the typed words begins a word of the title; accents and case do not count.
    static func hold(_ typed: String, in title: String) -> Bool {
        let words = parted(title)
        return parted(typed).allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }

    private static func parted(_ text: String) -> [String] {
        text.unicodeScalars.split { !Folding.isWord($0) && !Folding.isDropped($0) }.map { Folding.key(String($0)) }
    }
}
