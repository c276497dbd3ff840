import ArgumentParser
import Coach
import Library
import Packs
import Reports
import Sessions

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Two reviews side by side, or one before and after its measures.",
        discussion: """
            Figures, verdicts, the answers that differ with their decibans, and the measures.

            --json prints "first" and "second" (id, title, created, decision, "reading" as `score --json` prints it, \
            measures) and "answers": item, first, second, firstDB and secondDB, the largest change first. What is not \
            known on one side is left out there.
            """)
    @Argument(help: ArgumentHelp("The first, or the only one.", valueName: "id|file|-"), completion: Completing.reviews)
    var first: String
    @Argument(help: ArgumentHelp("The second.", valueName: "id|file|-"), completion: Completing.reviews)
    var second: String?
    @Flag(help: "As Markdown, to be kept or sent.") var markdown = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if markdown, output.json { throw ValidationError("--markdown and --json are two forms; say one of them.") }
    }

    func run() throws {
        let surroundings = try places.surroundings
        func read(_ word: String) throws -> Session {
            let session = try Subject(word, surroundings, parts: []).file.session
            try session.refuseWhilePrivate()
            return session
        }
        let one = try read(first)
        let pack = surroundings.packOrWarning(Set<PackPart>.review.union([.pack]))
        let comparison: Comparison
        if let second {
            let other = try read(second)
            comparison = Comparison(one, other, pack)
        } else {
            guard let both = Comparison(beforeAndAfter: one, pack) else {
                throw Failure(
                    "no measure is adopted in this review, so there is no before and after; name a second one")
            }
            comparison = both
        }
        if markdown { return Console.out(ComparisonDocument.paper(comparison, pack, in: surroundings.zone).markdown()) }
        try output.print(.compare, json: comparison) {
            ComparisonDocument.blocks(comparison, pack, in: surroundings.zone).printed
        }
    }
}
