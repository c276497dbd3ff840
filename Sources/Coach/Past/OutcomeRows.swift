import Assessment
import Packs
import Reports
import Sessions

/// What is recorded of a past review afterwards: each reaction that was forecast or expected, then others that came,
/// then the promises, then the measures that were adopted.
struct OutcomeRows: Sendable {
    enum Row: Equatable, Sendable {
        case reaction(Consequences.Reaction)
        /// By its place among the promises.
        case promise(Int, Promise)
        case measure(MeasureRecord)

        /// Whether it is said what became of it.
        var isRecorded: Bool {
            switch self {
            case .reaction(let one): one.outcome != nil
            case .promise(_, let promise): promise.kept != nil
            case .measure(let record): record.carriedOut != nil
            }
        }

        /// What it is when it became true, and when it did not.
        var became: (yes: String, no: String) {
            switch self {
            case .reaction: ("it happened", "it did not")
            case .promise: ("kept", "not kept")
            case .measure: ("carried out", "not carried out")
            }
        }

        var isPromise: Bool { if case .promise = self { true } else { false } }

        private var isMeasure: Bool { if case .measure = self { true } else { false } }

        var whyNotDay: String? {
            isPromise ? "a promise has no day" : isMeasure ? "a measure has no day here" : whyNotNote
        }
        var whyNotClear: String? { isRecorded ? nil : "nothing is recorded" }
        /// A promise's own words take the place of a note.
        var whyNotNote: String? {
            isMeasure ? "a measure has no note here" : isPromise || isRecorded ? nil : "say first whether it happened"
        }
    }

    let rows: [Row]
    private let session: Session

    init(_ session: Session) {
        self.session = session
        let back = Consequences(session)
        rows =
            back.reactions.map(Row.reaction) + back.promises.enumerated().map { .promise($0.offset, $0.element) }
            + back.measures.map(Row.measure)
    }

    /// Of the review that was fetched; nil: it has not come, or cannot be read.
    init?(_ desk: Desk) {
        guard let session = desk.past.fetched?.first, desk.past.fetched?.count == 1 else { return nil }
        self.init(session)
    }

    /// How they read it, as it is recorded.
    var howTheyRead: HowTheyRead? { session.howTheyRead }
    /// Of a look back: what each person says of it.
    var readings: [GivenReading] { session.givenReadings }

    var readWords: String {
        guard !readings.isEmpty else { return "How they read it: \(howTheyRead?.words ?? "not recorded")." }
        return "How they read it: \(readings.count { $0.howTheyRead != nil }) of \(readings.count) people have said."
    }

    var none: String? { rows.isEmpty ? "there is nothing to record" : nil }

    /// - Parameter happened: or was kept; nil: that is open again.
    func record(_ happened: Bool?, _ row: Row, on day: String) -> Amendment {
        switch row {
        case .promise(let place, _): return .promise(place, kept: happened)
        case .measure(let record): return .measure(record.id, carriedOut: happened)
        case .reaction(let one):
            guard let happened else { return .noOutcome(reaction: one.reaction) }
            return .outcome(Outcome(reaction: one.reaction, happened: happened, note: one.outcome?.note, on: day))
        }
    }

    /// The note on a reaction, or a promise's own words; empty: none, and no such promise.
    ///
    /// - Returns: nil where a reaction has nothing recorded yet.
    func note(_ text: String, _ row: Row) -> Amendment? {
        switch row {
        case .promise(let place, _): return .rewordedPromise(place, text)
        case .measure: return nil
        case .reaction(let one):
            guard var outcome = one.outcome else { return nil }
            outcome.note = text.isEmpty ? nil : text
            return .outcome(outcome)
        }
    }

    /// The day on which a recorded reaction happened.
    func day(_ day: String, _ row: Row) -> Amendment? {
        guard case .reaction(let one) = row, var outcome = one.outcome else { return nil }
        outcome.on = day
        return .outcome(outcome)
    }

    /// A reaction that came, whether anybody had thought of it or not. What was noted of it stays.
    func came(_ kind: ReactionKind, on day: String) -> Amendment {
        let note = session.outcomes.last { $0.reaction == kind.rawValue }?.note
        return .outcome(Outcome(reaction: kind.rawValue, happened: true, note: note, on: day))
    }

    func phrases(_ desk: Desk) -> Phrasebook { Phrasebook(desk.pack, session.move, in: desk.zone) }

    /// What it is, what was said of it before, and what is recorded.
    func words(_ row: Row, _ phrases: Phrasebook) -> (what: String, before: [String], said: String, note: String?) {
        switch row {
        case .reaction(let one):
            let before = [
                one.forecast.map { "you said \($0) of 100" + (one.by.map { ", by \($0)" } ?? "") },
                one.expected ? "the coach expected it" : nil,
            ]
            let said =
                one.outcome.map { $0.happened ? one.cameLate ? "it happened late" : "it happened" : "it did not" }
                ?? "not recorded"
            return (phrases.reaction(one.reaction), before.compactMap(\.self), said, one.outcome?.note)
        case .promise(_, let promise):
            let said = promise.kept.map { $0 ? "kept" : "not kept" } ?? "open"
            return ("You promised: \(promise.text)", [], said, nil)
        case .measure(let record):
            let said = record.carriedOut.map { $0 ? "carried out" : "not carried out" } ?? "not recorded"
            return ("You adopted: \(phrases.measure(record.id))", [], said, nil)
        }
    }
}
