import Alternatives
import Assessment
package import Packs
package import Sessions

/// All of a review: what its file holds, and everything that follows from it. The JSON report is this record, and the
/// Markdown report is made from it.
package struct ReviewReport: Equatable, Sendable, Encodable {
    package let format = "otherside.report"
    package let version = 1
    /// The whole file, also what this program does not know.
    package let session: JSONValue
    /// The figures are those of the decision and not computed today.
    package let frozen: Bool
    /// nil where several voices stand without an agreed sheet.
    package let before: ReadingRecord?
    /// With the adopted measures; nil where there are none.
    package let after: ReadingRecord?
    /// Instead of `before`, one for each voice.
    package let voices: [VoiceReading]?
    /// And one for each seat: medians over its voices.
    package let seats: [SeatReading]?
    /// Two voices or more, with an agreed sheet or without; nil for one.
    package let team: TeamReport?
    /// Then and now, where the review looks back on another that is known.
    package let retrospective: Retrospective?
    /// Answers that count nothing because the question does not apply. What else was left out stands in `setAside` and
    /// in the plan's `excluded`.
    package let doesNotApply: [SetAside.Answer]
    /// The packs whose words and weights were in force, core first.
    package let packs: [PackIdentity]
    /// Where a recomputation from the recorded weights says something else than the frozen figures.
    package let differs: [Difference]
    /// What changed since the decision; nil where nothing did. All else is as it was decided.
    package let since: SinceDecision?
    /// The figures of `before` in words.
    package let words: [String: String]?
    package let adopted: [MeasureReport]
    package let setAside: [MeasureReport]
    package let proposed: [MeasureReport]
    package let plan: PlanReport?
    /// Each reaction that was forecast or expected with what came of it, and the promises.
    package let aftermath: Consequences
    /// Decisions that were reopened since, oldest first.
    package let earlier: [EarlierDecision]
    package let memo: Memo?
    /// Whether the blanks of the measures were asked for when it was decided, or nothing is decided.
    package let commitmentsWereAsked: Bool
    /// What may be told to the other side; nil while nothing is marked.
    package let notice: Notice?
    /// What the numbers are and are not.
    package let standing: String

    private enum CodingKeys: String, CodingKey {
        case format, version, session, frozen, before, after, voices, seats, team, retrospective, differs, since, words
        case adopted, setAside, doesNotApply, packs, proposed, plan, aftermath, earlier, memo, notice, standing
        case commitmentsWereAsked
    }

    /// - Parameter past: the review that this one looks back on.
    /// - Throws: when the file holds what JSON cannot.
    /// - Complexity: some scorings, and one search of the planner where a target is set.
    package init(_ file: SessionFile, _ pack: Pack, past: Session? = nil) throws {
        let review = file.session.sealed
        let phrases = Phrasebook(pack, review.move)
        let computed = ComputedReview(review, pack)
        // A decided review is told as it was decided.
        let decided = review.asDecided(pack)
        let told = decided.map { ComputedReview($0, pack) } ?? computed
        session = try SessionFile(review, unknown: file.unknown).value()
        frozen = review.assessment != nil
        before = review.assessment?.before ?? computed.before
        after = review.assessment.map(\.after) ?? computed.after
        voices = before == nil ? computed.voices.voices : nil
        seats = before == nil ? computed.voices.seats : nil
        team = computed.team
        retrospective = Retrospective(review, on: past, pack)
        doesNotApply = SetAside(review).doesNotApply
        packs = review.packs.isEmpty ? pack.layers : review.packs
        differs = review.assessment.map(computed.differences) ?? []
        since = computed.today(review.assessment).flatMap { SinceDecision(review, now: $0) }
        words = before.flatMap { $0.isEnough ? $0.words : nil }
        func measures(_ status: MeasureRecord.Status) -> [MeasureReport] {
            (decided ?? review).measures.filter { $0.status == status }
                .map { MeasureReport($0, decided ?? review, phrases, after: told.readingAfter) }
        }
        adopted = measures(.adopted)
        setAside = measures(.rejected)
        proposed = measures(.proposed)
        plan = review.plan.map { told.plan($0, pack) }
        aftermath = Consequences(review)
        earlier = review.earlier.map { EarlierDecision($0, phrases) }
        memo = before.flatMap { Memo($0, phrases, review.move) }
        commitmentsWereAsked = review.commitmentsWereAsked
        let notice = Notice(review, phrases)
        self.notice = notice.isEmpty ? nil : notice
        standing = phrases("standing")
    }
}

/// What today's program makes of a review by its recorded weights.
struct ComputedReview {
    private let session: Session
    private let instrument: Instrument
    let before: ReadingRecord?
    let after: ReadingRecord?
    let readingAfter: Reading?
    let voices: VoiceFigures
    let team: TeamReport?
    private let voicesAfter: [ReadingRecord]

    init(_ session: Session, _ pack: Pack) {
        self.session = session
        instrument = session.instrument(pack)
        let instrument = instrument
        let counts = session.countingSheet != nil
        let isAdopted = session.measures.contains { $0.status == .adopted }
        before = counts ? ReadingRecord(session.reading(instrument)) : nil
        readingAfter = counts && isAdopted ? session.readingAfter(pack, instrument) : nil
        after = readingAfter.map { ReadingRecord($0) }
        let figures = VoiceFigures(session, instrument)
        voices = figures
        team = TeamReport(session, instrument, figures)
        voicesAfter =
            counts ? [] : session.voices.map { ReadingRecord(session.readingAfter(pack, instrument, voice: $0.id)) }
    }

    /// The reading that a decision is held against: where several voices stand, the one that fits it best.
    func today(_ frozen: FrozenAssessment?) -> ReadingRecord? {
        guard let frozen, before == nil else { return before }
        return voices.voices.map(\.reading)
            .map { ($0, Difference.between(frozen.before, $0, in: "before").count) }.min { $0.1 < $1.1 }?.0
    }

    /// Where several voices stand, the decision was taken on one of them: the one that fits best is compared.
    func differences(_ frozen: FrozenAssessment) -> [Difference] {
        func compare(_ before: ReadingRecord, _ after: ReadingRecord?) -> [Difference] {
            Difference.between(frozen.before, before, in: "before")
                + (frozen.after.flatMap { old in after.map { Difference.between(old, $0, in: "after") } } ?? [])
        }
        if let before { return compare(before, after) }
        return zip(voices.voices, voicesAfter).map { compare($0.reading, $1) }.min { $0.count < $1.count } ?? []
    }

    func plan(_ record: PlanRecord, _ pack: Pack) -> PlanReport {
        var report = PlanReport(target: record.target, excluded: record.excluded, answer: nil)
        guard session.countingSheet != nil, session.move.scope != nil else { return report }
        var search = PlanSearch(
            session.planTask(pack, instrument, target: record.target, excluded: Set(record.excluded)))
        search.finish()
        report.answer = PlanAnswer(search.best)
        return report
    }
}
