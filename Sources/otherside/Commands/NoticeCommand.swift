import ArgumentParser
import Coach
import Packs
import Reports
import Screen
import Sessions

struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice", _superCommandName: Otherside.name,
        abstract: "The letter to the other side.",
        discussion: """
            It holds only what was marked "may be told", and no commitment of which a blank is open. The letter goes to \
            standard output; what is left out, what has changed since it was written by hand, and how its words may be \
            heard, to standard error.

            --json prints "salutation", "paragraphs" (each "from", as mayTell names it, and "text"), "commitments" (those \
            marked: "id", "role", "text", and "open", the ids of the blanks nobody has filled; one with an open blank \
            does not stand in the letter), "findings" as `otherside wording` has them, "leftOut" ("from", "why": \
            not-marked or open, and how many blanks are "open"), "text" (the whole letter), "edited" (whether somebody \
            wrote it by hand) and "changed" (what changed since).
            """)
    @Argument(
        help: ArgumentHelp("A review's id, or a file; - for standard input.", valueName: "id|file|-"),
        completion: Completing.reviews)
    var id: String
    @Flag(help: "As Markdown.") var markdown = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if markdown, output.json { throw ValidationError("--markdown and --json are two forms; say one of them.") }
    }

    func run() throws {
        let subject = try Subject(id, places.surroundings, parts: .letter)
        guard !subject.isSheet else { throw Failure("\(id) is an answer sheet, of which nothing can be told") }
        let session = subject.session
        let notice = Notice(session, Phrasebook(subject.pack, session.move, in: Clock.zone))
        if markdown {
            Console.out(NoticeDocument.letter(notice).markdown())
        } else {
            try output.print(.notice, json: notice) {
                notice.isEmpty
                    ? []
                    : notice.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                        Width.clean(String($0))
                    }
            }
        }
        guard !output.json else { return }
        if notice.isEmpty { output.talk.say("nothing is marked \"may be told\" in this review, so there is no letter") }
        for line in NoticeDocument.beside(notice).printed { output.talk.say(line) }
    }
}
