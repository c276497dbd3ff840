import ArgumentParser
import Assessment
import Packs
import Reports
import Sessions

struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Record what was decided, and freeze the figures as they stand.",
        discussion: """
            otherside decide 1a2b proceed --why "they saw the log" --review 2027-03-01. What the notice promises of the \
            adopted measures is recorded as promises where the move goes on, as in the coach; --no-promises leaves it out. A \
            decided review is decided anew with --reopen.

            \(ChangeOptions.jsonHelp)
            """)
    @Argument(
        help: ArgumentHelp(
            "Which ones, then one of: " + Decision.Choice.allCases.map(\.rawValue).joined(separator: ", "),
            valueName: "id|choice"),
        completion: Completing.decisions)
    var words: [String]
    @ArgumentParser.Option(help: ArgumentHelp("The reasons; - for standard input.", valueName: "text|-")) var why:
        String?
    @ArgumentParser.Option(
        help: ArgumentHelp("When to look again.", valueName: "day"), transform: GivenDay.first)
    var review: GivenDay?
    @ArgumentParser.Option(
        help: ArgumentHelp("A forecast: what they will probably do.", valueName: "id"), completion: Completing.reactions
    )
    var reaction: String?
    @ArgumentParser.Option(help: ArgumentHelp("How likely that is.", valueName: "0-100")) var chance: Int?
    @ArgumentParser.Option(help: ArgumentHelp("By which day.", valueName: "day"), transform: GivenDay.last)
    var by: GivenDay?
    @Flag(name: .customLong("no-promises"), help: "Record no promises of the notice.") var noPromises = false
    @ArgumentParser.Option(help: ArgumentHelp("Whose sheet counts, where there are several voices.", valueName: "id"))
    var voice: String?
    @OptionGroup var reopening: ReopenOption
    @OptionGroup var options: ChangeOptions

    private var choice: Decision.Choice? { words.last.flatMap(Decision.Choice.init) }

    func validate() throws {
        guard words.count > 1, choice != nil else {
            throw ValidationError(
                "Name the reviews and then the decision: "
                    + notOneOf(words.last ?? "", Decision.Choice.allCases.map(\.rawValue)) + ".")
        }
        if (reaction == nil) != (chance == nil) { throw ValidationError("A forecast is --reaction and --chance.") }
        if by != nil, reaction == nil { throw ValidationError("--by goes with --reaction and --chance.") }
        if let reaction, ReactionKind(rawValue: reaction) == nil {
            throw ValidationError("--reaction: \(notOneOf(reaction, ReactionKind.allCases.map(\.rawValue)))")
        }
        if let chance, !(0...100).contains(chance) { throw ValidationError("--chance takes a number from 0 to 100.") }
    }

    func run() throws {
        guard let choice else { return }
        review?.tell("--review", options.output.talk)
        by?.tell("--by", options.output.talk)
        let reasons = try why.map { try GivenText.read([$0]) }
        let forecast = reaction.flatMap { reaction in
            chance.map { Forecast(reaction: reaction, chance: $0, by: by?.day) }
        }
        try options.run(Array(words.dropLast()), decided: reopening.decided, did: "decided") { session, surroundings in
            let voice = try session.voice(named: voice)?.id
            let pack = surroundings.packOrWarning(Set(PackPart.allCases))
            if let forecast, session.forecasts.last != forecast { session.forecasts.append(forecast) }
            if choice == .proceed, !noPromises {
                let phrases = Phrasebook(pack, session.move, in: surroundings.zone)
                session.promises += Notice(session, phrases).newPromises(session).map { Promise(text: $0) }
            }
            if choice == .proceed || choice == .revise {
                let phrases = Phrasebook(pack, session.move, in: surroundings.zone)
                if let open = CommitmentDocument.openLine(session, phrases) { options.output.talk.say(open) }
            }
            session.decide(
                Decision(choice: choice, why: reasons, on: surroundings.today, reviewOn: review?.day), pack,
                voice: voice)
        }
    }
}
