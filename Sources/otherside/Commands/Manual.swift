import ArgumentParser
import FoundationEssentials

struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "The manual page, for man.", discussion: "Read it with `otherside manual | man -l -`.")
    @OptionGroup var talk: TalkOptions

    func run() throws {
        let dump = Data(Otherside._dumpHelp().utf8)
        let tool = try JSONDecoder().decode(ToolDump.self, from: dump)
        Console.out(ManualPage(tool.command, version: Otherside.configuration.version).text)
    }
}

/// As much of ArgumentParser's description of a tool as the manual prints.
struct ToolDump: Decodable {
    struct Command: Decodable {
        var commandName: String
        var abstract: String?
        var discussion: String?
        var shouldDisplay: Bool?
        var subcommands: [Command]?
        var arguments: [Argument]?
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String
        }

        var kind: String
        var shouldDisplay: Bool
        var isOptional: Bool
        var isRepeating: Bool
        var names: [Name]?
        var valueName: String?
        var defaultValue: String?
        var allValues: [String]?
        var abstract: String?
    }

    var command: Command
}
