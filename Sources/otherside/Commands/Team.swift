import ArgumentParser
import Coach
import Library

struct Team: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "team",
        abstract: "A team session: several people answer at one terminal, each alone; then all is shown.",
        discussion: """
            Without ID it offers a new one and those that were left in the middle. With the ID of a team session it goes \
            on there; with that of another review it asks whether to look back on it or to go on with it as a group.

            Between two people the screen is wiped. What they answered is kept in the session's file, which is not \
            encrypted; otherside shows it only when all is revealed.
            """)
    @Argument(help: "Which one. (default: choose on the screen)", completion: Completing.reviews) var id: String?
    @OptionGroup var options: CoachOptions

    func run() throws {
        guard let id else { return try options.run(destination: .team, opening: []) }
        let surroundings = try options.places.surroundings
        let store = surroundings.store
        let entry = try surroundings.find(id)
        // Said here and not on a screen: there would be nothing else on it.
        _ = try store.load(entry).get()
        try options.run(destination: .together, opening: [.open(id: entry.name)])
    }
}
