import ArgumentParser
import Assessment
import Interview
import Packs
import Sessions

/// One voice's sheet of a review, where a command changes it.
struct VoiceSheetChange {
    let session: Session
    let voice: String?

    /// - Parameter given: what `--voice` says.
    /// - Throws: while the answers are private, and where it is not clear whose sheet is meant.
    init(_ session: Session, voice given: String?) throws {
        try session.refusePrivateChange()
        let ids = session.voices.map(\.id)
        if let given, !ids.contains(given) {
            throw Failure.usage("--voice: " + (ids.isEmpty ? "this review has no voices" : notOneOf(given, ids)))
        }
        if given == nil, ids.count > 1 {
            throw Failure.usage("this review has several voices; name one with --voice: " + ids.joined(separator: ", "))
        }
        self.session = session
        voice = given ?? ids.first
    }
}

extension Session {
    fileprivate func refusePrivateChange() throws {
        guard stage == .turns else { return }
        throw Failure(
            "the answers of this team session are private until all are shown together; they are given in `otherside team`"
        )
    }

    /// A voice's answer; what a group has seen already stays beside a later one.
    fileprivate mutating func answer(_ item: String, _ answer: Answer?, voice: String?) {
        guard team != nil, let voice, let answer else { return setAnswer(item, answer, voice: voice) }
        changeVoice(voice) { $0.revised[item] = $0.answers[item] == answer ? nil : answer }
    }
}

struct SetAnswers: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Answer questions of reviews.",
        discussion: """
            otherside set 1a2b size=open-ended timing=unknown: an option's key, unknown, or not-applicable; nothing behind \
            the sign clears the answer. Of several answers all are taken or none.

            \(ChangeOptions.jsonHelp)
            """)
    @Argument(
        help: ArgumentHelp("Which ones, and ITEM=OPTION.", valueName: "id|item=option"), completion: Completing.answers)
    var words: [String]
    @ArgumentParser.Option(help: ArgumentHelp("Whose answers, where there are several voices.", valueName: "id"))
    var voice: String?
    @OptionGroup var reopening: ReopenOption
    @OptionGroup var options: ChangeOptions

    private var ids: [String] { words.filter { !$0.contains("=") } }
    private var answers: [(item: String, word: String)] {
        words.filter { $0.contains("=") }.map { word in
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), String(parts[1]))
        }
    }

    func validate() throws {
        if ids.isEmpty { throw ValidationError("Name a review, such as @ for the newest.") }
        if answers.isEmpty { throw ValidationError("Say what is answered, as in size=open-ended.") }
        let items = answers.map(\.item)
        if let twice = items.first(where: { item in items.count { $0 == item } > 1 }) {
            throw ValidationError("'\(twice)' is answered twice.")
        }
    }

    func run() throws {
        try options.run(ids, decided: reopening.decided, did: "answered") { session, surroundings in
            let change = try VoiceSheetChange(session, voice: voice)
            let pack = surroundings.packOrWarning(session.weights.isEmpty ? Set(PackPart.allCases) : [.items])
            let instrument = session.instrument(pack)
            for (item, word) in answers {
                session.answer(item, try Self.answer(word, to: item, instrument), voice: change.voice)
            }
            session.recordWeights(pack, begunUnder: change.session.begunUnder)
        }
    }

    /// - Returns: nil where the answer is cleared.
    private static func answer(_ word: String, to item: String, _ instrument: Instrument) throws -> Answer? {
        guard let position = instrument.position(item) else {
            throw Failure.usage("item \(notOneOf(item, instrument.items.map(\.id)))")
        }
        guard !word.isEmpty else { return nil }
        let answer = Answer(word: word)
        let legal = instrument.items[position].options
        if let key = answer.option, !legal.contains(key) {
            throw Failure.usage("\(item): \(notOneOf(key, legal + ["unknown", "not-applicable"]))")
        }
        return answer
    }
}

struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Put a note to an answer.",
        discussion: "The note takes the place of one that is there.\n\n\(ChangeOptions.jsonHelp)")
    @Argument(help: "Which one.", completion: Completing.reviews) var id: String
    @Argument(help: "The question.", completion: Completing.items) var item: String
    @Argument(help: ArgumentHelp("The note; - for standard input.", valueName: "text|-")) var text: [String] = []
    @Flag(help: "Take the note away.") var clear = false
    @ArgumentParser.Option(help: ArgumentHelp("Whose answer, where there are several voices.", valueName: "id"))
    var voice: String?
    @OptionGroup var reopening: ReopenOption
    @OptionGroup var options: ChangeOptions

    func validate() throws {
        if text.isEmpty != clear { throw ValidationError("Say the note, or --clear.") }
    }

    func run() throws {
        let note = clear ? "" : try GivenText.read(text)
        try options.run([id], decided: reopening.decided, did: "noted") { session, surroundings in
            let change = try VoiceSheetChange(session, voice: voice)
            let pack = surroundings.packOrWarning(session.weights.isEmpty ? Set(PackPart.allCases) : [.items])
            let items = session.instrument(pack).items.map(\.id)
            guard items.contains(item) else { throw Failure.usage("item \(notOneOf(item, items))") }
            session.setNote(item, note, voice: change.voice)
        }
    }
}

/// A text of the command line; `-` alone is standard input.
enum GivenText {
    static func read(_ words: [String]) throws -> String {
        guard words == ["-"] else { return words.joined(separator: " ") }
        let bytes = try Input.read("-")
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("standard input is not UTF-8 text")
        }
        var lines = text
        while lines.last?.isNewline == true { lines.removeLast() }
        guard !lines.allSatisfy(\.isWhitespace) else { throw Failure("standard input is empty") }
        return lines
    }
}
