import ArgumentParser
import Assessment
import Coach
import Interview
import Packs
import Reports
import Screen
import Sessions

struct Cases: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases",
        abstract: "Worked cases: what happened, how it reads, what others hold against that.",
        discussion: """
            Without a name it lists the cases by group, each with what followed in our reading. One case is printed whole: \
            what could be seen, what happened next, our reading, the figures, the memo, what they could have shown, and a \
            reason for each answer.

            With --like it names the cases nearest to a review or a sheet, and the answers that make them so. The distance \
            is the mean difference of the answers known to both, in decibans, each weighed as in its figure; at least 8 \
            must be known to both. It is an illustration, not evidence.

            The JSON of the list is {"cases": [...]}. Each case has id, title, when, group, scope, move, facts, later, \
            outcome, contested, reading, dispute, sources, answers and because (a reason for each answer); alone it has \
            figures too, which are those of `score --json`, and shown: the measures of its scope with the escalation that \
            each alone would leave. It is also a sheet: `otherside cases russia-1914 --json | otherside score -`; plan and \
            report read it as well. With --like it is {"known", "least", "note", "cases": [{"id", "title", "outcome", \
            "contested", "distance", "common", "same", "alike": [...], "apart": [...]}]}; each driver names item, answer, \
            dB, theirs and theirsDB.
            """)
    @Argument(help: "One case, by any beginning of its name that no other shares.", completion: Completing.cases)
    var name: String?
    @ArgumentParser.Option(
        help: ArgumentHelp("The cases nearest to this review or sheet; - for standard input.", valueName: "id|file|-"),
        completion: Completing.reviews)
    var like: String?
    @ArgumentParser.Option(
        help: ArgumentHelp("With --like: whose sheet, where there are several.", valueName: "id"))
    var voice: String?
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if name != nil, like != nil { throw ValidationError("Name a case or give --like, not both.") }
        if voice != nil, like == nil { throw ValidationError("--voice goes with --like.") }
    }

    func run() throws {
        let surroundings = try places.surroundings
        if let like { return try nearest(to: like, surroundings) }
        guard let name else { return try list(surroundings) }
        let parts: Set<PackPart> =
            output.json ? [.cases, .items, .measures] : [.cases, .items, .measures, .reactions, .words]
        let pack = surroundings.packOrWarning(parts)
        let worked = try find(name, pack.cases)
        let session = Session(worked, pack, now: surroundings.now)
        let reading = session.reading(session.instrument(pack))
        try output.print(.worked, json: CaseRecord(worked, session, reading, pack)) {
            CaseDocument.whole(worked, session, reading, Phrasebook(pack, session.move, in: surroundings.zone))
                .printed
        }
    }

    private func list(_ surroundings: Surroundings) throws {
        let cases = surroundings.packOrWarning([.cases]).casesInOrder
        try output.print(.cases, json: ["cases": cases.map { CaseRecord($0, Session($0, Pack(), now: "")) }]) {
            let width = cases.map { Width.of($0.id) }.max() ?? 0
            return CaseGroup.allCases.flatMap { group -> [String] in
                let here = cases.filter { $0.group == group }
                return (here.isEmpty ? [] : [group.title]) + here.map { Self.line($0, width) }
            }
        }
    }

    private static func line(_ worked: WorkedCase, _ width: Int) -> String {
        let title = worked.title.contains(worked.when) ? worked.title : "\(worked.title) (\(worked.when))"
        let text = Width.clean("\(title): \(CaseDocument.outcomeWords(worked))")
        return "  \(Width.pad(worked.id, to: width))  \(text)"
    }

    private func nearest(to word: String, _ surroundings: Surroundings) throws {
        let subject = try Subject(word, surroundings, parts: [.cases, .items, .words])
        let voice = try subject.voice(voice)?.id
        let reading = subject.session.reading(subject.instrument, voice: voice)
        let like = LikeCase.nearest(
            to: reading.sheet, among: subject.pack.casesInOrder, in: subject.session.move.scope)
        try output.print(.like, json: LikeRecord(like, reading.sheet)) {
            LikenessDocument.blocks(like, Phrasebook(subject.pack, subject.session.move, in: surroundings.zone))
                .printed
        }
    }

    private func find(_ name: String, _ cases: [WorkedCase]) throws -> WorkedCase {
        let found =
            cases.filter { $0.id == name }.isEmpty
            ? cases.filter { $0.id.hasPrefix(name) } : cases.filter { $0.id == name }
        if found.count == 1 { return found[0] }
        let names = (found.isEmpty ? cases : found).map(\.id)
        throw Failure(
            found.isEmpty ? "case " + notOneOf(name, names) : "'\(name)' could be: \(names.joined(separator: ", "))")
    }
}
