import ArgumentParser
import Glibc
import Library
import Sessions

struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete reviews.",
        discussion: """
            It lies in the trash for \(SessionStore.daysInTrash) days. Asks first; where it cannot ask, the move to \
            the trash is done without, and --now needs --yes. \
            `otherside trash restore` has the review back.

            --json prints "file", "id" and "trash", the path where it lies; without "trash" it is gone for good. Of several \
            it prints "deleted", a list of these.
            """)
    @Argument(help: "Which ones.", completion: Completing.reviews) var ids: [String]
    @Flag(help: "At once, without the trash. It cannot be had back.") var now = false
    @Flag(name: [.short, .long], help: "Do not ask.") var yes = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let surroundings = try places.surroundings
        guard ids.count > 1 else {
            let deleted = try delete(ids[0], surroundings)
            try output.print(.deleted, json: deleted)
            return
        }
        var all: [String: [Deleted]] = ["deleted": []]
        var failed = 0
        for id in ids {
            do {
                all["deleted"]?.append(try delete(id, surroundings))
            } catch {
                guard let words = Failure.words(error) else { throw error }
                failed += 1
                Console.error("\(id): \(words)")
            }
        }
        try output.print(.deletedAll, json: all)
        if failed > 0 { throw Failure("\(failed) of \(ids.count) not deleted") }
    }

    private func delete(_ id: String, _ surroundings: Surroundings) throws -> Deleted {
        let store = surroundings.store
        let entry = try surroundings.find(id)
        let loaded = try? store.load(entry).get()
        try ask(entry, title: loaded?.session.move.title ?? "")
        var lock: SessionLock?
        defer { lock?.release() }
        if loaded != nil {
            do {
                lock = try ReviewChange(surroundings: surroundings).hold(entry)
            } catch let failure as Failure {
                throw Failure("not deleted: \(failure.words)")
            }
        }
        let today = surroundings.today
        let old = Set(now ? [] : ((try? store.trashed()) ?? []).map(\.path))
        try store.delete(entry, now: now, today: today)
        PastWork(surroundings).forgotten(entry)
        store.purge(today)
        let trashed = now ? nil : ((try? store.trashed()) ?? []).first { !old.contains($0.path) }?.path
        output.talk.say(
            "deleted \(entry.name)"
                + (trashed == nil
                    ? " for good"
                    : "; for \(SessionStore.daysInTrash) days `\(surroundings.places.command("trash restore"))` has it back")
        )
        return Deleted(file: entry.name, id: loaded?.session.id, trash: trashed)
    }

    /// - Throws: when the answer is no, or when nobody can be asked and it cannot be undone.
    private func ask(_ entry: SessionEntry, title: String) throws {
        guard !yes else { return }
        guard output.talk.canAsk else {
            if now { throw Failure.usage("--now cannot be undone and nobody can be asked: add --yes") }
            return
        }
        let what = title.isEmpty ? entry.name : "\"\(title)\" (\(entry.name))"
        guard output.talk.isAgreed("Delete \(what)\(now ? " for good" : "")?") else {
            throw Failure("kept \(entry.name)")
        }
    }

    private struct Deleted: Encodable {
        let file: String
        let id: String?
        let trash: String?
    }
}

extension SessionStore {
    /// What cannot be removed is left for the next time, and is no reason for a deletion to fail.
    fileprivate func purge(_ today: String) { _ = try? purge(today: today) }
}
