import ArgumentParser
import FoundationEssentials
import Interview
import Library
import Packs
import Sessions

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take a review, an answer sheet or an answered invitation into the library.",
        discussion: """
            It is read with the same care as a file of the library. A review whose id is here already comes in under a new \
            id, based on that one; nothing is written over. An invited sheet becomes a voice of the review it was made \
            for. With --into a bare sheet, or somebody's own review of the same move, becomes a voice too; without it a \
            bare sheet is a new review.

            In a team's session a sheet takes an unnamed empty chair of its seat, or a new one. --chair N leads it to person \
            N's empty chair, which keeps the name it has; so a sheet without a name gets one there only by your word.

            Else a voice has no name but the one that stands in the sheet; the file's name is kept nowhere. Answers to questions \
            of another pack version are matched by the question's id; what has no like here is set aside, told, and kept \
            with the voice.

            --json prints of a review "id", "file" and, where it came in under a new id, "basedOn"; of a voice "session", \
            "file", "voice", "outcome", "seat", "answers" (how many), "packs" and "setAside".
            """)
    @Argument(
        help: ArgumentHelp("A review's file or a sheet; - for standard input.", valueName: "file|-"),
        completion: .file())
    var source: String
    @ArgumentParser.Option(help: ArgumentHelp("The review to take it into, as a voice.", valueName: "id"))
    var into: String?
    @ArgumentParser.Option(help: "For whom a voice answers, where the file does not say.") var seat: Seat?
    @ArgumentParser.Option(
        help: ArgumentHelp("Whose empty chair of a team's session it takes.", valueName: "person"))
    var chair: Int?
    @Flag(help: "Put newer answers to the same invitation in place of those that came before, which are kept.")
    var replace = false
    @Flag(help: "Take another person's answers to the same invitation as one more voice.") var another = false
    @ArgumentParser.Option(help: ArgumentHelp("What to call a new review.", valueName: "text")) var title: String?
    @Flag(name: .customLong("private"), help: "Keep the title of a new review out of the file's name.")
    var isPrivate = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if replace, chair != nil { throw ValidationError("--replace and --chair exclude each other.") }
        if replace, another { throw ValidationError("--replace and --another exclude each other.") }
    }

    func run() throws {
        let surroundings = try places.surroundings
        let bytes = try Input.read(source)
        let format = try VoiceFile.format(bytes, named: source)
        if into != nil || format == InvitedSheet.format {
            guard title == nil, !isPrivate else {
                throw Failure.usage("--title and --private are for a new review, and this is to become a voice")
            }
            let file = try VoiceFile(bytes, format, named: source)
            return try ArrivingVoice(file, seat: seat, chair: chair, replace: replace, another: another, surroundings)
                .arrive(into: into, output)
        }
        guard seat == nil, chair == nil, !replace, !another else {
            throw Failure.usage("--seat, --chair, --replace and --another are for a voice; --into names its review")
        }
        try begin(Subject(reading: bytes, named: source, surroundings, [.items]), surroundings)
    }

    /// As a review of its own.
    private func begin(_ subject: Subject, _ surroundings: Surroundings) throws {
        let store = surroundings.store
        var file = subject.file
        guard !file.isReadOnly else { throw Failure("\(source) was written by a newer otherside") }
        if let title { file.session.move.title = title }
        file = try file.cleaned()
        if subject.isSheet {
            file.session.id = surroundings.newID()
            for place in file.session.voices.indices { file.session.voices[place].id = "self" }
            file.session.recordWeights(subject.pack)
        } else if file.session.id.isEmpty || (try? store.find(file.session.id)) != nil {
            file.session.basedOn = file.session.basedOn ?? file.session.id
            file.session.id = surroundings.newID()
        }
        let kept = try store.create(file, hidden: isPrivate)
        try output.print(json: Imported(id: kept.session.id, file: kept.entry.name, basedOn: kept.session.basedOn)) {
            ["\(kept.session.id)  \(kept.entry.name)"]
        }
    }

    private struct Imported: Encodable {
        let id, file: String
        let basedOn: String?
    }
}
