import ArgumentParser
import Assessment
import Coach
import Glibc
import Library
import Packs
import Reports
import Screen
import Sessions

struct OutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome", abstract: "Record what really happened.",
        discussion: """
            Without --reaction it asks for each reaction that was forecast or expected, each promise, each measure adopted \
            and how the other side read the move; where nobody can be asked it prints them. A forecast with a day came true when it happened on that day or before: --on \
            says when. --read with --from records how the other side read the move, once you know; in a look back of several people --voice says who says so. --kept, --broken, --open and --drop take a promise's number.

            --json prints what is then recorded: "session", "title", "reviewOn", "reactions" (reaction, "forecast" from 0 \
            to 100, whether it was "expected", and "outcome" with happened, note and on), "promises" (text, and kept \
            where that is known), "measures" (those adopted, with "carriedOut" where that is known) "howTheyRead" (value, from, on) and, of a look back, "readings" (voice, person, seat, howTheyRead).
            """)
    @Argument(help: "Which one.", completion: Completing.reviews) var id: String
    @ArgumentParser.Option(help: ArgumentHelp("Which reaction.", valueName: "id"), completion: Completing.reactions)
    var reaction: String?
    @Flag(help: "It happened.") var happened = false
    @Flag(name: .customLong("not"), help: "It did not.") var didNot = false
    @Flag(help: "That is open again.") var unrecorded = false
    @ArgumentParser.Option(help: ArgumentHelp("What was seen.", valueName: "text")) var note: String?
    @ArgumentParser.Option(
        help: ArgumentHelp("On which day it happened. (default: today)", valueName: "day"), transform: GivenDay.first)
    var on: GivenDay?
    @ArgumentParser.Option(
        help: ArgumentHelp(
            "How they read the move, 0 not at all to 100 as getting ready to hurt them.", valueName: "0-100"))
    var read: Int?
    @ArgumentParser.Option(help: "How you know that.") var from: HowTheyRead.Source?
    @Flag(help: "How they read it is not known after all.") var unread = false
    @ArgumentParser.Option(
        help: ArgumentHelp("In a look back: the person who says how they read it.", valueName: "id"))
    var voice: String?
    @ArgumentParser.Option(help: ArgumentHelp("A promise made to them.", valueName: "text")) var promise: String?
    @ArgumentParser.Option(help: ArgumentHelp("A promise that was kept.", valueName: "number")) var kept: [Int] = []
    @ArgumentParser.Option(help: ArgumentHelp("A promise that was not.", valueName: "number")) var broken: [Int] = []
    @ArgumentParser.Option(help: ArgumentHelp("A promise of which that is open.", valueName: "number"))
    var open: [Int] = []
    @ArgumentParser.Option(help: ArgumentHelp("A promise that was none.", valueName: "number")) var drop: [Int] = []
    @ArgumentParser.Option(
        help: ArgumentHelp("A measure that was adopted and carried out.", valueName: "id"),
        completion: Completing.measures)
    var carriedOut: [String] = []
    @ArgumentParser.Option(
        help: ArgumentHelp("A measure that was adopted and not carried out.", valueName: "id"),
        completion: Completing.measures)
    var notCarriedOut: [String] = []
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let promise, promise.allSatisfy(\.isWhitespace) {
            throw ValidationError("--promise needs the words that were said to them.")
        }
        let numbers = kept + broken + open + drop
        if let twice = numbers.first(where: { number in numbers.count { $0 == number } > 1 }) {
            throw ValidationError(
                "Promise \(twice) is named twice; say one of --kept, --broken, --open and --drop of it.")
        }
        if let twice = carriedOut.first(where: notCarriedOut.contains) {
            throw ValidationError("Say one of --carried-out and --not-carried-out of \(twice).")
        }
        if let read, !(0...100).contains(read) { throw ValidationError("--read takes a number from 0 to 100.") }
        if (read == nil) != (from == nil) { throw ValidationError("--read and --from go together.") }
        if unread, read != nil { throw ValidationError("Say one of --read and --unread.") }
        if voice != nil, !unread, read == nil { throw ValidationError("--voice goes with --read or --unread.") }
        guard let reaction else {
            if happened || didNot || unrecorded || note != nil || on != nil && read == nil {
                throw ValidationError("--happened, --not, --unrecorded, --note and --on need --reaction.")
            }
            return
        }
        guard [happened, didNot, unrecorded].count(where: \.self) == 1 else {
            throw ValidationError("Say one of --happened, --not and --unrecorded.")
        }
        if unrecorded, on != nil { throw ValidationError("--on needs --happened or --not.") }
        if unrecorded, note != nil { throw ValidationError("--note needs --happened or --not.") }
        if ReactionKind(rawValue: reaction) == nil {
            throw ValidationError("--reaction: \(notOneOf(reaction, ReactionKind.allCases.map(\.rawValue)))")
        }
    }

    func run() throws {
        let surroundings = try places.surroundings
        let today = surroundings.today
        on?.tell("--on", output.talk)
        let store = surroundings.store
        let entry = try surroundings.find(id)
        let session = try store.peek(entry).get()
        var amendments = try given(session, today)
        let phrases = Phrasebook(
            surroundings.packOrWarning([.reactions, .measures, .words]), session.move, in: surroundings.zone)
        if amendments.isEmpty, !output.json, !output.talk.noInput, isatty(0) == 1, isatty(2) == 1 {
            amendments = OutcomeQuestions(session, phrases, today).ask()
        }
        if !amendments.isEmpty,
            case .pastFailed(let reason) = PastWork(surroundings).amend(entry.name, amendments, patience: 200)
        {
            throw Failure(reason)
        }
        let back = Consequences(try store.peek(entry).get())
        try output.print(.outcome, json: back) { ConsequencesDocument.lines(back, phrases) }
    }

    private func given(_ session: Session, _ today: String) throws -> [Amendment] {
        var amendments: [Amendment] = []
        if let reaction {
            amendments.append(
                unrecorded
                    ? .noOutcome(reaction: reaction)
                    : .outcome(Outcome(reaction: reaction, happened: happened, note: note, on: on?.day ?? today)))
        }
        if read != nil || unread {
            let known = read.flatMap { read in from.map { HowTheyRead(value: read, from: $0, on: on?.day ?? today) } }
            amendments.append(.howTheyRead(known, by: try person(session)))
        }
        func places(_ numbers: [Int], _ name: String) throws -> [Int] {
            let count = session.promises.count
            for number in numbers where number < 1 || number > count {
                throw Failure.usage(
                    "\(name): this review has \(count) promise\(count == 1 ? "" : "s"), and no number \(number)")
            }
            return numbers.map { $0 - 1 }
        }
        amendments += try places(kept, "--kept").map { .promise($0, kept: true) }
        amendments += try places(broken, "--broken").map { .promise($0, kept: false) }
        amendments += try places(open, "--open").map { .promise($0, kept: nil) }
        // From the last on, so that the other numbers stay what they were.
        amendments += try Set(places(drop, "--drop")).sorted(by: >).map { .rewordedPromise($0, "") }
        if let promise { amendments.append(.newPromise(promise)) }
        let adopted = Consequences(session).measures.map(\.id)
        func measures(_ ids: [String], _ name: String, _ done: Bool) throws -> [Amendment] {
            try ids.map { id in
                guard adopted.contains(id) else {
                    let why = adopted.isEmpty ? "this review was decided with no measure" : notOneOf(id, adopted)
                    throw Failure.usage("\(name): \(why)")
                }
                return .measure(id, carriedOut: done)
            }
        }
        amendments += try measures(carriedOut, "--carried-out", true)
        amendments += try measures(notCarriedOut, "--not-carried-out", false)
        return amendments
    }

    /// Who says how they read it: nobody in particular, but in a look back each of its people.
    private func person(_ session: Session) throws -> String? {
        guard let past = session.team?.looksBackOn else {
            guard voice == nil else { throw Failure.usage("--voice: this review looks back on none") }
            return nil
        }
        guard session.stage != .turns else {
            throw Failure("what each person says is private until all is shown together, at the reveal")
        }
        let ids = session.voices.map(\.id)
        guard let voice else {
            throw Failure.usage(
                "in a look back each says it; name one with --voice: \(ids.joined(separator: ", ")). Of the review itself: "
                    + "otherside outcome \(shellWord(String(past.prefix(8)))) --read ...")
        }
        guard ids.contains(voice) else { throw Failure.usage("--voice: \(notOneOf(voice, ids))") }
        return voice
    }
}

