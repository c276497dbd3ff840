import FoundationEssentials
import Glibc
package import Sessions

/// The drafts of one session: a file of lines, each a whole draft, of which the last counts.
package struct DraftJournal: Sendable {
    package let path: String
    private let folder: String

    /// The file is made anew with its last line alone when it would grow beyond this, in bytes.
    static let limit = 64 << 10
    /// Lines are looked for in this many bytes from the end.
    static let window = 32 << 20

    package init(_ places: Places, id: String) {
        folder = places.drafts
        path = places.draft(id: id)
    }

    /// Adds a draft: one write and one sync of the content. Only the first of a file also syncs the folder, and one
    /// that makes the file anew does so as `DurableFile`.
    package func append(_ draft: Draft) throws(FileTrouble) {
        var line = draft.jsonLine()
        line.append(UInt8(ascii: "\n"))
        let file: OpenFile
        do {
            file = try OpenFile(path, O_RDWR | O_APPEND, for: .write)
        } catch  where error.errno == ENOENT {
            return try begin(line)
        } catch {
            throw error
        }
        let size = Int(try file.status().st_size)
        // A single line may be longer than the limit; making the file anew each time would then gain nothing.
        if size > max(Self.limit, 3 * line.count) - line.count {
            return try DurableFile.replace(line, at: path, mode: Modes.own.file)
        }
        // What a killed process left unfinished must not spoil this line.
        var last: UInt8 = 0
        if size > 0, pread(file.descriptor, &last, 1, off_t(size - 1)) == 1, last != UInt8(ascii: "\n") {
            line.insert(UInt8(ascii: "\n"), at: line.startIndex)
        }
        try file.write(line)
        try file.syncContent()
    }

    private func begin(_ line: Data) throws(FileTrouble) {
        try Folder.makePrivate(folder)
        let file = try OpenFile(path, O_WRONLY | O_APPEND | O_CREAT, mode: Modes.own.file, for: .write)
        try file.set(mode: Modes.own.file)
        try file.write(line)
        try file.syncContent()
        try Folder.sync(folder)
    }

    /// The last line that is whole; nil when there is none or the file cannot be read.
    package func latest() -> Draft? { Self.latest(in: path) }

    private static func latest(in path: String) -> Draft? {
        guard let bytes = try? tail(of: path) else { return nil }
        var end = bytes.endIndex
        while end > bytes.startIndex {
            let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
            if start < end, let draft = try? Draft(readingAll: bytes[start..<end]) { return draft }
            end = max(bytes.startIndex, start - 1)
        }
        return nil
    }

    private static func tail(of path: String) throws(FileTrouble) -> Data {
        let file = try OpenFile(path, O_RDONLY | O_NONBLOCK, for: .read)
        let status = try file.status()
        guard status.isRegular else { throw FileTrouble(.read, path, errno: EINVAL) }
        if status.st_size > window { lseek(file.descriptor, -off_t(window), SEEK_END) }
        return try file.readAll(limit: 2 * window)
    }

    /// Removes the draft, once its session's file holds all of it.
    package func clear() throws(FileTrouble) { try remove(path) }

    /// The drafts of all sessions, the last written first. A folder that cannot be read has none.
    package static func all(_ places: Places) -> [(id: String, draft: Draft)] {
        let ending = ".draft"
        let names = ((try? Folder.files(places.drafts)) ?? []).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
        return names.compactMap { name -> (id: String, draft: Draft)? in
            guard let draft = latest(in: places.drafts + "/" + name) else { return nil }
            let id = FileSafe.text(String(name.dropLast(ending.utf8.count)))
            return (id, draft)
        }.sorted { ($1.draft.on, $0.id) < ($0.draft.on, $1.id) }
    }
}
