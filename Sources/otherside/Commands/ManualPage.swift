import Sessions

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
        lines += [".SH COMMON OPTIONS", "Of each command that names them below:"]
        lines += common.flatMap { Self.entry($0) }
        lines += [".SH COMMANDS"]
        for command in command.subcommands ?? [] where command.shouldDisplay ?? true && command.commandName != "help" {
            lines += section(command)
        }
        if let open = command.subcommands?.first(where: { $0.commandName == "open" }) {
            lines += [".SH OPTIONS WITHOUT A COMMAND"] + arguments(open)
        }
        lines += [".SH QUERIES"] + Self.list(Self.queries)
        lines += [".SH SETTINGS", Self.escaped("In \(Settings.file) of the settings' folder, as YAML:")]
        lines += Self.list(Settings.known.map { ($0.name, $0.meaning) })
        lines += [".SH EXAMPLES"] + Self.examples
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

    /// A command's own options, and the names of the common ones.
    private func arguments(_ command: ToolDump.Command) -> [String] {
        let options = (command.arguments ?? []).filter { $0.shouldDisplay && $0.kind != "positional" }
        let shared = options.filter(isCommon).flatMap { Self.names($0).suffix(1) }
        return options.filter { !isCommon($0) }.flatMap(Self.entry)
            + (shared.isEmpty ? [] : [".PP", "Common options: " + shared.joined(separator: ", ") + "."])
    }

    /// Options that many commands have, each told once.
    private var common: [ToolDump.Argument] {
        var seen: Set<String> = []
        return (command.subcommands ?? []).flatMap { $0.arguments ?? [] }.filter { argument in
            argument.shouldDisplay && argument.kind != "positional" && isCommon(argument)
                && seen.insert(Self.key(argument)).inserted
        }
    }

    private static let many = 6

    private func isCommon(_ argument: ToolDump.Argument) -> Bool {
        let key = Self.key(argument)
        return (command.subcommands ?? []).count { command in
            command.arguments?.contains { Self.key($0) == key } ?? false
        } >= Self.many
    }

    private static func key(_ argument: ToolDump.Argument) -> String {
        (argument.names ?? []).map(\.name).joined(separator: " ") + (argument.abstract ?? "")
    }

    private static func names(_ argument: ToolDump.Argument) -> [String] {
        (argument.names ?? []).map { "\\fB" + escaped(($0.kind == "long" ? "--" : "-") + $0.name) + "\\fR" }
    }

    private static func entry(_ argument: ToolDump.Argument) -> [String] {
        let value = argument.kind == "option" ? " \\fI\(escaped(argument.valueName ?? "value"))\\fR" : ""
        var words = [argument.abstract ?? ""]
        if let all = argument.allValues { words.append("One of: \(all.joined(separator: ", ")).") }
        if let standard = argument.defaultValue { words.append("Default: \(standard).") }
        return [".TP", names(argument).joined(separator: ", ") + value]
            + [escaped(words.filter { !$0.isEmpty }.joined(separator: " "))]
    }

    private static let queries =
        QueryField.allCases.map { ($0.help.form, $0.help.meaning) } + [
            ("and, or, not, ( )", "put conditions together; side by side is and, which binds more than or"),
            ("@name", "a query that the settings keep as query.name"),
            ("word, \"a phrase\"", "stands in any text of the review"),
        ]

    private static var examples: [String] {
        Examples.all.flatMap { [".TP", ".B " + escaped($0.line), escaped($0.meaning)] }
    }

    private static let environment = [
        ("OTHERSIDE_LIBRARY", "A library elsewhere, as --library."),
        ("OTHERSIDE_EDITOR, VISUAL, EDITOR", "The editor for long texts; the first that is set."),
        ("COLUMNS", "How wide plain text is, when set."),
        ("NO_COLOR", "No colours, when set to anything."),
        ("ACCESSIBLE", "Ask line by line, as --linear, when set to anything."),
        ("XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME", "Where the files lie; absolute paths only."),
    ]

    private static let files = [
        ("~/.local/share/otherside/sessions/", "The reviews, one JSON file each."),
        ("~/.local/state/otherside/", "Drafts, locks and the index."),
        ("~/.config/otherside/config.yaml", "The settings."),
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
