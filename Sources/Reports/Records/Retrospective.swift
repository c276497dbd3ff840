import Alternatives
import Assessment
package import Interview
package import Packs
package import Sessions

/// A past review beside what is seen today: what was expected, what came, what each would answer now, and what would
/// have had to be shown.
package struct Retrospective: Equatable, Sendable, Encodable {
    /// An answer that is another one today.
    package struct Changed: Equatable, Sendable, Encodable {
        package var item: String
        package var person: Int
        package var name: String?
        package var seat: Seat
        /// nil: there was no answer.
        package var then: String?
        package var now: String
        /// Raw decibans; nil where the item was not known.
        package var thenDB: Double?
        package var nowDB: Double?

        /// How far the answer of today lies toward threat of the one then.
        package var change: Double { (nowDB ?? 0) - (thenDB ?? 0) }
    }

    package var id: String
    package var title: String
    package var created: String
    package var decision: Decision?
    /// The figures that stood then; nil where too little was known, or no sheet counted.
    package var before: ReadingRecord?
    package var after: ReadingRecord?
    package var forecasts: [Forecast]
    /// Reactions the tool expected when the decision was made.
    package var expected: [String]
    package var outcomes: [Outcome]
    package var promises: [Promise]
    /// Measures that were adopted then, by id.
    package var adopted: [String]
    /// How the other side read the move, as the past review holds it.
    package var howTheyRead: HowTheyRead?
    /// What each person says of that today; empty before the reveal.
    package var readings: [GivenReading]
    /// What all of it comes to; nil: nothing is known.
    package var counted: CountedReading?
    /// The largest difference in decibans first.
    package var changed: [Changed]
    /// Answers of today that are those of then.
    package var unchanged: Int
    /// By today's sheet without any measure; nil while there is none or too little is known.
    package var now: ReadingRecord?
    /// The same with the measures adopted then.
    package var nowWithAdopted: ReadingRecord?
    /// Escalation that was to be reached.
    package var target: Double
    /// What would have been enough by today's sheet.
    package var needed: PlanAnswer?
    /// Nothing with a smaller burden would have been enough.
    package var isProven: Bool

    /// nil when the session looks back on nothing, or on another review than that.
    ///
    /// - Parameter effort: candidates the planner may try; nil: until its answer is proven.
    package init?(_ session: Session, on past: Session?, _ pack: Pack, effort: Int? = nil) {
        guard let past, session.team?.looksBackOn == past.id else { return nil }
        id = past.id
        title = past.move.title
        created = past.created
        decision = past.decision
        let records = past.records(pack)
        before = records.before.isEnough ? records.before : nil
        after = records.after.flatMap { $0.isEnough ? $0 : nil }
        forecasts = past.forecasts
        expected = Consequences(past).reactions.filter(\.expected).map(\.reaction)
        outcomes = past.outcomes
        promises = past.promises
        adopted = past.measures.filter { $0.status == .adopted }.map(\.id).sorted()
        howTheyRead = past.howTheyRead
        readings = session.givenReadings
        counted = CountedReading(
            [past.howTheyRead, session.howTheyRead].compactMap(\.self) + readings.compactMap(\.howTheyRead))
        let instrument = session.instrument(pack)
        (changed, unchanged) = Self.changes(session, past, instrument)
        target = session.plan?.target ?? past.plan?.target ?? 50
        isProven = false
        guard session.countingSheet != nil else { return }
        let reading = ReadingRecord(session.reading(instrument))
        guard reading.isEnough else { return }
        now = reading
        let commitments = session.commitments(pack, on: instrument)
        if !commitments.isEmpty { nowWithAdopted = ReadingRecord(session.readingAfter(pack, instrument)) }
        guard session.move.scope != nil else { return }
        let excluded = Set(session.plan?.excluded ?? past.plan?.excluded ?? [])
        var search = PlanSearch(session.planTask(pack, instrument, target: target, excluded: excluded))
        if let effort { search.advance(nodes: effort) } else { search.finish() }
        needed = PlanAnswer(search.best)
        isProven = search.isProven
    }

    private static func changes(
        _ session: Session, _ past: Session, _ instrument: Instrument
    ) -> (changed: [Changed], unchanged: Int) {
        var changed: [Changed] = []
        var unchanged = 0
        for (voice, number) in zip(session.voices, session.voiceNumbers) {
            let then = past.sheetThen(voice.id) ?? [:]
            for item in instrument.items {
                guard let now = voice.sheet[item.id] else { continue }
                guard then[item.id] != now else {
                    unchanged += 1
                    continue
                }
                func weight(_ answer: Answer?) -> Double? {
                    answer?.option.flatMap { item.options.firstIndex(of: $0) }.map { item.weights[$0] }
                }
                changed.append(
                    Changed(
                        item: item.id, person: number, name: session.publicName(voice), seat: voice.seat,
                        then: then[item.id]?.word, now: now.word, thenDB: weight(then[item.id]), nowDB: weight(now)))
            }
        }
        let sorted = changed.enumerated().sorted {
            abs($0.element.change) != abs($1.element.change)
                ? abs($0.element.change) > abs($1.element.change) : $0.offset < $1.offset
        }
        return (sorted.map(\.element), unchanged)
    }
}
