import Packs

/// A day on which a review asks for something.
package struct AgendaDay: Equatable, Sendable, Encodable {
    package enum Kind: String, CaseIterable, Sendable, Encodable {
        /// The day to look at it again.
        case review
        /// The last day for which something was forecast.
        case forecast
        /// The day by which an action shall be done.
        case action
    }

    package var session: String
    package var title: String
    /// As it stands in the review, `2026-11-23`: it was meant where the person is.
    package var day: String
    package var kind: Kind
    /// The same for as long as it is the same thing, also on another day; tells nothing that was written.
    package var uid: String
    /// When the review was changed last, RFC 3339.
    package var updated: String
}

extension Session {
    /// The days on which something of it is still open, the earliest first: a look back, forecasts without an outcome, and
    /// actions that are not done. Words that are no day are none.
    package var agenda: [AgendaDay] {
        func day(_ day: String?, _ kind: AgendaDay.Kind, _ which: String = "") -> AgendaDay? {
            guard let day, Day.isDay(day) else { return nil }
            let uid = [id, kind.rawValue, which].filter { !$0.isEmpty }.joined(separator: "-") + "@otherside"
            return AgendaDay(session: id, title: move.title, day: day, kind: kind, uid: uid, updated: updated)
        }
        func mark(_ text: String) -> String {
            var mark = FNV1a()
            mark.add(Array(text.utf8))
            return mark.hex
        }
        let forecasts = Consequences(self).reactions.filter { $0.forecast != nil && $0.outcome == nil }
        let days =
            [day(dueFrom, .review)] + forecasts.map { day($0.by, .forecast, mark($0.reaction)) }
            + actions.filter { $0.done != true }.map { day($0.due, .action, mark($0.text)) }
        var seen: Set<String> = []
        return days.compactMap(\.self).filter { seen.insert($0.uid).inserted }.sorted {
            ($0.day, $0.uid) < ($1.day, $1.uid)
        }
    }
}
