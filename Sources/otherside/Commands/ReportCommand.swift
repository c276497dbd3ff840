import ArgumentParser
import FoundationEssentials
import Packs
import Reports
import Sessions

struct ReportCommand: ParsableCommand {
    /// What a table has a row for.
    enum Rows: String, CaseIterable, ExpressibleByArgument { case session, answers }

    enum Format: String, CaseIterable, ExpressibleByArgument { case markdown, html, json, csv, adr }

    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "A review as a document: everything in it, every figure explained.",
        discussion: """
            A report holds what was confided. Its file is readable for you alone; look before you pass it on. With \
            --share it holds only what was marked "may be told".

            An answer sheet, such as the JSON of a case, is reported like a review that was not kept.

            With --query every review that fits is reported, as `otherside list` has it: markdown one behind the other, csv \
            in one table, json as {"reports": [...]}; with --output and a folder that is there each form, a file for each.

            html is one page without scripts; csv one row a review, or with --rows answers one row an answer; adr a \
            decision record in the form of MADR.

            json holds all that the others hold: "session" (the review as its file has it), "before" and "after" with \
            every figure and the receipt as in `score --json`, "adopted", "proposed" and "setAside" measures, \
            "doesNotApply", "plan", "aftermath" (forecasts, outcomes, promises), "memo", "notice", "earlier" decisions, \
            "differs" (where figures computed today are not those the decision froze), "team", "packs" and "words" (the word for each \
            figure).
            """)
    @Argument(
        help: ArgumentHelp("A review's id, or a file; - for standard input.", valueName: "id|file|-"),
        completion: Completing.reviews) var id: String?
    @ArgumentParser.Option(
        help: ArgumentHelp("Every review that fits, instead of one.", valueName: "query"),
        completion: QueryText.completion)
    var query: String?
    @ArgumentParser.Option(help: "Which kind of document. (default: as the output's name ends, else markdown)")
    var format: Format?
    @Flag(help: "The same as --format json.") var json = false
    @ArgumentParser.Option(help: "What a csv has a row for. (default: session)") var rows: Rows?
    @Flag(help: "Only what was marked \"may be told\" (markdown, html and json).") var share = false
    @OptionGroup var file: OutputFile
    @OptionGroup var places: PlaceOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if (id == nil) == (query == nil) { throw ValidationError("Name one review, or say --query.") }
        if json, let format, format != .json {
            throw ValidationError("--json and --format \(format.rawValue) are two forms; say one of them.")
        }
        if rows != nil, chosen != .csv { throw ValidationError("--rows goes with --format csv.") }
        if share, chosen == .csv || chosen == .adr {
            throw ValidationError("--share goes with --format markdown, html or json, not with \(chosen.rawValue).")
        }
    }

    func run() throws {
        if let query { return try ManyReports(query, places.surroundings, self).run() }
        guard let id else { return }
        let text = try text(Subject(id, places.surroundings, parts: .review))
        guard let path = file.path else { return Console.out(text) }
        try file.write(Data(text.utf8))
        talk.say("wrote \(path)")
    }

    func text(_ subject: Subject) throws -> String { try share ? shared(subject) : whole(subject) }

    var chosen: Format { json ? .json : format ?? file.path.flatMap(Format.init(ending:)) ?? .markdown }

    private func whole(_ subject: Subject) throws -> String {
        let report = try ReviewReport(
            subject.file, subject.pack, past: places.surroundings.store.past(of: subject.session))
        let session = subject.session
        switch chosen {
        case .json: return SafeJSON.text(try JSONText.encode(Versioned(report, .review)))
        case .markdown: return ReviewDocument.blocks(report, session, subject.pack, in: Clock.zone).markdown()
        case .html: return HTMLPage.text(report, session, subject.pack, in: Clock.zone)
        case .csv:
            let phrases = Phrasebook(subject.pack, session.move, in: Clock.zone)
            return CSVReport.text(report, session, phrases, rows: rows == .answers ? .answers : .session)
        case .adr: return DecisionRecord.text(report, session, subject.pack, in: Clock.zone)
        }
    }

    private func shared(_ subject: Subject) throws -> String {
        let report = SharedReport(subject.session, subject.pack)
        if report.isEmpty { talk.say("nothing is marked \"may be told\" in this review") }
        return switch chosen {
        case .html: HTMLPage.text(report)
        case .json: SafeJSON.text(try JSONText.encode(Versioned(report, .shared)))
        default: SharedDocument.blocks(report).markdown()
        }
    }
}

extension ReportCommand.Format {
    /// The form that a file's name asks for; nil where it asks for none.
    fileprivate init?(ending path: String) {
        switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        case "json": self = .json
        case "csv": self = .csv
        default: return nil
        }
    }
}
