import ArgumentParser
import FoundationEssentials
import Glibc
import Library
import Sessions

struct TrashCommand: ParsableCommand {
    enum Verb: String, CaseIterable, ExpressibleByArgument { case list, restore, empty }

    static let configuration = CommandConfiguration(
        commandName: "trash",
        abstract: "What was deleted: list it, have it back, or be rid of it.",
        discussion: """
            Reviews lie there for \(SessionStore.daysInTrash) days. otherside trash restore brings the one back that was \
            deleted last, and again the one before it; or name reviews as elsewhere, by the beginning of an id, a word of \
            the title, or the file's name. otherside trash empty asks first; where it cannot ask it needs --yes.

            --json prints "trash" (id, title, deleted, file and path), "restored" (id, title and file) or how many were \
            "removed".
            """)
    @Argument(help: "What to do.") var verb: Verb = .list
    @Argument(
        help: ArgumentHelp("Which ones. (default: the last deleted)", valueName: "id"), completion: Completing.trashed)
    var names: [String] = []
    @Flag(name: [.short, .long], help: "Do not ask.") var yes = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if verb != .restore, !names.isEmpty { throw ValidationError("Only restore takes a name.") }
        if verb != .empty, yes { throw ValidationError("--yes goes with empty.") }
    }

    func run() throws {
        let surroundings = try places.surroundings
        let store = surroundings.store
        let all = try store.trashed().map { Lying($0, store) }
        switch verb {
        case .list:
            try output.print(.trash, json: ["trash": all]) {
                PlainTable(
                    all.map { [String($0.id?.prefix(8) ?? "?"), $0.deleted, $0.title ?? $0.file] }, most: [8, 10, 60],
                    columns: PlainWidth.list
                ).lines
            }
            if all.isEmpty { output.talk.say("the trash is empty") }
        case .restore: try restore(all, store)
        case .empty: try empty(all, store)
        }
    }

    private func restore(_ all: [Lying], _ store: SessionStore) throws {
        guard !all.isEmpty else { throw Failure("the trash is empty") }
        let wanted = try names.isEmpty ? [all[0]] : names.map { try find($0, all) }
        var restored: [Restored] = []
        for one in wanted {
            let entry = try store.restore(one.trashed)
            restored.append(Restored(id: one.id, title: one.title, file: entry.name))
            output.talk.say("it is back: \(one.title ?? entry.name)")
        }
        try output.print(.restored, json: ["restored": restored])
    }

    private func find(_ word: String, _ all: [Lying]) throws -> Lying {
        if word == "@" { return all[0] }
        let found = [
            all.filter { [$0.trashed.name, $0.file, $0.trashed.path].contains(word) },
            all.filter { $0.id?.lowercased().hasPrefix(word.lowercased()) ?? false },
            all.filter { TitleWords.hold(word, in: $0.title ?? "") },
        ].first { !$0.isEmpty }
        guard let found else { throw Failure("nothing of this name is in the trash: \(word)") }
        guard found.count == 1 else {
            throw Failure(
                "'\(word)' could be any of these:\n"
                    + found.prefix(10).map { "  \($0.trashed.name)  \($0.title ?? "")" }.joined(separator: "\n"))
        }
        return found[0]
    }

    private func empty(_ all: [Lying], _ store: SessionStore) throws {
        if !yes, !all.isEmpty {
            guard output.talk.canAsk else {
                throw Failure.usage("this cannot be undone and nobody can be asked: add --yes")
            }
            let what = "\(all.count) deleted review\(all.count == 1 ? "" : "s")"
            guard output.talk.isAgreed("Remove \(what) for good?") else { throw Failure("kept") }
        }
        let removed = try store.emptyTrash()
        try output.print(.removed, json: ["removed": removed])
        output.talk.say("\(removed) removed for good")
        if removed < all.count { throw Failure("\(all.count - removed) could not be removed") }
    }

    private struct Restored: Encodable {
        let id, title: String?
        let file: String
    }

    /// One that lies there; what cannot be read has no id.
    private struct Lying: Encodable {
        let trashed: Trashed
        let id, title: String?
        var deleted: String { trashed.day }
        var file: String { trashed.original }

        init(_ trashed: Trashed, _ store: SessionStore) {
            self.trashed = trashed
            let session = try? store.peek(trashed).get()
            id = session?.id
            title = session.flatMap { $0.move.title.isEmpty ? nil : $0.move.title }
        }

        private enum Key: String, CodingKey { case id, title, deleted, file, path }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: Key.self)
            try values.encodeIfPresent(id, forKey: .id)
            try values.encodeIfPresent(title, forKey: .title)
            try values.encode(deleted, forKey: .deleted)
            try values.encode(file, forKey: .file)
            try values.encode(trashed.path, forKey: .path)
        }
    }
}
