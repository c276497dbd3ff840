import Assessment
import Coach
import Library
import Packs
import Sessions

extension Lessons {
    /// From every review that can be read. Only what the sums need is held on to.
    ///
    /// - Parameters:
    ///   - today: forecasts whose day has passed before it are resolved.
    ///   - names: of the files that count; nil: all.
    ///   - goesOn: told how many files are read, of how many; false ends it there.
    init(
        _ store: SessionStore, _ pack: Pack, on today: String, among names: Set<String>? = nil,
        goesOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
    ) {
        var sessions: [(session: Session, summary: Summary)] = []
        var readings: [(session: Session, before: ReadingRecord)] = []
        var traces: [ReviewTrace] = []
        let entries = ((try? store.entries()) ?? []).filter { names?.contains($0.name) ?? true }
            .sorted(by: SessionEntry.isOriginal)
        // A copy of a file, as a syncing folder makes one, is no second review.
        var ids: Set<String> = []
        for (place, entry) in entries.enumerated() {
            guard goesOn(place, entries.count) else { break }
            guard case .success(var session) = store.peek(entry), ids.insert(session.id).inserted else { continue }
            let summary = Summary(session, pack)
            let records = session.records(pack)
            traces.append(ReviewTrace(session, before: records.before, after: records.after, pack))
            var before = records.before
            before.receipt = Array(
                before.receipt.filter { $0.figure == .threat && $0.dB > 0 && !$0.isStart }.sorted { $0.dB > $1.dB }
                    .prefix(Recurrence.weightiest))
            before.unknown = []
            session.shed()
            sessions.append((session, summary))
            readings.append((session, before))
        }
        self.init(
            calibration: Calibration(sessions.map(\.session), traces, on: today), ledgers: Ledger.all(sessions),
            recurrence: Recurrence(readings), patterns: Patterns(traces), reviews: sessions.count)
    }
}

extension Session {
    /// Lets go of what sums over many reviews do not need.
    fileprivate mutating func shed() {
        voices = []
        weights = [:]
        reflections = [:]
        earlier = []
        move.description = ""
        assessment?.before.receipt = []
        assessment?.after?.receipt = []
        assessment?.before.unknown = []
        assessment?.after?.unknown = []
    }
}
