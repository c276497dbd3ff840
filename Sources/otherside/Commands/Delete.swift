import ArgumentParser
import Glibc
import Library
import Sessions

struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a review.",
        discussion: """
            It lies in the trash for \(SessionStore.daysInTrash) days. Asks first; where it cannot ask, the move to \
            the trash is done without, and --now needs --yes. \
            `otherside import` with the path it then names has the review back.

            --json prints "file", "id" and "trash", the path where it lies; without "trash" it is gone for good.
            """)
    @Argument(help: "Which one.") var id: String
    @Flag(help: "At once, without the trash. It cannot be had back.") var now = false
    @Flag(name: [.short, .long], help: "Do not ask.") var yes = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let surroundings = try places.surroundings
        let store = surroundings.store
        let entry = try store.find(id)
        let loaded = try? store.load(entry).get()
        try ask(entry, title: loaded?.session.move.title ?? "")
        var lock: SessionLock?
        defer { lock?.release() }
        if let loaded {
            switch try SessionLock.acquire(store.places, id: loaded.session.id, name: entry.name, now: surroundings.now)
            {
            case .held(let mine): lock = mine
            case .heldBy(let holder): throw Failure("not deleted: \(entry.name) is open in \(holder)")
            }
        }
        let today = surroundings.today
        let old = Set(now ? [] : ((try? store.trashed()) ?? []).map(\.path))
        try store.delete(entry, now: now, today: today)
        PastWork(surroundings).forgotten(entry)
        store.purge(today)
        let trashed = now ? nil : ((try? store.trashed()) ?? []).first { !old.contains($0.path) }?.path
        if output.json { try Console.json(Deleted(file: entry.name, id: loaded?.session.id, trash: trashed)) }
        output.talk.say(
            "deleted \(entry.name)"
                + (trashed.map {
                    "; for \(SessionStore.daysInTrash) days `\(surroundings.places.command("import \(shellWord($0))"))` has it back"
                }
                    ?? " for good"))
    }

    /// - Throws: when the answer is no, or when nobody can be asked and it cannot be undone.
    private func ask(_ entry: SessionEntry, title: String) throws {
        guard !yes else { return }
        guard !output.talk.noInput, isatty(0) == 1, isatty(2) == 1 else {
            if now { throw Failure.usage("--now cannot be undone and nobody can be asked: add --yes") }
            return
        }
        let what = title.isEmpty ? entry.name : "\"\(title)\" (\(entry.name))"
        Console.ask("Delete \(what)\(now ? " for good" : "")? [y/N]")
        guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else { throw Failure("kept \(entry.name)") }
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
