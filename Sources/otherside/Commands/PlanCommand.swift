import Alternatives
import ArgumentParser
import Coach
import Packs
import Reports
import Sessions

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "The least that must be given to bring escalation down.",
        discussion: """
            Finds the complete package (a limit, a guarantee and a window) of at most six measures with the smallest \
            burden that brings escalation to the target or below, and proves that none is smaller. On a review it leaves \
            out the measures that were rejected and the costs that were ruled out, and takes the review's own \
            credibility checks. "before" is without any measure.

            --json prints "reached", "before", "escalation", "burden", "measures", "floor" (escalation with every \
            candidate adopted) and, where the target is not reached, "nearest" with its measures and escalation.
            """)
    @Argument(
        help: ArgumentHelp("A review's id, or a file; - for standard input.", valueName: "id|file|-"),
        completion: Completing.reviews)
    var source: String
    @ArgumentParser.Option(
        help: ArgumentHelp("Escalation to reach. (default: the review's own, else 50)", valueName: "0-100"))
    var target: Double?
    @ArgumentParser.Option(help: "Between whom it happens; a bare sheet needs it.")
    var scope: Scope?
    @ArgumentParser.Option(help: "A kind of cost to rule out; may be given again.")
    var exclude: [Cost] = []
    @ArgumentParser.Option(help: ArgumentHelp("Whose sheet to plan on, where there are several.", valueName: "id"))
    var voice: String?
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let target, !(0...100).contains(target) { throw ValidationError("--target takes a number from 0 to 100.") }
    }

    func run() throws {
        let parts: Set<PackPart> = output.json ? [.items, .measures] : [.items, .measures, .words]
        let subject = try Subject(source, places.surroundings, parts: parts)
        let session = subject.session
        guard let scope = scope ?? session.move.scope else {
            throw Failure.usage(
                "between whom does it happen? Give --scope, one of: "
                    + Scope.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let voice = try subject.voice(voice)?.id
        let target = target ?? session.plan?.target ?? 50
        let excluded = Set(exclude).union(session.plan?.excluded ?? [])
        var search = PlanSearch(
            session.planTask(
                subject.pack, subject.instrument, target: target, excluded: excluded, scope: scope, voice: voice))
        search.finish()
        try output.print(.plan, json: PlanAnswer(search.best)) {
            var move = session.move
            move.scope = scope
            return PlanDocument.blocks(
                search.best, isProven: true, target: target, excluded: excluded, session,
                session.reading(subject.instrument, voice: voice),
                after: session.readingAfter(subject.pack, subject.instrument, voice: voice),
                Phrasebook(subject.pack, move, in: Clock.zone)
            ).printed
        }
    }
}

extension Scope: ExpressibleByArgument {}
extension Cost: ExpressibleByArgument {}
