import FoundationEssentials
import Glibc

/// The private file that a person's editor is given, in the folder of drafts. It bears the number of its process, so that
/// one which a killed program left is known.
package struct EditorFile: Sendable {
    package let path: String
    private let folder: String
    private let name: String

    /// More is no text that somebody wrote.
    private static let largest = 16 << 20

    /// Makes one with that text, under a name that is free.
    package init(_ text: String, _ places: Places) throws(FileTrouble) {
        // From the first question on, before anything was saved there.
        try places.makeDrafts()
        folder = places.drafts
        var number = 1
        while true {
            let name = "edit-\(getpid())\(number == 1 ? "" : "-\(number)").md"
            do {
                try DurableFile.create(Data(text.utf8), at: places.drafts + "/" + name, mode: Modes.own.file)
                self.name = name
                path = places.drafts + "/" + name
                return
            } catch {
                guard error.errno == EEXIST else { throw error }
                number += 1
            }
        }
    }

    /// Why what an editor saved cannot be taken.
    package enum Trouble: Error, Equatable, Sendable {
        case gone
        /// It is no UTF-8; what it seems to be.
        case encoding(String)
    }

    /// What the editor saved, without a byte order mark.
    package func text() throws(Trouble) -> String {
        guard let bytes = try? OpenFile(path, O_RDONLY | O_NONBLOCK, for: .read).readAll(limit: Self.largest) else {
            throw .gone
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
            throw .encoding("UTF-16, or no text at all")
        }
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: bytes.dropFirst(marked ? 3 : 0), as: UTF8.self) else {
            throw .encoding("Latin-1 or another older encoding")
        }
        return text
    }

    /// Removes the file and every copy of it that the editor put beside it (`~`, `.swp`, `#…#` and the like).
    ///
    /// - Parameter keeping: the file itself stays; only its copies go.
    package func remove(keeping: Bool = false) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for other in names where other.contains(name) && !(keeping && other == name) { unlink(folder + "/" + other) }
    }

    /// Those whose program is gone, each before the copies that its editor made; a folder that cannot be read has none.
    /// Nothing is removed: it may be all that is left of a text.
    package static func left(_ places: Places) -> [String] {
        ((try? Folder.files(places.drafts)) ?? []).filter { name in
            guard let process = process(of: name) else { return false }
            return process == getpid() || !isOurs(process)
        }.sorted { ($0.hasPrefix("edit-") ? 0 : 1, $0) < ($1.hasPrefix("edit-") ? 0 : 1, $1) }
            .map { places.drafts + "/" + $0 }
    }

    /// The process in a name such as `edit-123.md`, `edit-123-2.md` or `.edit-123.md.swp`.
    private static func process(of name: String) -> pid_t? {
        let start = [".#", "#", ".", ""].first { name.hasPrefix($0 + "edit-") } ?? ""
        guard name.hasPrefix(start + "edit-"), name.contains(".md") else { return nil }
        return pid_t(String(name.dropFirst(start.count + "edit-".count).prefix { $0.isASCII && $0.isNumber }))
    }

    /// Whether this program runs as that process; numbers are given out again.
    private static func isOurs(_ process: pid_t) -> Bool {
        func name(_ process: String) -> Data? { try? OpenFile("/proc/\(process)/comm", O_RDONLY).readAll(limit: 64) }
        return name("\(process)").map { $0 == name("self") } ?? false
    }
}
