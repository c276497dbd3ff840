import ArgumentParser
import Assessment
import Coach
import Interview
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
    @Argument(help: ArgumentHelp("A review's id, or its file.", valueName: "id"), completion: .file()) var id: String
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let subject = try Subject(id, ids: true, places.surroundings, parts: .review)
        guard !subject.isSheet else { throw Failure("\(id) is an answer sheet; `otherside score` reads it") }
        let report = try ReviewReport(
            subject.file, subject.pack, past: places.surroundings.store.past(of: subject.session))
        try output.print(json: report) { ShownReview(subject, report).blocks.plainLines() }
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
        phrases = Phrasebook(subject.pack, session.move)
    }

    var blocks: [Block] { head + voices + figures + then + decision + actions }

    /// Several voices: the gap first, then how far they agree.
    private var voices: [Block] {
        guard let team = report.team else { return [] }
        return [.heading("The gap"), .gap] + GapDocument.blocks(team, phrases) + [.heading("The spread"), .gap]
            + SpreadDocument.blocks(team, phrases) + [.heading("The voices")] + VoicesDocument.blocks(team, phrases)
    }

    private var then: [Block] {
        guard session.team?.looksBackOn != nil else { return [] }
        return [.heading("Then and now"), .gap] + ThenDocument.blocks(report.retrospective, session, phrases)
    }

    private var actions: [Block] {
        session.actions.isEmpty || session.team?.looksBackOn != nil ? [] : ActionsDocument.blocks(session)
    }

    private var head: [Block] {
        let move = session.move
        let facts = [
            ("Id", session.id), ("Scope", move.scope?.rawValue ?? ""), ("Who moves", move.mover),
            ("The other side", move.otherSide), ("Begun", session.created), ("Last changed", session.updated),
        ]
        return [.text(move.title.isEmpty ? "A review without a title" : move.title, .strong)]
            + facts.filter { !$0.1.isEmpty }.map { .pair($0.0, $0.1) }
            + (move.description.isEmpty ? [] : [.gap, .text(move.description)]) + [.gap]
    }

    private var figures: [Block] {
        if let voices = report.voices {
            return voices.flatMap { voice in
                let reading = session.reading(subject.instrument, voice: voice.id)
                return [.heading("Voice \(voice.called), seat \(voice.seat.rawValue)"), .gap]
                    + ReadingDocument.blocks(session.read(by: voice.id), reading, after: nil, phrases)
            }
        }
        if report.frozen, !report.differs.isEmpty || session.countingSheet == nil { return frozen }
        return frozenOn
            + ReadingDocument.blocks(
                session, session.reading(subject.instrument),
                after: session.readingAfter(subject.pack, subject.instrument), phrases)
    }

    private var frozenOn: [Block] {
        session.assessment.map { [.text("As frozen by the decision of \($0.on)."), .gap] } ?? []
    }

    /// The figures from the record alone, for today's would be others.
    private var frozen: [Block] {
        guard let before = report.before else { return [] }
        var blocks = frozenOn + FrozenDocument.blocks(before)
        if let after = report.after {
            blocks += [.heading("With the measures adopted")] + FrozenDocument.blocks(after)
        }
        if !report.differs.isEmpty {
            blocks += [.heading("Computed today, these differ")]
            blocks += report.differs.map { .bullet("\($0.field): \($0.then) then, \($0.today) now") }
        }
        return blocks
    }

    private var decision: [Block] {
        guard let decision = session.decision else { return [] }
        let review = decision.reviewOn.map { $0.isEmpty ? "" : " To be looked at again on \($0)." } ?? ""
        return [.heading("Decision"), .text("\(decision.choice.rawValue), on \(decision.on).\(review)")]
            + (decision.why.map { [.text($0)] } ?? [])
    }
}

/// The figures of a record, each with its band.
enum FrozenDocument {
    static func blocks(_ reading: ReadingRecord) -> [Block] {
        reading.figures.map { name, figure in
            .figure(
                name: FigureName(rawValue: name).map { Words.figure($0) } ?? name.capitalisedFirst, value: figure.value,
                low: figure.low, high: figure.high, meaning: Words.plain(reading.words[name] ?? "") + ".")
        } + [
            .pair("Your own aim", "\(reading.honesty.verdict) (\(Words.signed(reading.honesty.dB)) dB)"),
            .pair("Their aim", "\(reading.theirIntent.verdict) (\(Words.signed(reading.theirIntent.dB)) dB)"),
            .pair("World", reading.world),
        ] + (reading.method == 1 ? [.pair("Method", "1, the older weighing")] : [])
    }
}
