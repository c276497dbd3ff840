import ArgumentParser
import Assessment
import Coach
import Interview
import Packs
import Reports
import Sessions

struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "All figures of an answer sheet or a review, with the receipt.",
        discussion: """
            A sheet is {"answers": {"size": "open-ended", ...}} and may carry "scope" and "move" facts; what is missing \
            counts as unknown. A review is scored anew from the weights it recorded, without any measure.

            --json prints "ambiguity", "mistrust", "threat", "pressure" and "escalation" (value, low and high from 0 to \
            100, dB), "honesty" and "their-intent" (dB, verdict), "world", "reactions" (id, why), "receipt" (item, answer, \
            raw, factors, figure, dB), "unknown" (item, band) and "known". Of several voices without an agreed sheet it \
            prints "voices", each with such a "reading", and "seats" with their medians.
            """)
    @Argument(
        help: ArgumentHelp("A review's id, or a file; - for standard input.", valueName: "id|file|-"),
        completion: Completing.reviews)
    var source: String
    @ArgumentParser.Option(help: ArgumentHelp("End with status 3 when escalation is above this.", valueName: "0-100"))
    var failAbove: Double?
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let failAbove, !(0...100).contains(failAbove) {
            throw ValidationError("--fail-above takes a number from 0 to 100.")
        }
    }

    func run() throws {
        let parts: Set<PackPart> = output.json ? [] : [.items, .measures, .reactions, .words]
        let subject = try Subject(source, places.surroundings, parts: parts)
        try subject.session.refuseWhilePrivate()
        let readings = subject.voicesRead.map { voice in
            (voice: voice, reading: subject.session.reading(subject.instrument, voice: voice?.id))
        }
        try print(readings, subject)
        for (voice, reading) in readings { try judge(reading, voice) }
    }

    private func print(_ readings: [(voice: Voice?, reading: Reading)], _ subject: Subject) throws {
        if output.json, let only = readings.first, only.voice == nil {
            return try output.print(.score, json: ReadingRecord(only.reading))
        }
        try output.print(.scores, json: VoiceFigures(subject.session, subject.instrument)) {
            let phrases = Phrasebook(subject.pack, subject.session.move, in: Clock.zone)
            return readings.flatMap { voice, reading -> [String] in
                let after = subject.session.readingAfter(subject.pack, subject.instrument, voice: voice?.id)
                let blocks =
                    ReadingDocument.blocks(subject.session.read(by: voice?.id), reading, after: after, phrases)
                    + [.gap] + ReceiptDocument.blocks(reading, phrases)
                return (voice.map { VoiceHeading.lines(called: subject.session.called($0.id) ?? $0.id, $0.seat) } ?? [])
                    + blocks.printed
            }
        }
    }

    private func judge(_ reading: Reading, _ voice: Voice?) throws {
        guard let failAbove, reading.escalation.value > failAbove else { return }
        let whose = voice.map { " of voice '\($0.id)'" } ?? ""
        output.talk.say("escalation\(whose) \(reading.escalation.value) is above \(failAbove)")
        throw ExitCode(ExitStatus.aboveLimit)
    }
}

/// Whose figures follow.
enum VoiceHeading {
    static func lines(called name: String, _ seat: Seat) -> [String] {
        [Block.heading("Voice \(name), \(seat.words)"), .gap].printed
    }
}
