import ArgumentParser
import FoundationEssentials
import Interview
import Library
import Packs
import Sessions

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take reviews, an answer sheet or an answered invitation into the library.",
        discussion: """
            It is read with the same care as a file of the library. A review whose id is here already comes in under a new \
            id, based on that one; nothing is written over. An invited sheet becomes a voice of the review it was made \
            for, or, where it asks how they read the move, is recorded as what they told us. With --into a bare sheet, or somebody's own review of the same move, becomes a voice too; without it a \
            bare sheet is a new review.

            NDJSON, such as `otherside export` prints, has a review in each line. Of it, of several files and of a folder \
            every review is taken wholly or not at all: what is refused is told with its file and line, everything \
            else is taken, and the status is then 1.

            In a team's session a sheet takes an empty seat on its side that bears no name, or a new one. --person N leads it to person \
            N's empty seat, which keeps the name it has; so a sheet without a name gets one there only by your word.

            Else a voice has no name but the one that stands in the sheet; the file's name is kept nowhere. Answers to questions \
            of another pack version are matched by the question's id; what has no like here is set aside, told, and kept \
            with the voice.

            --json prints of a review "id", "file", where it came in under a new id "basedOn", and "unchanged" where it was \
            here already; of many "taken", "unchanged", "refused" (file, line, reason) and "reviews"; of a voice "session", \
            "file", "voice", "outcome", "seat", "answers" (how many), "packs" and "setAside"; of how they \
            read a move the same as `outcome --json`.
            """)
    @Argument(
        help: ArgumentHelp(
            "Reviews' files, sheets, or folders of them; - for standard input.", valueName: "file|folder|-"),
        completion: .file())
    var sources: [String]
    @ArgumentParser.Option(
        help: ArgumentHelp("The review to take it into, as a voice.", valueName: "id"), completion: Completing.reviews)
    var into: String?
    @ArgumentParser.Option(help: "For whom a voice answers, where the file does not say.") var seat: Seat?
    @ArgumentParser.Option(
        help: ArgumentHelp("Whose empty seat of a team's session it takes.", valueName: "person"))
    var person: Int?
    @Flag(help: "Put newer answers to the same invitation in place of those that came before, which are kept.")
    var replace = false
    @Flag(help: "Take another person's answers to the same invitation as one more voice.") var another = false
    @ArgumentParser.Option(help: ArgumentHelp("What to call a new review.", valueName: "text")) var title: String?
    @Flag(name: .customLong("private"), help: "Keep the title of a new review out of the file's name.")
    var isPrivate = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if replace, person != nil { throw ValidationError("--replace and --person exclude each other.") }
        if replace, another { throw ValidationError("--replace and --another exclude each other.") }
    }

    func run() throws {
        let surroundings = try places.surroundings
        let files = try sources.flatMap { Input.isFolder($0) ? try Self.files(in: $0) : [$0] }
        guard files.count == 1, sources.count == 1 else { return try takeAll(files, surroundings) }
        let source = files[0]
        var lines = try JSONLines(source)
        guard try !lines.holdsLines() else { return try takeAll([source], reading: lines, surroundings) }
        let bytes = try lines.whole()
        let format = try VoiceFile.format(bytes, named: source)
        if into != nil || format == InvitedSheet.format {
            guard title == nil, !isPrivate else {
                throw Failure.usage("--title and --private are for a new review, and this is to become a voice")
            }
            let file = try VoiceFile(bytes, format, named: source)
            if let reading = file.sheet.reading {
                try refuseVoiceOptions(replacing: true)
                return try ArrivingReading(
                    file: file, reading: reading, replace: replace, surroundings: surroundings
                ).arrive(into: into, output)
            }
            return try ArrivingVoice(file, seat: seat, person: person, replace: replace, another: another, surroundings)
                .arrive(into: into, output)
        }
        try refuseVoiceOptions()
        var reviews = try ImportedReviews(surroundings, isPrivate: isPrivate)
        let one = try reviews.take(
            Subject(reading: bytes, named: source, surroundings, [.items]), title: title, named: source)
        try reviews.settle()
        try output.print(.taken, json: one) { ["\(one.id)  \(one.file)"] }
        if one.unchanged == true { output.talk.say("unchanged: it is in the library already") }
    }

    private static func files(in folder: String) throws -> [String] {
        let files = try GivenFolder.files(folder)
        guard !files.isEmpty else { throw Failure("there is no .json or .ndjson file in the folder \(folder)") }
        return files
    }

    /// - Parameter replacing: --replace means something here.
    private func refuseVoiceOptions(replacing: Bool = false) throws {
        guard seat == nil, person == nil, !replace || replacing, !another else {
            throw Failure.usage("--seat, --person, --replace and --another are for a voice; --into names its review")
        }
    }
}

