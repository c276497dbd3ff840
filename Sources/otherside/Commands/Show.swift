import ArgumentParser
import Assessment
import Coach
import Interview
import Library
import Packs
import Reports
import Screen
import Sessions

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One review with its figures.",
        discussion: """
            A decided review is shown with the figures its decision froze; where a computation of today says something else, \
            both are named. The JSON is that of `otherside report --format json`.
            """)
    @Argument(help: ArgumentHelp("A review's id, or its file.", valueName: "id"), completion: Completing.reviews)
    var id: String
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let subject = try Subject(id, places.surroundings, parts: .review)
        guard !subject.isSheet else {
            throw Failure("\(id) is an answer sheet; `otherside score \(shellWord(id))` reads it")
        }
        let report = try ReviewReport(
            subject.file, subject.pack, past: places.surroundings.store.past(of: subject.session))
        try output.print(.review, json: report) { ShownReview(subject, report).blocks.printed }
    }
}

/// A review in words.
struct ShownReview {
    private let session: Session
    private let subject: Subject
    private let report: ReviewReport
    private let phrases: Phrasebook

    init(_ subject: Subject, _ report: ReviewReport) {
        session = subject.session
        self.subject = subject
        self.report = report
        phrases = Phrasebook(subject.pack, session.move, in: Clock.zone)
    }

    var blocks: [Block] {
        head + clashes + voices + figures + commitments + then + DecisionDocument.decision(session, phrases) + actions
    }

    /// What is adopted, in the user's words, and what of it is open.
    private var commitments: [Block] {
        guard !report.adopted.isEmpty else { return [] }
        return MeasuresDocument.adopted(report) + CommitmentDocument.open(session, phrases)
    }

    /// What a merge left for a person to settle.
    private var clashes: [Block] {
        guard !session.clashes.isEmpty else { return [] }
        let each = session.clashes.map { Block.bullet($0.words(in: Clock.zone).capitalisedFirst + ".") }
        return [.heading("Two versions")] + each + [.gap]
    }

    /// Several voices: the gap first, then how far they agree.
    private var voices: [Block] {
        guard let team = report.team else { return [] }
        return [.heading("The gap"), .gap] + GapDocument.blocks(team, phrases) + [.heading("The spread"), .gap]
            + SpreadDocument.blocks(team, phrases) + [.heading("The voices")] + VoicesDocument.blocks(team, phrases)
    }

    private var then: [Block] {
        guard session.team?.looksBackOn != nil else { return [] }
        return [.heading("Then and now"), .gap] + ThenAndNowDocument.blocks(report.retrospective, session, phrases)
    }

    private var actions: [Block] {
        session.actions.isEmpty || session.team?.looksBackOn != nil ? [] : ActionsDocument.blocks(session)
    }

    private var head: [Block] {
        let move = session.move
        let facts = [
            ("Id", session.id), ("Scope", move.scope?.rawValue ?? ""), ("Who moves", move.mover),
            ("The other side", move.otherSide), ("Begun", phrases.day(session.created)),
            ("Last changed", phrases.day(session.updated)),
        ]
        return [.text(move.title.isEmpty ? "A review without a title" : move.title, .strong)]
            + facts.filter { !$0.1.isEmpty }.map { .pair($0.0, $0.1) }
            + (move.description.isEmpty ? [] : [.gap, .text(move.description)]) + [.gap]
    }

    private var figures: [Block] {
        if let voices = report.voices, !report.frozen {
            return voices.flatMap { voice in
                [.heading("Voice \(voice.called), \(voice.seat.words)"), .gap]
                    + ReadingDocument.blocks(session.read(by: voice.id), voice.reading, after: nil, phrases)
            }
        }
        guard let before = report.before else { return [] }
        return ReviewDocument.frozen(report, session, phrases)
            + ReadingDocument.blocks(session, before, after: report.after, phrases)
    }
}
