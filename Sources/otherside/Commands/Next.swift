import ArgumentParser
import Assessment
import Coach
import Interview
import Packs
import Reports
import Sessions

struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Which question is worth most now, and whether the words have settled.",
        discussion: """
            Of all questions that have no answer yet it names the one whose answer is expected to move the reading most, \
            going by how often each answer was given on coded sheets. It does not end a review: you do.

            --json prints "next" (the item, or null), "value" (points of 100 that its answer is expected to move), \
            "remaining" (how far all open questions together may still move "escalation" and "threat"), "wordsSettled" \
            and "settled" (the words, and both sides' aims answered).
            """)
    @Argument(
        help: ArgumentHelp("A review's id, or a file; - for standard input.", valueName: "id|file|-"),
        completion: Completing.reviews)
    var source: String
    @ArgumentParser.Option(help: ArgumentHelp("Whose sheet to go by, where there are several.", valueName: "id"))
    var voice: String?
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let subject = try Subject(source, places.surroundings, parts: [.items, .words])
        let voice = try subject.voice(voice)?.id
        let reading = subject.session.reading(subject.instrument, voice: voice)
        let next = NextQuestion(reading.sheet, Shares(subject.pack))
        try output.print(.next, json: NextRecord(next)) {
            NextDocument.blocks(next, reading, Phrasebook(subject.pack, subject.session.move)).printed
        }
    }
}

/// As `next --json` prints it.
private struct NextRecord: Encodable {
    struct Remaining: Encodable {
        var escalation: Double
        var threat: Double
    }

    enum CodingKeys: String, CodingKey {
        case next, value, remaining, wordsSettled, settled
    }

    private let question: NextQuestion

    init(_ question: NextQuestion) { self.question = question }

    func encode(to encoder: any Encoder) throws {
        var record = encoder.container(keyedBy: CodingKeys.self)
        // Both are null, and not left out, where nothing is left to ask.
        try record.encode(question.best?.item, forKey: .next)
        try record.encode(question.best?.value, forKey: .value)
        try record.encode(
            Remaining(escalation: question.remaining.escalation, threat: question.remaining.threat), forKey: .remaining)
        try record.encode(question.wordsSettled, forKey: .wordsSettled)
        try record.encode(question.settled, forKey: .settled)
    }
}
