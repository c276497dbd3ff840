import ArgumentParser
import Coach
import Glibc
import Library
import Packs
import Sessions

struct Otherside: ParsableCommand {
    /// A command that says it stands under this one is parsed without a look for the parser's own completion option,
    /// which takes a third of the time; those do whose start is felt.
    static let name = "otherside"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "How does this look from the other side?",
        discussion: """
            A coach for moves that are meant to protect and may look like preparation to attack. Without a command it \
            opens full screen; on a dumb terminal, with ACCESSIBLE set or with --linear it asks line by line.

            \(Naming.help) Data goes to standard output, words to standard error.

            \(ExitStatus.text)

            What you write stays on this machine, as plain JSON.
            """,
        version: Start.version,
        subcommands: [
            Open.self, New.self, Resume.self, Team.self, List.self, Search.self, Show.self, Compare.self, Score.self,
            PlanCommand.self, Next.self, ReportCommand.self, NoticeCommand.self, WordingCommand.self,
            OutcomeCommand.self,
            CalibrationCommand.self, CalendarCommand.self, Due.self, Cases.self, Check.self, Invite.self,
            AnswerCommand.self, Import.self, Export.self, MergeCommand.self, SyncCommand.self, Doctor.self, Tag.self,
            Rename.self, SetAnswers.self, NoteCommand.self, Decide.self, ActionCommand.self, Delete.self,
            TrashCommand.self, Undo.self, ConfigCommand.self, SchemaCommand.self, Paths.self,
            Completions.self, Manual.self,
        ],
        defaultSubcommand: Open.self
    )

    static func main() {
        var command: any ParsableCommand
        do {
            var arguments = OutputOptions.arguments(try GivenArguments.read())
            if arguments.first == Tag.configuration.commandName { arguments = Tag.arguments(arguments) }
            try refuseUnknownCommand(arguments.first)
            if arguments.first == "help" { try refuseUnknownCommand(arguments.dropFirst().first) }
            command = try alone(arguments) ?? parseAsRoot(arguments)
        } catch let failure as Failure {
            end(with: failure)
        } catch {
            exit(withError: error)
        }
        do {
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// The command parsed without the tree of all commands, which takes longer than most answers and is felt at the
    /// start. Help and whatever is wrong go the ordinary way.
    private static func alone(_ arguments: [String]) -> (any ParsableCommand)? {
        guard let word = arguments.first, !word.hasPrefix("-") else { return try? Open.parse(arguments) }
        let command = configuration.subcommands.first { $0._commandName == word }
        return try? command?.parse(Array(arguments.dropFirst()))
    }

    /// Says what went wrong and ends with the status that belongs to it.
    static func end(with error: any Error) -> Never {
        if let failure = error as? Failure {
            Console.error(failure.words)
            Glibc.exit(failure.status)
        }
        if let words = Failure.words(error) {
            Console.error(words)
            Glibc.exit(ExitStatus.failed)
        }
        switch error {
        // The parser's own.
        case _ where String(reflecting: type(of: error)).hasPrefix("ArgumentParser."):
            guard exitCode(for: error) == .success else { exit(withError: error) }
            // Help and the like are data, and as much an answer as any.
            Console.out(fullMessage(for: error) + "\n")
            Glibc.exit(0)
        default:
            // What a library says of itself helps nobody; its kind may help whoever mends this.
            Console.error("this failed by a fault of the program (\(type(of: error))); nothing was changed by it")
            Glibc.exit(ExitStatus.failed)
        }
    }

    /// Without this the default command would complain of a word it did not expect, and name no command.
    private static func refuseUnknownCommand(_ word: String?) throws {
        guard let word, !word.hasPrefix("-") else { return }
        let legal =
            configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName } + ["help"]
        guard !legal.contains(word), word != Open._commandName else { return }
        let hint = nearest(to: word, in: legal).map { "; did you mean '\($0)'?" } ?? "."
        throw Failure.usage("there is no command '\(word)'\(hint) See `otherside --help`.")
    }
}

/// The bare command.
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", _superCommandName: Otherside.name, abstract: "The coach.", shouldDisplay: false)
    @OptionGroup var options: CoachOptions

    func run() throws { try options.run(destination: nil, opening: []) }
}

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "Begin a new review.")
    @OptionGroup var options: CoachOptions
    @Flag(help: "A first look: the weightiest questions.") var quick = false

    func run() throws { try options.run(destination: quick ? .quickLook : .fullReview, opening: []) }
}
