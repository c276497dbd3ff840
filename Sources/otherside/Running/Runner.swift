import Coach
import Interview
import Library
import Packs
import Sessions

/// Performs what the coach wants done outside, and answers with what happened.
final class Runner {
    private let surroundings: Surroundings
    private let store: SessionStore
    private let isPrivate: Bool
    private var loaded: [String: LoadedSession] = [:]
    private var locks: [String: SessionLock] = [:]
    /// Set by `--quick` and the like: what to open first.
    private(set) var wantsToThink = false
    private(set) var hasQuit = false
    /// The text to edit; the face of the program runs the editor, for it owns the terminal.
    private(set) var textToEdit: String?

    init(_ surroundings: Surroundings, isPrivate: Bool) {
        self.surroundings = surroundings
        self.isPrivate = isPrivate
        store = surroundings.store
    }

    func perform(_ effect: Effect) -> [Message] {
        switch effect {
        case .readPack:
            let (pack, problems) = surroundings.pack()
            return [.packRead(pack, problems)]
        case .listLibrary: return [.libraryListed(shelf())]
        case .tidy:
            _ = DurableFile.removeStale(in: store.places.sessions, now: surroundings.epoch)
            _ = try? store.purge(today: String(surroundings.now.prefix(10)))
            return []
        case .begin:
            let id = surroundings.newID()
            _ = lock(id, name: nil)
            return [.began(id: id)]
        case .open(let id): return [open(id)]
        case .save(let file): return [save(file)]
        case .rescue(let file, let path): return [Rescue.put(file, at: path, home: surroundings.environment["HOME"])]
        case .keep(let draft, let session):
            keep(draft, session)
            return []
        case .dropDraft(let session):
            try? DraftJournal(store.places, id: session).clear()
            return []
        case .close(let session):
            locks[session]?.release()
            locks[session] = nil
            return []
        case .edit(let text):
            textToEdit = text
            return []
        case .think:
            wantsToThink = true
            return []
        case .quit:
            hasQuit = true
            return []
        }
    }

    func takeThought() -> Bool {
        defer { wantsToThink = false }
        return wantsToThink
    }

    func takeTextToEdit() -> String? {
        defer { textToEdit = nil }
        return textToEdit
    }

    func releaseAll() {
        for lock in locks.values { lock.release() }
        locks = [:]
    }

    private func shelf() -> Shelf {
        guard let entries = try? store.entries() else { return Shelf() }
        let drafts = DraftJournal.all(store.places).compactMap { id, draft -> Shelf.Entry? in
            guard let entry = try? store.find(id) else { return nil }
            return Shelf.Entry(id: id, title: Self.title(entry), date: String(draft.on.prefix(10)))
        }
        return Shelf(
            entries: entries.map { Shelf.Entry(id: $0.name, title: Self.title($0), date: $0.day ?? "") }, drafts: drafts
        )
    }

    /// What a file's name tells of its title.
    private static func title(_ entry: SessionEntry) -> String {
        entry.slug?.split(separator: "-").joined(separator: " ") ?? entry.name
    }

    private func open(_ word: String) -> Message {
        do {
            let entry = try store.find(word)
            let file = try store.load(entry).get()
            let id = file.session.id
            var readOnly: String?
            if let holder = lock(id, name: entry.name) { readOnly = "open in \(holder)" }
            loaded[id] = file
            let draft = DraftJournal(store.places, id: id).latest()
            return .opened(OpenedReview(file: file.file, draft: draft, readOnly: readOnly))
        } catch {
            return .openFailed("\(error)")
        }
    }

    /// - Returns: who holds it, when it is not ours.
    private func lock(_ id: String, name: String?) -> String? {
        guard locks[id] == nil else { return nil }
        switch try? SessionLock.acquire(store.places, id: id, name: name, now: surroundings.now) {
        case .held(let lock):
            locks[id] = lock
            return nil
        case .heldBy(let holder): return "\(holder)"
        // A folder that cannot be written to is told of by the first save.
        case nil: return nil
        }
    }

    private func save(_ file: SessionFile) -> Message {
        let id = file.session.id
        do {
            guard let before = loaded[id] else {
                loaded[id] = try store.create(file, hidden: isPrivate)
                return .saved
            }
            let outcome = try store.save(file, over: before)
            switch outcome {
            case .saved(let now), .madeAgain(let now):
                loaded[id] = now
                return .saved
            case .savedBeside(let now, _):
                loaded[id] = now
                loaded[now.session.id] = now
                _ = lock(now.session.id, name: now.entry.name)
                return .savedBeside(now.file, name: now.entry.name)
            }
        } catch {
            return .saveFailed("\(error)")
        }
    }

    private func keep(_ draft: Draft, _ session: String) {
        // Before its first save a session has no file to resume.
        guard loaded[session] != nil else { return }
        try? DraftJournal(store.places, id: session).append(draft)
    }
}
