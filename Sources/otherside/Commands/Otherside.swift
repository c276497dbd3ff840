import ArgumentParser
import Coach

struct Otherside: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "otherside",
        abstract: "How does this look from the other side?",
        discussion: """
            A coach for moves that are meant to protect and may look like preparation to attack. Without a command it opens \
            full screen; on a dumb terminal, with ACCESSIBLE set or with --linear it asks line by line.

            What you write stays on this machine, as plain JSON.
            """,
        version: Start.version,
        subcommands: [Open.self, New.self],
        defaultSubcommand: Open.self
    )
}

/// The bare command.
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "The coach.", shouldDisplay: false)
    @OptionGroup var options: CoachOptions

    func run() throws { try options.run(wish: nil, opening: []) }
}

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Begin a new review.")
    @OptionGroup var options: CoachOptions
    @Flag(help: "A first look: twelve questions.") var quick = false

    func run() throws { try options.run(wish: quick ? .quickLook : .fullReview, opening: []) }
}
