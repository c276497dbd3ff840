import ArgumentParser
import Coach
import Library
import Packs
import Screen
import Sessions

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "What is damaged or stale in the library, and how to mend it.",
        discussion: """
            Looks at every file. It changes nothing but the index. The status is 1 when something is damaged.

            --json prints "files" (how many were looked at) and "findings": kind (damaged, copy, draft or pack), what, fix \
            and file.
            """)
    @Flag(help: "Throw the search index away and make it anew.") var rebuild = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let surroundings = try places.surroundings
        let index = try surroundings.freshIndex(rebuild ? .anew : .whole, quiet: output.talk.quiet)
        let report = try Report(index, surroundings)
        try output.print(.doctor, json: report) { report.lines }
        if report.findings.contains(where: { $0.kind == "damaged" }) { throw ExitCode(ExitStatus.failed) }
    }

    struct Finding: Encodable {
        /// `damaged`, `copy`, `draft` or `pack`.
        let kind, what, fix: String
        let file: String?
    }

    struct Report: Encodable {
        var files = 0
        var findings: [Finding] = []

        init(_ index: SessionIndex?, _ surroundings: Surroundings) throws {
            var query = IndexQuery(limit: Int(Int32.max))
            let rows = try index?.rows(query) ?? []
            files = rows.count
            query.damaged = true
            for row in rows.sorted(by: { $0.entry.name < $1.entry.name }) {
                if let damage = row.damage {
                    findings.append(
                        Finding(
                            kind: "damaged", what: damage, fix: DamageFix.words(row.entry, surroundings.store),
                            file: row.entry.name)
                    )
                }
                if let first = row.copyOf {
                    findings.append(
                        Finding(
                            kind: "copy", what: "has the same id as \(first)",
                            fix:
                                "delete one of the two, or take it in under a new id and delete this one: \(surroundings.places.command("import \(shellWord(row.entry.path))"))",
                            file: row.entry.name))
                }
            }
            let known = Set(rows.compactMap { $0.summary?.id })
            for (id, draft) in DraftJournal.all(surroundings.places) where !known.contains(id) {
                findings.append(
                    Finding(
                        kind: "draft",
                        what: "typed text of \(surroundings.zone.day(draft.on)) for a review that is not here",
                        fix: "remove \(shellWord(surroundings.places.draft(id: id))) if it is not wanted", file: nil))
            }
            for path in EditorFile.left(surroundings.places) {
                findings.append(
                    Finding(
                        kind: "draft", what: "text that an editor had open when the program was killed",
                        fix: "take what you want out of it, then remove \(shellWord(path))", file: nil))
            }
            for problem in surroundings.pack().problems {
                findings.append(
                    Finding(
                        kind: "pack", what: problem.description,
                        fix: "mend it; \(surroundings.check(problem)) tells all problems",
                        file: nil))
            }
        }

        var lines: [String] {
            var lines = findings.flatMap { one in
                [
                    Width.clean("\(one.kind)  \(one.file.map { "\($0): " } ?? "")\(one.what)"),
                    Width.clean("    fix: \(one.fix)"),
                ]
            }
            lines.append(
                "\(files) file\(files == 1 ? "" : "s") looked at, \(findings.isEmpty ? "nothing found" : "\(findings.count) found")."
            )
            return lines
        }
    }
}