/// What is recorded of a review's consequences, in words.
enum ConsequencesDocument {
    static func lines(_ back: Consequences, _ phrases: Phrasebook) -> [String] {
        var blocks: [Block] = [.text(back.title.isEmpty ? back.session : back.title), .gap]
        // With their ids, for that is what is typed.
        blocks += back.reactions.map { .bullet("\(DecisionDocument.words($0, phrases)) (\($0.reaction))") }
        blocks += back.promises.enumerated().map {
            .bullet("Promise \($0.offset + 1): \(DecisionDocument.words($0.element))")
        }
        blocks += back.measures.map { record in
            let done = record.carriedOut.map { $0 ? "carried out" : "not carried out" } ?? "not recorded"
            return .bullet("Adopted: \(phrases.measure(record.id)), \(done) (\(record.id))")
        }
        if let read = back.howTheyRead { blocks.append(.bullet("How they read it: \(read.words)")) }
        // With their ids, for that is what is typed.
        blocks += (back.readings ?? []).map {
            .bullet("How they read it, by \(ThenAndNowDocument.words($0).dropLast()) (\($0.voice))")
        }
        if back.reactions.isEmpty, back.promises.isEmpty, back.measures.isEmpty {
            blocks.append(.text("Nothing was forecast, expected or promised."))
        }
        return blocks.printed
    }
}

extension HowTheyRead.Source: ExpressibleByArgument {}
