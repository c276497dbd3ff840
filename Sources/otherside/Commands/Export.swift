import ArgumentParser
import FoundationEssentials
import Library
import Packs
import Reports
import Sessions

struct Export: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument { case ndjson, csv }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "The whole library: NDJSON, one review a line, or CSV for a spreadsheet.",
        discussion: """
            DuckDB, Spark or jq read NDJSON as it is, and nothing is left out of it: a line holds what the \
            review's file holds, as `otherside schema` describes it. CSV has one row a review, or with \
            --rows answers one row an answer. A file that cannot be read is named on standard error, and the status is \
            then 1. With a query only what fits it is exported, as `otherside list` has it.
            """)
    @Argument(help: QueryText.argument, completion: QueryText.completion) var query: [String] = []
    @ArgumentParser.Option(help: "Which kind of text.") var format: Format = .ndjson
    @ArgumentParser.Option(help: "What a csv has a row for. (default: session)") var rows: ReportCommand.Rows?
    @Flag(help: "Accepted for likeness with the other commands; NDJSON is JSON.") var json = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if json, format == .csv { throw ValidationError("--json goes with --format ndjson.") }
        if rows != nil, format != .csv { throw ValidationError("--rows goes with --format csv.") }
    }

    func run() throws {
        let unread = try format == .csv ? table() : lines()
        if unread > 0 { throw Failure("\(unread) file\(unread == 1 ? "" : "s") could not be exported") }
    }

    /// - Returns: how many files could not be read.
    private func lines() throws -> Int {
        try each { Console.out(SafeJSON.text(try $0.line()) + "\n") }
    }

    private func table() throws -> Int {
        let pack = try places.surroundings.packOrWarning(Set(PackPart.allCases))
        var reviews: [(report: ReviewReport, session: Session)] = []
        let unread = try each { reviews.append((try ReviewReport($0, pack), $0.session)) }
        Console.out(rows == .answers ? CSVReport.answers(reviews, pack) : CSVReport.sessions(reviews))
        return unread
    }

    /// The newest first, by what the reviews themselves say, so that a library made from them gives the same order. A
    /// copy that a syncing folder made, the same to the letter, is no second review.
    private func each(_ take: (SessionFile) throws -> Void) throws -> Int {
        let surroundings = try places.surroundings
        let store = surroundings.store
        try LibraryFolder.refuseMissing(store.places)
        let wanted = try surroundings.names(fitting: query, quiet: talk.quiet)
        let known = try KnownReviews(store)
        var unread = 0
        for entry in known.byTime where wanted?.contains(entry.name) ?? true {
            switch store.load(entry) {
            case .success(let loaded):
                if known.same(as: loaded.file, but: entry) != nil { continue }
                try take(loaded.file)
            case .failure(let trouble):
                unread += 1
                Console.error("\(trouble)")
            }
        }
        return unread
    }
}
