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
    /// Whether the files were looked through since the program began.
    private let looked = Mutex(false)
    private let learnt = KeptFromFiles<Lessons>()
    /// What was typed and not yet submitted in reviews that were deleted in this run, by their names in the trash.
    private let deletedDrafts = Mutex<[String: (session: String, draft: Draft)]>([:])
    let background = Background()

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        store = surroundings.store
        indexPack = IndexPack(surroundings)
    }

    private var today: String { surroundings.today }

    /// Opened when it is first asked for, which a small library's first page does not; nil while there is no library.
    var index: SessionIndex? {
        opened.withLock { opened in
            if let opened { return opened }
            guard LibraryFolder.isThere(store.places) else { return nil }
            let indexPack = indexPack
            opened = try? SessionIndex(places: store.places, scorer: { Scorer(indexPack.value) })
            // Nobody has looked for it yet; a large library is looked through in the background.
            if SmallLibrary.isThere(store.places) {
                let isWhole = (try? opened?.reconcile())?.isComplete
                looked.withLock { $0 = isWhole == true }
            }
            return opened
        }
    }

    private var isOpen: Bool { opened.withLock { $0 != nil } }

    /// That the index cannot be kept, told once.
    func indexTrouble() -> [Message] {
        guard let trouble = opened.withLock({ $0?.trouble }), !told.exchange(true, ordering: .relaxed) else {
            return []
        }
        return [.pastFailed(trouble.told.capitalisedFirst + ".")]
    }

    private let told = Atomic<Bool>(false)

    /// What Home shows: from the files themselves where they are few, else from the index without a look at any file;
    /// where that knows nothing yet, from the files' names.
    func shelf() -> LibrarySummary {
        if !isOpen, let small = SmallLibrary(store.places) {
            let titles = Dictionary(small.reviews.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
            return LibrarySummary(
                drafts: drafts { titles[$0] }, count: small.count,
                due: small.reviews.count { $0.dueFrom.map { $0 <= today } ?? false })
        }
        var due = IndexQuery()
        due.dueOn = today
        if let index, let count = try? index.count(IndexQuery()), count > 0 || (try? index.isFresh()) == true {
            return LibrarySummary(
                drafts: drafts { try? index.title(id: $0) }, count: count, due: (try? index.count(due)) ?? 0)
        }
        return LibrarySummary(drafts: drafts { _ in nil }, count: (try? store.entries())?.count ?? 0)
    }

    /// - Parameter title: of a review by its id, where it is known.
    private func drafts(_ title: (String) -> String?) -> [LibrarySummary.Entry] {
        DraftJournal.all(store.places).compactMap { id, draft in
            let date = surroundings.zone.day(draft.on)
            if let known = title(id), !known.isEmpty { return LibrarySummary.Entry(id: id, title: known, date: date) }
            guard let entry = try? store.find(id) else { return nil }
            let words = entry.slug?.split(separator: "-").joined(separator: " ")
            return LibrarySummary.Entry(id: id, title: words ?? entry.name, date: date)
        }
    }

    func list(_ query: PastQuery) -> Message {
        do {
            guard let index else { return .listed(PastListing(query: query, rows: [], total: 0)) }
            if !looked.withLock({ $0 }) { look() }
            return .listed(try index.listing(query, surroundings.queryContext))
        } catch {
            return .pastFailed("\(error)".capitalisedFirst + ".")
        }
    }

    /// What a query can ask for; nothing where there is no library, or no index of it.
    func offers() -> Message {
        .offered((try? index?.offers()) ?? PastOffers(tags: [], otherSides: []))
    }

    /// Looks through the files on another thread. What takes longer than a blink is told of.
    func look() {
        // A small library is looked through when its index is opened.
        guard isOpen || !SmallLibrary.isThere(store.places), let index else { return }
        looked.withLock { $0 = true }
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

    /// Removes on another thread what killed programs left and what lay in the trash for long: a large folder is not
    /// gone through in no time.
    func tidy() {
        let (store, now, today) = (store, surroundings.epoch, today)
        background.run { _ in
            _ = DurableFile.removeStale(in: store.places.sessions, now: now)
            _ = try? store.purge(today: today)
        }
    }

    /// Reads all reviews on another thread, where any has changed since they were read last.
    func learn() {
        let (store, indexPack, background, learnt, today) = (store, indexPack, background, learnt, today)
        let begun = ContinuousClock.now
        background.run { report in
            let lessons = learnt.value(store) {
                let lessons = Lessons(store, indexPack.value, on: today) { done, total in
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
    /// An index that is opened later sees by itself what was saved.
    func noted(_ saved: LoadedSession) { try? opened.withLock { $0 }?.note(saved: saved) }

    /// - Parameter patience: as `ReviewChange` has it; the coach does not wait.
    func amend(_ name: String, _ amendments: [Amendment], patience: Int = 0) -> Message {
        do {
            let change = ReviewChange(surroundings: surroundings, patience: patience)
            let entry = try store.find(name)
            let outcome = try change.change(entry) { session in
                for amendment in amendments { amendment.apply(to: &session) }
            }
            guard outcome.changed else { return .amended("Nothing was changed.") }
            if let saved = try? store.load(store.find(outcome.file)).get() { noted(saved) }
            return .amended("Saved.")
        } catch {
            return .pastFailed("Not changed: \(Failure.words(error) ?? "\(error)")")
        }
    }

    func delete(_ name: String) -> Message {
        do {
            let entry = try store.find(name)
            let session = try? store.peek(entry).get()
            if let id = session?.id {
                switch try SessionLock.acquire(store.places, id: id, name: entry.name, now: surroundings.now) {
                case .heldBy(let holder): return .pastFailed("Not deleted: the review is open in \(holder).")
                case .held(let lock): lock.release()
                }
            }
            let old = Set(((try? store.trashed()) ?? []).map(\.name))
            let draft = (session?.id).flatMap { DraftJournal(store.places, id: $0).latest() }
            try store.delete(entry, now: false, today: today)
            try? index?.forget(entry)
            let trashed = ((try? store.trashed()) ?? []).first { !old.contains($0.name) }
            if let trashed, let session, let draft {
                deletedDrafts.withLock { $0[trashed.name] = (session.id, draft) }
            }
            let title = session?.move.title ?? ""
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
            if let kept = deletedDrafts.withLock({ $0.removeValue(forKey: trash) }) {
                try? DraftJournal(store.places, id: kept.session).append(kept.draft)
            }
            if let loaded = try? store.load(entry).get() { noted(loaded) } else { look() }
            return .amended("It is back.")
        } catch {
            return .pastFailed("Not brought back: \(error)")
        }
    }

    func export(_ name: String, to path: String) -> Message {
        let path = PathText.expanded(path, home: surroundings.home)
        do {
            let file = try store.load(try store.find(name)).get().file
            let pack = surroundings.pack().pack
            let report = try ReviewReport(file, pack, past: store.past(of: file.session))
            let text = ReviewDocument.blocks(report, file.session, pack, in: surroundings.zone).markdown()
            try DurableFile.create(Data(text.utf8), at: path, mode: 0o600)
            return .amended("Written to \(PathText.shown(path)).")
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
