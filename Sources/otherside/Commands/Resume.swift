import ArgumentParser
import Coach
import Library

struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Go on with a review.")
    @Argument(help: "Which one. (default: the newest draft, else the newest review)", completion: Completing.reviews)
    var id: String?
    @OptionGroup var options: CoachOptions

    func run() throws {
        let surroundings = try options.places.surroundings
        let store = surroundings.store
        let entry = try id.map { try surroundings.find($0) } ?? latest(store)
        // Said here and not on a screen: there would be nothing else on it.
        _ = try store.load(entry).get()
        try options.run(destination: nil, opening: [.open(id: entry.name)])
    }

    private func latest(_ store: SessionStore) throws(FindTrouble) -> SessionEntry {
        for (id, _) in DraftJournal.all(store.places) {
            if let entry = try? store.find(id) { return entry }
        }
        return try store.find("@")
    }
}
