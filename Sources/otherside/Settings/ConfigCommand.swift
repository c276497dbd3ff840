import ArgumentParser
import Coach
import Library
import Packs
import Screen
import Sessions
import Terminal

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "What is settled, and where that was said.",
        discussion: """
            Settings stand in \(Settings.file) of the folder that `otherside paths` calls config, as YAML:

            \(Settings.known.map { "\($0.name): \($0.meaning)" }.joined(separator: "; ")).

            What an option or a variable of the environment says counts before a setting. `otherside check` checks the file.

            --json prints "file", "exists", "settings" (name, value, and "from": default, an option, a variable, or the \
            file's line), "keys" (part, name, key, meaning, from) and "problems" (file, line, field, message).
            """)
    @OptionGroup var places: PlaceOptions
    @Flag(help: "Every command of the full screen that can be given a key, with the key it has.")
    var keys = false
    @OptionGroup var output: OutputOptions

    func run() throws {
        let surroundings = try Surroundings(
            library: places.library, prompts: places.prompts, noOverlays: places.noOverlays, needsSettings: false)
        let all = AllSettings(surroundings, library: places.library)
        try output.print(.config, json: all) {
            guard !keys else { return all.keyLines }
            return PlainTable(
                all.settings.map { [$0.name, $0.value, "(\($0.from))"] }, most: [16, 40, 40], columns: nil
            ).lines
                + (all.exists ? [] : ["There is no \(Width.clean(PathText.shown(all.file))) yet."])
        }
        for problem in surroundings.settingsFile.problems { Console.error("\(problem)") }
        if !all.problems.isEmpty { throw ExitCode(ExitStatus.failed) }
    }
}

/// Every setting with where it comes from.
private struct AllSettings: Encodable {
    struct One: Encodable { let name, value, from: String }

    let file: String
    let exists: Bool
    let settings: [One]
    let keys: [OneKey]
    let problems: [CheckOutcome.Problem]

    struct OneKey: Encodable { let part, name, key, meaning, from: String }

    /// Part by part.
    var keyLines: [String] {
        var lines: [String] = []
        for (place, one) in keys.enumerated() {
            if place == 0 || keys[place - 1].part != one.part { lines += (place == 0 ? [] : [""]) + ["\(one.part):"] }
            let from = one.from == "default" ? "" : " (\(one.from))"
            lines.append("  \(Width.pad(one.name, to: 18)) \(Width.pad(one.key, to: 7)) \(one.meaning)\(from)")
        }
        return lines
    }

    init(_ surroundings: Surroundings, library: String?) {
        let settings = surroundings.settings
        let environment = surroundings.environment
        func from(_ name: String) -> String {
            settings.lines[name].map { "\(Settings.file), line \($0)" } ?? "default"
        }
        func set(_ variable: String) -> Bool { environment[variable]?.isEmpty == false }
        var all = [
            One(
                name: "library", value: PathText.shown(surroundings.places.sessions),
                from: library != nil
                    ? "--library" : set("OTHERSIDE_LIBRARY") ? "OTHERSIDE_LIBRARY" : from("library")),
            One(
                name: "colours", value: set("NO_COLOR") ? ColourWish.none.rawValue : settings.colours.rawValue,
                from: set("NO_COLOR") ? "NO_COLOR" : from("colours")),
            One(
                name: "width", value: "\(PlainWidth.text)",
                from: set("COLUMNS") ? "COLUMNS" : settings.width == nil ? "the terminal, or 76" : from("width")),
            One(
                name: "editor", value: surroundings.editor ?? "none",
                from: set("OTHERSIDE_EDITOR")
                    ? "OTHERSIDE_EDITOR"
                    : settings.editor != nil
                        ? from("editor") : set("VISUAL") ? "VISUAL" : set("EDITOR") ? "EDITOR" : "default"),
        ]
        for name in settings.lines.keys.sorted()
        where ["colours.", "query.", "keys."].contains(where: name.hasPrefix) {
            all.append(One(name: name, value: settings.written[name] ?? "", from: from(name)))
        }
        self.settings = all
        keys = KeyCommand.all.map {
            OneKey(
                part: $0.part, name: $0.name, key: settings.keys.key(of: $0).name, meaning: $0.meaning,
                from: from("keys.\($0.name)"))
        }
        file = surroundings.settingsFile.path
        exists = surroundings.settingsFile.isThere
        problems = surroundings.settingsProblems.map(CheckOutcome.Problem.init)
    }
}

extension Surroundings {
    /// What is wrong in the settings' file, saved queries too.
    var settingsProblems: [PackProblem] {
        settingsFile.problems + settingsFile.settings.queryProblems(queryContext, file: settingsFile.path)
    }
}
