package import Coach
package import Foundation
package import Packs
package import Sessions
import Support

/// A library in memory that performs the coach's effects: the session files as their bytes, drafts, locks, an editor.
///
/// Two programs may share one, as two terminals share a disk; each bears an identity of its own.
package final class MemoryLibrary {
    package static let pack = Fixtures.pack

    /// What lies on disk, by id.
    package private(set) var files: [String: Data] = [:]
    /// The ids in the order of their first save.
    package private(set) var order: [String] = []
    package private(set) var drafts: [String: Draft] = [:]
    package private(set) var saves = 0
    /// How often the terminal was to be wiped.
    package private(set) var wipes = 0
    /// What was put somewhere else, by path.
    package private(set) var rescued: [String: SessionFile] = [:]
    /// Every save that does not read back as what was saved.
    package private(set) var faults: [String] = []
    /// Why nothing can be written; nil: all is well.
    package var trouble: String?
    /// Another program has changed the file: the next save goes beside it.
    package var isForeign = false
    /// What the person's editor makes of a text; nil: it fails.
    package var editor: ((String) -> String)?
    /// Why every review opens to be read only; nil: as its lock says.
    package var readOnly: String?
    /// Names of reviews by the files their reports went to.
    package internal(set) var exports: [String: String] = [:]
    /// Saved queries by name, as the settings keep them.
    package var queries: [String: String] = [:]
    /// Deleted files by id.
    private var trash: [String: Data] = [:]
    private var locked: [String: ObjectIdentifier] = [:]
    private var made = 0

    package init() {}

    /// With the same files, drafts and troubles, and no locks.
    package func copy() -> MemoryLibrary {
        let copy = MemoryLibrary()
        (copy.files, copy.order, copy.drafts, copy.trash, copy.made) = (files, order, drafts, trash, made)
        (copy.trouble, copy.readOnly, copy.editor, copy.queries) = (trouble, readOnly, editor, queries)
        (copy.saves, copy.wipes, copy.rescued, copy.exports) = (saves, wipes, rescued, exports)
        return copy
    }

    /// What was read already, with the bytes it was read from: lists read every file at every key.
    private var read: [String: (bytes: Data, session: Session)] = [:]

    package func session(_ id: String) throws -> Session {
        let bytes = files[id] ?? Data()
        if let known = read[id], known.bytes == bytes { return known.session }
        let session = try SessionFile(reading: bytes).session
        read[id] = (bytes, session)
        return session
    }

    /// The session saved first: most stories have only one.
    package func first() throws -> Session { try session(order.first ?? "") }

    /// A file by hand, as one that was copied here.
    package func put(_ file: SessionFile) throws { keep(file.session.id, try file.json()) }

    package func put(_ id: String, draft: Draft) { drafts[id] = draft }

    /// A process is gone, however it ended: the kernel takes its locks back.
    package func releaseAll(of program: ObjectIdentifier) { locked = locked.filter { $0.value != program } }

    /// Performs one effect.
    ///
    /// - Returns: what happened, to be told to the coach.
    package func perform(_ effect: Effect, for program: ObjectIdentifier) -> [Message] {
        switch effect {
        case .readPack: return [.packRead(Self.pack, [])]
        case .listLibrary: return [.libraryListed(shelf)]
        case .begin:
            made += 1
            locked["review-\(made)"] = program
            return [.began(id: "review-\(made)")]
        case .open(let id): return [open(id, program)]
        case .save(let file): return [save(file)]
        case .rescue(let file, let path):
            rescued[path] = file
            return [.rescued(path: path)]
        case .keep(let draft, let session):
            // As on disk: before its first save a session has no file to resume.
            if trouble == nil, files[session] != nil { drafts[session] = draft }
        case .dropDraft(let session): drafts[session] = nil
        case .close(let session): locked[session] = nil
        case .edit(let text):
            return [editor.map { .edited($0(text)) } ?? .editorFailed("it ended with exited(1).")]
        case .quit: releaseAll(of: program)
        case .wipe: wipes += 1
        case .think, .tidy: break
        default: return past(effect) ?? []
        }
        return []
    }

    private var shelf: LibrarySummary {
        func entry(_ id: String) -> LibrarySummary.Entry {
            let session = try? session(id)
            return LibrarySummary.Entry(
                id: id, title: session?.move.title ?? id, date: String(session?.created.prefix(10) ?? ""))
        }
        let open = drafts.sorted { ($1.value.on, $0.key) < ($0.value.on, $1.key) }.map(\.key)
        let due = order.count { id in
            (try? session(id)).map { Summary($0, Self.pack).isDue(on: "2026-11-23") } ?? false
        }
        return LibrarySummary(drafts: open.map(entry), count: order.count, due: due)
    }

    /// - Returns: the title.
    func remove(_ id: String) -> String {
        let title = (try? session(id).move.title) ?? id
        trash[id] = files.removeValue(forKey: id)
        order.removeAll { $0 == id }
        drafts[id] = nil
        return title
    }

    func restore(_ id: String) -> Message {
        guard let bytes = trash.removeValue(forKey: id) else { return .pastFailed("It is no longer in the trash.") }
        keep(id, bytes)
        return .amended("It is back.")
    }

    private func open(_ id: String, _ program: ObjectIdentifier) -> Message {
        guard let bytes = files[id] else { return .openFailed("there is no review '\(id)'") }
        do {
            let file = try SessionFile(reading: bytes)
            let holder = readOnly ?? locked[id].flatMap { $0 == program ? nil : "open in another terminal" }
            if holder == nil { locked[id] = program }
            let base = file.session.basedOn.flatMap { try? session($0) }
            return .opened(
                OpenedReview(file: file, draft: drafts[id], readOnly: holder, base: base, path: Self.path(id)))
        } catch {
            return .openFailed("\(error)")
        }
    }

    private static func path(_ id: String) -> String { "/library/\(id).json" }

    private func save(_ file: SessionFile) -> Message {
        if let trouble { return .saveFailed(trouble) }
        do {
            let bytes = try file.json()
            let back = try SessionFile(reading: bytes)
            if back.session != file.session { faults.append("save \(saves + 1) reads back as another session") }
            if isForeign {
                isForeign = false
                var file = file
                file.session.basedOn = file.session.id
                file.session.id = "beside-" + file.session.id
                keep(file.session.id, try file.json())
                return .savedBeside(file, name: "\(file.session.id).json")
            }
            keep(file.session.id, bytes)
        } catch {
            faults.append("save \(saves + 1): \(error)")
        }
        return .saved(path: Self.path(file.session.id))
    }

    private func keep(_ id: String, _ bytes: Data) {
        saves += 1
        if files[id] == nil { order.append(id) }
        files[id] = bytes
    }
}
