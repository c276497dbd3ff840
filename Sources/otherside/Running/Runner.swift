import Coach
import Interview
import Library
import Packs
import Sessions

/// Performs what the coach wants done outside, and answers with what happened.
final class Runner: EffectRunner {
    private let surroundings: Surroundings
    private let store: SessionStore
    private let isPrivate: Bool
    private let past: PastWork
    private var loaded: [String: LoadedSession] = [:]
    private var locks: [String: SessionLock] = [:]
    /// The review that lies open, by id, and its file.
    private var open: (id: String, watch: FileWatch)?
    var wishes = Wishes()

    init(_ surroundings: Surroundings, isPrivate: Bool) {
        self.surroundings = surroundings
        self.isPrivate = isPrivate
        store = surroundings.store
        past = PastWork(surroundings)
    }

    func perform(_ effect: Effect) -> [Message] {
        switch effect {
        case .readPack:
            let (pack, problems) = surroundings.pack()
            return [.packRead(pack, problems)]
        case .listLibrary: return [.libraryListed(past.shelf())]
        case .tidy:
            past.tidy()
            let left = EditorFile.left(store.places)
            return left.isEmpty ? [] : [.editorLeft(left)]
        case .begin:
            let id = surroundings.newID()
            _ = lock(id, name: nil)
            open = (id, FileWatch())
            return [.began(id: id)]
        case .open(let id): return [open(id)]
        case .duplicate(let name):
            let (pack, _) = surroundings.pack()
            return [copy(name) { $0.asNewReview(id: surroundings.newID(), now: surroundings.now, under: pack) }]
        case .anewForTeam(let name):
            return [copy(name) { $0.anewForTeam(id: surroundings.newID(), now: surroundings.now) }]
        case .lookBack(let name):
            return [copy(name) { $0.asRetrospective(id: surroundings.newID(), now: surroundings.now) }]
        case .recall(let query): return [past.recall(query)]
        case .list(let query): return [past.list(query)] + past.indexTrouble()
        case .offer: return [past.offers()]
        case .look:
            past.look()
            return []
        case .fetch(let names): return [past.fetch(names)]
        case .learn:
            past.learn()
            return []
        case .amend(let name, let amendments): return [past.amend(name, amendments)]
        case .delete(let name): return [past.delete(name)]
        case .restore(let trash): return [past.restore(trash)]
        case .export(let name, let path): return [past.export(name, to: path)]
        case .save(let file): return [save(file)]
        case .rescue(let file, let path): return [Rescue.put(file, at: path, home: surroundings.home)]
        case .keep(let draft, let session):
            keep(draft, session)
            return []
        case .dropDraft(let session):
            try? DraftJournal(store.places, id: session).clear()
            return []
        case .close(let session):
            locks[session]?.release()
            locks[session] = nil
            if open?.id == session { open = nil }
            return []
        case .edit, .copy, .wipe, .think, .quit:
            wishes.hear(effect)
            return []
        }
    }

    func farewell(_ desk: Desk) { Rescue.farewell(desk, surroundings) }

    func releaseAll() {
        past.background.stop()
        for lock in locks.values { lock.release() }
        locks = [:]
    }

    /// True while something is done in the background, or news of it waits.
    var isBusy: Bool { past.background.isBusy }

    var isWatching: Bool { open.map { loaded[$0.id] != nil } ?? false }

    /// What happened in the background, and to the open review's file, since it was asked for last.
    func takeNews() -> [Message] { past.background.takeNews() + changedOutside() }

    private func changedOutside() -> [Message] {
        guard let id = open?.id, let ours = loaded[id] else { return [] }
        switch open?.watch.change(of: ours, store) {
        case nil: return []
        case .changed(let now): return [.changedOutside(ChangedParts.words(from: ours.session, to: now))]
        case .damaged: return [.lostOutside("was changed by another program and cannot be read any more.")]
        case .gone: return [.lostOutside("is gone from the library.")]
        }
    }

    /// - Returns: whether all is done.
    func waitForNews(seconds: Int) -> Bool { past.background.wait(seconds: seconds) }

    private func open(_ word: String) -> Message {
        do {
            let entry = try store.find(word)
            let file = try store.load(entry).get()
            let id = file.session.id
            var readOnly: String?
            if let holder = lock(id, name: entry.name) { readOnly = "open in \(holder)" }
            loaded[id] = file
            self.open = (id, FileWatch())
            let draft = DraftJournal(store.places, id: id).latest()
            let base = file.session.basedOn.flatMap { try? store.peek(store.find($0)).get() }
            return .opened(OpenedReview(file: file.file, draft: draft, readOnly: readOnly, base: base, path: file.path))
        } catch {
            return .openFailed("\(error)")
        }
    }

    /// A new file made from another.
    private func copy(_ name: String, _ make: (Session) -> Session) -> Message {
        do {
            let first = try store.peek(store.find(name)).get()
            let copy = SessionFile(make(first))
            let kept = try store.create(copy, hidden: isPrivate)
            past.noted(kept)
            loaded[kept.session.id] = kept
            open = (kept.session.id, FileWatch())
            _ = lock(kept.session.id, name: kept.entry.name)
            return .opened(OpenedReview(file: kept.file, draft: nil, readOnly: nil, base: first, path: kept.path))
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
                let kept = try store.create(file, hidden: isPrivate)
                loaded[id] = kept
                past.noted(kept)
                return .saved(path: kept.path)
            }
            let outcome = try store.save(file, over: before)
            past.noted(outcome.loaded)
            switch outcome {
            case .saved(let now), .madeAgain(let now):
                loaded[id] = now
                return .saved(path: now.path)
            case .savedBeside(let now, _):
                loaded[id] = now
                loaded[now.session.id] = now
                open = (now.session.id, FileWatch())
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
