import Assessment
package import Packs

/// What one review gives to patterns over many: little enough to be held for each of ten thousand.
package struct ReviewTrace: Equatable, Sendable {
    package struct Answered: Hashable, Sendable {
        package var item: String
        package var answer: String
    }

    package var session: String
    package var title: String
    package var created: String
    package var otherSide: String
    /// A session that looks back on another is about the same move: only its seats are looked at.
    package var isRetrospective: Bool
    /// Answers that weighed toward threat or pressure, in the order of the receipt.
    package var alarming: [Answered]
    /// With the measures adopted, 0 to 100; nil while too little is known.
    package var escalation: Double?
    /// What the figures were made with.
    package var temperedBy: Tempering
    package var promises: [Promise]
    /// Those a decision went with.
    package var adopted: [MeasureRecord]
    /// By item: how much more threatening the other side's seat sees it than the mover's, in decibans, by
    /// what they answered first. Empty while answers are private and where one of the seats is empty.
    package var gaps: [String: Double]

    package init(_ session: Session, before: ReadingRecord, after: ReadingRecord?, _ pack: Pack) {
        self.session = session.id
        title = session.move.title
        created = session.created
        otherSide = session.move.otherSide
        isRetrospective = session.team?.looksBackOn != nil
        var seen: Set<Answered> = []
        alarming = before.receipt.filter {
            ($0.figure == .threat || $0.figure == .pressure) && $0.dB > 0 && !$0.isStart && $0.measure == nil
        }.map { Answered(item: $0.item, answer: $0.answer) }.filter { seen.insert($0).inserted }
        escalation = before.known?.enough ?? true ? (after ?? before).escalation.value : nil
        temperedBy = before.temperedBy
        promises = session.promises
        adopted = Consequences(session).measures
        gaps = [:]
        guard session.showsVoices else { return }
        let instrument = session.instrument(pack)
        let sheets = session.voices.map {
            VoiceSheet(id: $0.id, seat: $0.seat, sheet: WeighedSheet($0.answers, on: instrument, facts: session.facts))
        }
        for gap in SeatGap.each(sheets) { gaps[gap.item] = gap.difference }
    }
}

extension Collection where Element == Tempering {
    /// What most of them are, and of as many the last one; nil: there are none.
    package var mostAlike: Tempering? {
        let counts = reduce(into: [:]) { counts, one in counts[one, default: 0] += 1 }
        let most = counts.values.max()
        return reversed().first { counts[$0] == most }
    }
}
