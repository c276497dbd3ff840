import ArgumentParser
import FoundationEssentials
import Sessions

struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "The manual page, for man.", discussion: "Read it with `otherside manual | man -l -`.")
    @OptionGroup var talk: TalkOptions

    func run() throws {
        let dump = Data(Otherside._dumpHelp().utf8)
        let tool = try ToolDump(readingAll: dump)
        Console.out(ManualPage(tool.command, version: Otherside.configuration.version).text)
    }
}

/// As much of ArgumentParser's description of a tool as the manual prints.
struct ToolDump: Record {
    struct Command: Record {
        var commandName = ""
        var abstract: String?
        var discussion: String?
        var shouldDisplay: Bool?
        var subcommands: [Command]?
        var arguments: [Argument]?

        static let blank = Command()
        static let table = Table<Command>(
            "command", title: "Command",
            [
                .required("commandName", \.commandName, .line),
                .optional("abstract", \.abstract, .lines),
                .optional("discussion", \.discussion, .lines),
                .optional("shouldDisplay", \.shouldDisplay, .flag),
                .optional("subcommands", \.subcommands, .list(of: .record())),
                .optional("arguments", \.arguments, .list(of: .record())),
            ])
    }

    struct Argument: Record {
        struct Name: Record {
            var kind = ""
            var name = ""

            static let blank = Name()
            static let table = Table<Name>(
                "name", title: "Name", [.required("kind", \.kind, .line), .required("name", \.name, .line)])
        }

        var kind = ""
        var shouldDisplay = true
        var isOptional = true
        var isRepeating = false
        var names: [Name]?
        var valueName: String?
        var defaultValue: String?
        var allValues: [String]?
        var abstract: String?

        static let blank = Argument()
        static let table = Table<Argument>(
            "argument", title: "Argument",
            [
                .required("kind", \.kind, .line),
                .required("shouldDisplay", \.shouldDisplay, .flag),
                .required("isOptional", \.isOptional, .flag),
                .required("isRepeating", \.isRepeating, .flag),
                .optional("names", \.names, .list(of: .record())),
                .optional("valueName", \.valueName, .line),
                .optional("defaultValue", \.defaultValue, .line),
                .optional("allValues", \.allValues, .list(of: .line)),
                .optional("abstract", \.abstract, .lines),
            ])
    }

    var command = Command.blank

    static let blank = ToolDump()
    static let table = Table<ToolDump>("tool", title: "Tool", [.required("command", \.command, .record())])
}
