/// The manual as roff, in the macros of man(7).
struct ManualPage {
    private let command: ToolDump.Command
    private let version: String

    init(_ command: ToolDump.Command, version: String) {
        self.command = command
        self.version = version
    }

    var text: String {
        var lines = [".TH OTHERSIDE 1 \"\" \"otherside \(version)\" \"User Commands\""]
        lines += [".SH NAME", "otherside \\- " + Self.escaped(command.abstract ?? "")]
        lines += [".SH SYNOPSIS", ".B otherside", "[\\fIcommand\\fR] [\\fIoptions\\fR]"]
        lines += [".SH DESCRIPTION"] + Self.paragraphs(command.discussion ?? "")
        lines += [".SH COMMANDS"]
        for command in command.subcommands ?? [] where command.shouldDisplay ?? true && command.commandName != "help" {
            lines += section(command)
        }
        if let open = command.subcommands?.first(where: { $0.commandName == "open" }) {
            lines += [".SH OPTIONS WITHOUT A COMMAND"] + arguments(open)
        }
        lines += [".SH EXIT STATUS"]
        for (status, meaning) in ExitStatus.all { lines += [".TP", ".B \(status)", Self.escaped(meaning)] }
        lines += [".SH ENVIRONMENT"] + Self.list(Self.environment)
        lines += [".SH FILES"] + Self.list(Self.files)
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ command: ToolDump.Command) -> [String] {
        let positional = (command.arguments ?? []).filter { $0.kind == "positional" && $0.shouldDisplay }
        let usage = positional.map { argument in
            let name = "\\fI\(Self.escaped(argument.valueName ?? "value"))\\fR"
            return argument.isOptional ? "[\(name)]" : name
        }
        return [".SS " + (["otherside \(command.commandName)"] + usage).joined(separator: " ")]
            + Self.paragraphs(command.abstract ?? "") + (command.discussion.map { [".PP"] + Self.paragraphs($0) } ?? [])
            + arguments(command)
    }

    private func arguments(_ command: ToolDump.Command) -> [String] {
        (command.arguments ?? []).filter { $0.shouldDisplay && $0.kind != "positional" }.flatMap { argument in
            let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
            let value = argument.kind == "option" ? " \\fI\(Self.escaped(argument.valueName ?? "value"))\\fR" : ""
            var words = [argument.abstract ?? ""]
            if let all = argument.allValues { words.append("One of: \(all.joined(separator: ", ")).") }
            if let standard = argument.defaultValue { words.append("Default: \(standard).") }
            return [".TP", "\\fB" + names.map(Self.escaped).joined(separator: "\\fR, \\fB") + "\\fR" + value]
                + [Self.escaped(words.filter { !$0.isEmpty }.joined(separator: " "))]
        }
    }

    private static let environment = [
        ("OTHERSIDE_LIBRARY", "A library elsewhere, as --library."),
        ("OTHERSIDE_EDITOR, VISUAL, EDITOR", "The editor for long texts; the first that is set."),
        ("NO_COLOR", "No colours, when set to anything."),
        ("ACCESSIBLE", "Ask line by line, as --linear, when set to anything."),
        ("XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME", "Where the files lie; absolute paths only."),
    ]

    private static let files = [
        ("~/.local/share/otherside/sessions/", "The reviews, one JSON file each."),
        ("~/.local/state/otherside/", "Drafts, locks and the index."),
        ("~/.config/otherside/packs/", "Your own packs, laid over the one that ships."),
    ]

    private static func list(_ entries: [(String, String)]) -> [String] {
        entries.flatMap { [".TP", ".B \(escaped($0.0))", escaped($0.1)] }
    }

    private static func paragraphs(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.isEmpty ? ".PP" : escaped(String($0)) }
    }

    /// Text that means nothing to roff.
    private static func escaped(_ text: String) -> String {
        var escaped = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
