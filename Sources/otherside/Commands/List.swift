import ArgumentParser
import Interview
import Library
import Packs
import Screen
import Sessions

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All reviews, the newest first.")
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = places.surroundings.store
        let drafts = Set(DraftJournal.all(store.places).map(\.id))
        var listing = Listing()
        for entry in try store.entries() {
            switch store.peek(entry) {
            case .success(let session):
                listing.sessions.append(.init(session, entry, hasDraft: drafts.contains(session.id)))
            case .failure(let trouble): listing.damaged.append(.init(entry, trouble))
            }
        }
        try output.print(json: listing) { listing.lines }
        if listing.sessions.isEmpty, listing.damaged.isEmpty { output.talk.say("\(FindTrouble.emptyLibrary)") }
    }
}

/// The library as `list` prints it.
struct Listing: Encodable {
    struct Listed: Encodable {
        let id, file, created, updated, title, mover, otherSide: String
        let scope: Scope?
        let tags: [String]
        let items: Coverage
        let voices: Int
        let decision: Decision?
        /// There is newer text beside the file.
        let draft: Bool
        let version: Int

        init(_ session: Session, _ entry: SessionEntry, hasDraft: Bool) {
            id = session.id
            file = entry.name
            created = session.created
            updated = session.updated
            title = session.move.title
            mover = session.move.mover
            otherSide = session.move.otherSide
            scope = session.move.scope
            tags = session.tags
            items = session.items
            voices = session.voices.count
            decision = session.decision
            draft = hasDraft
            version = session.version
        }
    }

    struct Damaged: Encodable {
        let file, reason: String
        let line, column: Int?

        init(_ entry: SessionEntry, _ trouble: SessionTrouble) {
            file = entry.name
            if case .damaged(let damage, _) = trouble {
                (line, column) = (damage.line, damage.column)
                reason = (damage.field.map { "\($0): " } ?? "") + damage.message
            } else {
                (line, column) = (nil, nil)
                reason = "\(trouble)"
            }
        }
    }

    var sessions: [Listed] = []
    var damaged: [Damaged] = []

    var lines: [String] {
        sessions.map { one in
            let state = one.decision.map { "decided: \($0.choice.rawValue)" } ?? (one.draft ? "draft" : "open")
            let title = one.title.isEmpty ? one.file : one.title
            return [
                Width.pad(Width.clean(String(one.id.prefix(8))), to: 8),
                Width.pad(Width.clean(String(one.created.prefix(10))), to: 10),
                Width.pad(state, to: 16), Width.clean(title),
            ].joined(separator: "  ")
        }
            + damaged.map { one in
                let place = one.line.map { line in ":\(line)" + (one.column.map { ":\($0)" } ?? "") } ?? ""
                return Width.clean("damaged  \(one.file)\(place): \(one.reason)")
            }
    }
}
