import Assessment
import Coach
import FoundationEssentials
import Library
import Packs
import Reports
import Sessions
import Synchronization

/// What the coach wants done with past reviews.
final class PastWork: Sendable {
    private let surroundings: Surroundings
    private let store: SessionStore
    private let opened = Mutex<SessionIndex?>(nil)
    private let indexPack: IndexPack
    private let learnt = KeptFromFiles<Lessons>()
    let background = Background()

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        store = surroundings.store
        indexPack = IndexPack(surroundings)
    }

    private var today: String { String(surroundings.now.prefix(10)) }

    /// nil while there is no library, or where no index can be kept: then names alone tell.
    var index: SessionIndex? {
        opened.withLock { opened in
            if let opened { return opened }
            guard FileManager.default.fileExists(atPath: store.places.sessions) else { return nil }
            let indexPack = indexPack
            opened = try? SessionIndex(places: store.places, scorer: { Scorer(indexPack.value) })
            return opened
        }
    }

    /// What Home shows; nil while the index knows nothing yet.
    func shelf(drafts: (SessionIndex?) -> [Shelf.Entry]) -> Shelf? {
        guard let index, let shelf = try? index.shelf(today: today, drafts: drafts(index)) else { return nil }
        return shelf.count > 0 || (try? index.isFresh()) == true ? shelf : nil
    }

    func list(_ query: PastQuery) -> Message {
        do {
            guard let index else { return .listed(PastListing(query: query, rows: [], total: 0)) }
            return .listed(try index.listing(query, today: today))
        } catch {
            return .pastFailed("The index cannot be read: \(error)")
        }
    }

    /// Looks through the files on another thread. What takes longer than a blink is told of.
    func look() {
        guard let index else { return }
        let background = background
        let begun = ContinuousClock.now
        background.run { report in
            let changes = try? index.reconcile { done, total in
                if ContinuousClock.now - begun > .milliseconds(250) { report(.looking(done: done, total: total)) }
                return !background.mustStop
            }
            report(.looked(changed: changes?.isEmpty == false))
        }
    }

    /// Reads all reviews on another thread, where any has changed since they were read last.
    func learn() {
        let (store, indexPack, background, learnt) = (store, indexPack, background, learnt)
        let begun = ContinuousClock.now
        background.run { report in
            let lessons = learnt.value(store) {
                let lessons = Lessons(store, indexPack.value) { done, total in
                    if ContinuousClock.now - begun > .milliseconds(250) { report(.looking(done: done, total: total)) }
                    return !background.mustStop
                }
                return background.mustStop ? nil : lessons
            }
            if let lessons { report(.learnt(lessons)) }
        }
    }

    func fetch(_ names: [String]) -> Message {
        do {
            return .fetched(try names.map { try store.peek(try store.find($0)).get() })
        } catch {
            return .pastFailed("\(error)")
        }
    }

    /// Reads only the files of which the index says that something is open in them.
    func recall(_ query: RecallQuery) -> Message {
        var names = query.also
        if let index {
            let rows = try? index.withOpenActions(
                otherSide: query.otherSide, mover: query.mover, most: 4 * RecallQuery.most)
            names += (rows ?? []).map(\.entry.name).filter { !query.also.contains($0) }
        }
        var recalled: [Recalled] = []
        for name in names where recalled.count < RecallQuery.most {
            guard let session = try? store.peek(store.find(name)).get(), session.id != query.session else { continue }
            let isKnown =
                SessionIndex.isSameName(session.move.otherSide, query.otherSide)
                || SessionIndex.isSameName(session.move.mover, query.mover)
            let isOpen = session.actions.contains { $0.done != true }
            guard isKnown, isOpen || query.also.contains(name) else { continue }
            recalled.append(Recalled(name: name, session))
        }
        return .recalled(recalled)
    }

    func forgotten(_ entry: SessionEntry) { try? index?.forget(entry) }
    func noted(_ saved: LoadedSession) { try? index?.note(saved: saved) }

    func amend(_ name: String, _ amendments: [Amendment]) -> Message {
        do {
            let loaded = try store.load(try store.find(name)).get()
            let id = loaded.session.id
            var file = loaded.file
            for amendment in amendments { amendment.apply(to: &file.session) }
            guard file != loaded.file else { return .amended("Nothing was changed.") }
            file.session.updated = surroundings.now
            switch try SessionLock.acquire(store.places, id: id, name: loaded.entry.name, now: surroundings.now) {
            case .heldBy(let holder): return .pastFailed("Not changed: the review is open in \(holder).")
            case .held(let lock):
                defer { lock.release() }
                noted(try store.save(file, over: loaded).loaded)
            }
            return .amended("Saved.")
        } catch {
            return .pastFailed("Not changed: \(error)")
        }
    }

    func delete(_ name: String) -> Message {
        do {
            let entry = try store.find(name)
            let title = (try? store.peek(entry).get())?.move.title ?? ""
            if let id = try? store.peek(entry).get().id {
                switch try SessionLock.acquire(store.places, id: id, name: entry.name, now: surroundings.now) {
                case .heldBy(let holder): return .pastFailed("Not deleted: the review is open in \(holder).")
                case .held(let lock): lock.release()
                }
            }
            let old = Set(((try? store.trashed()) ?? []).map(\.name))
            try store.delete(entry, now: false, today: today)
            try? index?.forget(entry)
            let trashed = ((try? store.trashed()) ?? []).first { !old.contains($0.name) }
            return .deleted(trash: trashed?.name ?? "", title: title.isEmpty ? entry.name : title)
        } catch {
            return .pastFailed("Not deleted: \(error)")
        }
    }

    func restore(_ trash: String) -> Message {
        do {
            guard let trashed = try store.trashed().first(where: { $0.name == trash }) else {
                return .pastFailed("It is no longer in the trash.")
            }
            let entry = try store.restore(trashed)
            if let loaded = try? store.load(entry).get() { noted(loaded) } else { look() }
            return .amended("It is back.")
        } catch {
            return .pastFailed("Not brought back: \(error)")
        }
    }

    func export(_ name: String, to path: String) -> Message {
        let path = path.hasPrefix("~/") ? (surroundings.environment["HOME"] ?? "") + path.dropFirst() : path
        do {
            let file = try store.load(try store.find(name)).get().file
            let pack = surroundings.pack().pack
            let report = try ReviewReport(file, pack, past: store.past(of: file.session))
            let text = try MarkdownReport.text(report, file.session, Phrasebook(pack, file.session.move))
            try DurableFile.create(Data(text.utf8), at: path, mode: 0o600)
            return .amended("Written to \(path).")
        } catch {
            return .pastFailed("Not written: \(error)")
        }
    }
}

extension SessionStore {
    /// The review that a session looks back on; nil where it looks back on none, or it cannot be read.
    func past(of session: Session) -> Session? {
        session.team?.looksBackOn.flatMap { try? peek(find($0)).get() }
    }
}

/// The pack by which open reviews are scored, read when it is first needed.
final class IndexPack: Sendable {
    private let surroundings: Surroundings
    private let pack = Mutex<Pack?>(nil)

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    var value: Pack {
        pack.withLock { pack in
            if let pack { return pack }
            let read = surroundings.pack([.pack, .items, .measures, .reactions]).pack
            pack = read
            return read
        }
    }
}
