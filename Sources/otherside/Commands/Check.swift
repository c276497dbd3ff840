import ArgumentParser
import Library
import Packs
import Screen

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read a pack and the settings, and name every problem in them.",
        discussion: """
            The pack is read as laid over the core; one whose id is core is read alone. Every problem is named in one run, \
            with file, line and field. Ends with status 1 when there is one.

            --json prints "problems" (file, line, field, message) and "counts" of what is then in force.
            """)
    @Argument(
        help: ArgumentHelp("The pack's folder; without one your own packs and the settings.", valueName: "packdir"),
        completion: .directory)
    var packFolder: String?
    @OptionGroup var output: OutputOptions

    func run() throws {
        let (pack, problems) = try packFolder.map(read) ?? own()
        let outcome = CheckOutcome(pack, problems)
        try output.print(.check, json: outcome) {
            problems.isEmpty
                ? ["no problems: " + outcome.counts.map { "\($0.value) \($0.key)" }.sorted().joined(separator: ", ")]
                : problems.map { Width.clean($0.description) }
        }
        guard problems.isEmpty else {
            output.talk.say(problems.count == 1 ? "1 problem" : "\(problems.count) problems")
            throw ExitCode(ExitStatus.failed)
        }
    }
}

extension Check {
    private func read(_ folder: String) throws -> (Pack, [PackProblem]) {
        let (isCore, layer) = try CheckedPack.layer(folder)
        guard !layer.files.isEmpty else { throw Failure("\(folder): there is no .yaml file in this folder") }
        return Pack.checked(isCore ? [layer] : [.core(), layer])
    }

    /// The person's own packs, where there are any, and the settings.
    private func own() throws -> (Pack, [PackProblem]) {
        let surroundings = try Surroundings(needsSettings: false)
        let hasPacks = Input.isThere(surroundings.places.ownPacks)
        guard hasPacks || surroundings.settingsFile.isThere else { return try read(surroundings.places.ownPacks) }
        let (pack, problems) = try hasPacks ? read(surroundings.places.ownPacks) : (.core(), [])
        return (pack, surroundings.settingsProblems + problems)
    }
}

/// The pack to check, as its author has it on disk.
enum CheckedPack {
    /// The folders in which the core keeps its longer lists. An own pack is read from its folder alone.
    static let inner = ["items", "measures", "commitments", "cases"]

    static func layer(_ folder: String) throws -> (isCore: Bool, layer: PackLayer) {
        let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        guard Input.isThere(folder) else { throw Failure("\(folder): there is no such folder") }
        guard Input.isFolder(folder) else { throw Failure("\(folder) is no folder; name the folder that it lies in") }
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        var layer = PackLayer(name: name == "core" ? "own" : name, files: try files(folder))
        let isCore = Pack.read([layer], parts: [.pack]).0.layers.first?.id == "core"
        if isCore { layer.files += try inner.flatMap { try files("\(folder)/\($0)") } }
        return (isCore, layer)
    }

    private static func files(_ folder: String) throws(FileTrouble) -> [PackFile] {
        try PackFolder.read(folder).map { PackFile(name: "\(folder)/\($0.name)", bytes: $0.bytes) }
    }
}

struct CheckOutcome: Encodable {
    struct Problem: Encodable {
        let file, field, message: String
        let line: Int?

        init(_ problem: PackProblem) {
            (file, field, message, line) = (problem.file, problem.field, problem.message, problem.line)
        }
    }

    let problems: [Problem]
    /// What is in force with the pack, by kind.
    let counts: [String: Int]

    init(_ pack: Pack, _ problems: [PackProblem]) {
        self.problems = problems.map(Problem.init)
        counts = [
            "items": pack.items.count - pack.switchedOff.count, "measures": pack.measures.count,
            "reflections": pack.reflections.count, "reactions": pack.reactions.count, "words": pack.words.count,
            "cases": pack.cases.count,
        ]
    }
}
