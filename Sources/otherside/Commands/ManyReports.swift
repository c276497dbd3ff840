import FoundationEssentials
import Library
import Packs
import Reports
import Sessions

/// What `report --query` makes: a document of each review that fits.
struct ManyReports {
    private let surroundings: Surroundings
    private let command: ReportCommand
    private let entries: [SessionEntry]

    init(_ query: String, _ surroundings: Surroundings, _ command: ReportCommand) throws {
        self.surroundings = surroundings
        self.command = command
        let (words, rest) = try surroundings.query([query]).parted
        var wanted = IndexQuery(words: words, limit: Int(Int32.max))
        wanted.condition = .all([rest, .not(.state(.copy)), .not(.state(.damaged))])
        entries = try surroundings.freshIndex(quiet: command.talk.quiet)?.rows(wanted).map(\.entry) ?? []
    }

    func run() throws {
        if entries.isEmpty { command.talk.say("no review fits") }
        if let folder = command.file.path, Input.isFolder(folder) { return try each(in: folder) }
        let text = try together()
        guard let path = command.file.path else { return Console.out(text) }
        try command.file.write(Data(text.utf8))
        command.talk.say("wrote \(path): \(entries.count) review\(entries.count == 1 ? "" : "s")")
    }

    private func subject(_ entry: SessionEntry) throws -> Subject {
        try Subject(entry.path, surroundings, parts: .review)
    }

    private func each(in folder: String) throws {
        for entry in entries {
            let name = entry.name.hasSuffix(".json") ? String(entry.name.dropLast(5)) : entry.name
            let path = "\(folder)/\(name).\(command.chosen.ending)"
            try command.file.write(Data(command.text(subject(entry)).utf8), to: path)
        }
        command.talk.say("wrote \(entries.count) file\(entries.count == 1 ? "" : "s") into \(folder)")
    }

    private func together() throws -> String {
        switch command.chosen {
        case .markdown: return try entries.map { try command.text(subject($0)) }.joined(separator: "\n")
        case .json:
            let texts = try entries.map { try command.text(subject($0)) }
            return "{\n  \"reports\" : [\n" + texts.joined(separator: ",\n")
                + "],\n  \"schema\" : \"\(command.share ? Output.sharedReports.mark : Output.reports.mark)\"\n}\n"
        case .csv:
            let subjects = try entries.map(subject)
            let reviews = try subjects.map { (report: try ReviewReport($0.file, $0.pack), session: $0.session) }
            let pack = subjects.first?.pack ?? Pack()
            return command.rows == .answers ? CSVReport.answers(reviews, pack) : CSVReport.sessions(reviews)
        case .html, .adr:
            throw Failure.usage(
                "several reviews as \(command.chosen.rawValue) need --output and a folder that is there, for a file each"
            )
        }
    }
}

extension ReportCommand.Format {
    /// How a file of this form is called.
    fileprivate var ending: String {
        switch self {
        case .markdown, .adr: "md"
        case .html, .json, .csv: rawValue
        }
    }
}