extension Import {
    /// What came of many.
    private struct All: Encodable {
        struct Refused: Encodable {
            let file: String
            /// From 1; nil where the file is one document.
            let line: Int?
            let reason: String
        }

        var taken = 0
        var unchanged = 0
        var refused: [Refused] = []
        var reviews: [ImportedReviews.One] = []

        mutating func add(_ one: ImportedReviews.One) {
            reviews.append(one)
            if one.unchanged == true { unchanged += 1 } else { taken += 1 }
        }
    }

    private func takeAll(_ files: [String], _ surroundings: Surroundings) throws {
        var all = All()
        var reviews = try begin(surroundings)
        for file in files {
            do {
                var lines = try JSONLines(file)
                try take(file, &lines, &reviews, &all)
            } catch let trouble as FileTrouble {
                refuse(&all, file, nil, trouble.reason)
            }
        }
        try reviews.settle()
        try tell(all)
    }

    /// The lines of one file that is already open.
    private func takeAll(_ files: [String], reading lines: consuming JSONLines, _ surroundings: Surroundings) throws {
        var all = All()
        var reviews = try begin(surroundings)
        try take(files[0], &lines, &reviews, &all)
        try reviews.settle()
        try tell(all)
    }

    private func begin(_ surroundings: Surroundings) throws -> ImportedReviews {
        guard into == nil, title == nil else { throw Failure.usage("--into and --title are for one review or sheet") }
        try refuseVoiceOptions()
        return try ImportedReviews(surroundings, isPrivate: isPrivate)
    }

    private func take(
        _ file: String, _ lines: inout JSONLines, _ reviews: inout ImportedReviews, _ all: inout All
    ) throws {
        guard try lines.holdsLines() else {
            return take(try lines.whole(), file, nil, &reviews, &all)
        }
        while let line = try lines.next() { take(line, file, lines.number, &reviews, &all) }
    }

    private func take(
        _ bytes: Data, _ file: String, _ line: Int?, _ reviews: inout ImportedReviews, _ all: inout All
    ) {
        do {
            all.add(try reviews.take(bytes))
        } catch {
            refuse(&all, file, line, (error as? Failure)?.words ?? (error as? SessionDamage)?.inLine ?? "\(error)")
        }
    }

    private func refuse(_ all: inout All, _ file: String, _ line: Int?, _ reason: String) {
        all.refused.append(All.Refused(file: file, line: line, reason: reason))
        let name = file == "-" ? "standard input" : PathText.shown(file)
        Console.error("\(name)\(line.map { ", line \($0)" } ?? ""): \(reason)")
    }

    private func tell(_ all: All) throws {
        try output.print(.takenAll, json: all) {
            all.reviews.filter { $0.unchanged != true }.map { "\($0.id)  \($0.file)" }
        }
        output.talk.say("\(all.taken) taken, \(all.unchanged) unchanged, \(all.refused.count) refused")
        guard all.refused.isEmpty else {
            throw Failure("what was refused was not taken; everything else was")
        }
    }
}

extension SessionDamage {
    /// Where only the column and the field help, for the line is told beside it.
    fileprivate var inLine: String {
        [column.map { "column \($0)" }, field].compactMap(\.self).joined(separator: ", ")
            + ": \(message)"
    }
}
