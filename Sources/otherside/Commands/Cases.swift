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
        abstract: "Worked cases: what happened, how it reads, what others hold against that.",
        discussion: "The JSON of one case is also a sheet: `otherside cases russia-1914 --json | otherside score -`.")
    @Argument(help: "One case, by any beginning of its name that no other shares.") var name: String?
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let surroundings = places.surroundings
        guard let name else { return try list(surroundings) }
        let parts: Set<PackPart> = output.json ? [.cases, .items] : [.cases, .items, .reactions, .words]
        let pack = surroundings.packOrWarning(parts)
        let worked = try find(name, pack.cases)
        let session = Session(worked, now: surroundings.now)
        let reading = session.reading(session.instrument(pack))
        try output.print(json: CaseRecord(worked, session.move, reading)) {
            let phrases = Phrasebook(pack, session.move)
            return
                (CaseDocument.blocks(worked) + [.heading("How our coding of it reads"), .gap]
                + ReadingDocument.blocks(session, reading, after: nil, phrases)).plainLines()
        }
    }

    private func list(_ surroundings: Surroundings) throws {
        let cases = surroundings.packOrWarning([.cases]).cases
        try output.print(json: ["cases": cases.map { CaseRecord($0, Session($0, now: "").move, nil) }]) {
            let width = cases.map { Width.of($0.id) }.max() ?? 0
            return cases.map { "\(Width.pad($0.id, to: width))  \(Width.clean("\($0.title) (\($0.when))"))" }
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

/// A case as JSON; `scope`, `move` and `answers` make it an answer sheet.
struct CaseRecord: Encodable {
    let id, title, when, reading: String
    let scope: Scope
    let move: Move
    let facts, sources: [String]
    let outcome: WorkedCase.Outcome
    let dispute: String?
    let answers, because: [String: String]
    let figures: ReadingRecord?

    init(_ worked: WorkedCase, _ move: Move, _ reading: Reading?) {
        id = worked.id
        title = worked.title
        when = worked.when
        self.reading = worked.reading
        scope = worked.scope
        self.move = move
        facts = worked.facts
        sources = worked.sources
        outcome = worked.outcome
        dispute = worked.dispute
        answers = Dictionary(worked.answers.map { ($0.item, $0.option) }) { first, _ in first }
        because = Dictionary(worked.answers.map { ($0.item, $0.because) }) { first, _ in first }
        figures = reading.map { ReadingRecord($0) }
    }
}
