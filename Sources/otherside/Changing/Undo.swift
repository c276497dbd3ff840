import ArgumentParser
import FoundationEssentials
import Library
import Sessions

struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the last change or deletion that a command made.",
        discussion: """
            Without a name it takes back what was done last to any review; said again, what was done before. With names, \
            the last change of each. Steps are kept for \(SessionStore.daysInTrash) days, as the trash is, and go with it. \
            What was changed since elsewhere in the review stays; where the same was changed since, nothing is taken back. \
            In the coach its own key undoes what was done there; a change of its list of past reviews counts here too.

            \(ChangeOptions.jsonHelp)
            """)
    @Argument(help: "Which ones. (default: the last changed)", completion: Completing.reviews) var ids: [String] = []
    @OptionGroup var options: ChangeOptions

    func run() throws {
        let surroundings = try options.places.surroundings
        let change = ReviewChange(surroundings: surroundings)
        let names: [String?] = ids.isEmpty ? [nil] : ids
        try options.each(names) { name in
            let store = surroundings.store
            let id = try name.map { try store.peek(surroundings.find($0)).get().id }
            for step in try store.steps() where id == nil || step.id == id {
                if !step.isDeletion { return try change.takeBack(step) }
                // What the trash has given back otherwise is no step any more.
                if let restored = try change.restore(step) { return restored }
            }
            throw Failure(name == nil ? "nothing is left to take back" : "no change of it is left to take back")
        }
    }
}

extension ReviewChange {
    /// The review as it was before a step; what was changed since in other places stays.
    func takeBack(_ step: ChangeStep) throws -> Done {
        let store = surroundings.store
        let (before, after) = try store.read(step)
        let entry = try surroundings.find(step.id)
        var parts: [String] = []
        let outcome = try rewrite(entry, keepsStep: false) { file in
            let now = file
            file = try Self.without(step: before, after, file)
            parts = ChangedParts.words(from: now.session, to: file.session)
            return false
        }
        store.forget(step)
        return Done(outcome: outcome, did: "taken back" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"))
    }

    private static func without(step before: SessionFile, _ after: SessionFile, _ now: SessionFile) throws
        -> SessionFile
    {
        var old = before
        // Only when it was changed is no change.
        (old.session.updated, old.session.id) = (now.session.updated, now.session.id)
        var made = after
        made.session.updated = now.session.updated
        if made == now { return old }
        let merged: SessionMerge
        do throws(MergeRefusal) {
            merged = try SessionMerge(base: bytes(after), ours: bytes(now), theirs: bytes(old))
        } catch {
            throw Failure("not taken back: \(error)")
        }
        guard merged.clashes.isEmpty else {
            let parts = ChangedParts.words(from: after.session, to: now.session).joined(separator: ", ")
            throw Failure("it was changed since in the same place (\(parts)), so that nothing was taken back")
        }
        return merged.file
    }

    private static func bytes(_ file: SessionFile) throws(MergeRefusal) -> Data {
        do {
            return try file.json()
        } catch {
            throw MergeRefusal("it holds what JSON cannot")
        }
    }

    /// Brings back what a step deleted; nil: it lies in the trash no longer.
    func restore(_ step: ChangeStep) throws -> Done? {
        let store = surroundings.store
        defer { store.forget(step) }
        guard let trashed = try store.trashed(by: step) else { return nil }
        let entry = try store.restore(trashed)
        let session = try? store.peek(entry).get()
        return Done(
            outcome: Outcome(
                id: session?.id ?? step.id, file: entry.name, title: session?.move.title ?? "", changed: true,
                reopened: false), did: "it is back")
    }
}
