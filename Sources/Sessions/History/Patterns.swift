import Packs

/// What we keep doing: with each other side, and over all reviews. Every finding names the reviews it stands on, by id,
/// oldest first.
package struct Patterns: Equatable, Sendable, Codable {
    /// The same alarming answer to the same question, in two reviews or more.
    package struct Recurring: Equatable, Sendable, Codable {
        package var item: String
        package var answer: String
        package var sessions: [String]
    }

    package struct Point: Equatable, Sendable, Codable {
        package var session: String
        package var created: String
        /// With the measures adopted, 0 to 100.
        package var escalation: Double
    }

    /// Promises of one year, by the day of their reviews.
    package struct Year: Equatable, Sendable, Codable {
        package var year: String
        package var kept = 0
        package var broken = 0
        package var open = 0
        package var sessions: [String] = []
    }

    /// A measure that was adopted and decided on, and what became of it.
    package struct Adopted: Equatable, Sendable, Codable {
        package var measure: String
        package var carriedOut: [String] = []
        package var notCarriedOut: [String] = []
        /// Nobody recorded it.
        package var notKnown: [String] = []

        package var sessions: [String] { carriedOut + notCarriedOut + notKnown }

        package init(measure: String) { self.measure = measure }
    }

    package struct Counterpart: Equatable, Sendable, Codable {
        /// The name as it was last written.
        package var name: String
        package var sessions: [String]
        /// Most often first.
        package var answers: [Recurring]
        /// Of those reviews whose figures were made alike, oldest first.
        package var escalation: [Point]
        /// Reviews with figures that were made otherwise, and are left out there.
        package var incomparable: Int
        /// By which method those of `escalation` were made, 1 or 2; nil: there are none.
        package var method: Int?
        package var promises: [Year]
        package var measures: [Adopted]
    }

    package struct Reviewed: Equatable, Sendable, Codable {
        package var session: String
        package var title: String
        package var created: String
    }

    /// The one with most reviews first; names are compared as `Folding` says.
    package var counterparts: [Counterpart]
    /// Over all reviews, whether they name their other side or not.
    package var promises: [Year]
    package var measures: [Adopted]
    /// Every review that is named above or by a blind spot, oldest first.
    package var reviews: [Reviewed]

    package init(_ traces: [ReviewTrace]) {
        let inOrder = traces.sorted { ($0.created, $0.session) < ($1.created, $1.session) }
        let moves = inOrder.filter { !$0.isRetrospective }
        let sides = Dictionary(grouping: moves.filter { !$0.otherSide.isEmpty }) { Folding.key($0.otherSide) }
        counterparts = sides.values.map(Counterpart.init)
            .sorted { ($1.sessions.count, $0.name) < ($0.sessions.count, $1.name) }
        promises = Year.all(moves)
        measures = Adopted.all(moves)
        reviews = inOrder.map { Reviewed(session: $0.session, title: $0.title, created: $0.created) }
    }
}

extension Patterns.Counterpart {
    /// - Parameter traces: of one other side, oldest first; one at least.
    fileprivate init(_ traces: [ReviewTrace]) {
        name = traces.last?.otherSide ?? ""
        sessions = traces.map(\.session)
        var given: [ReviewTrace.Answered: [String]] = [:]
        var order: [ReviewTrace.Answered] = []
        for trace in traces {
            for one in trace.alarming {
                if given[one] == nil { order.append(one) }
                given[one, default: []].append(trace.session)
            }
        }
        let recurring = order.enumerated().compactMap { place, one -> (place: Int, Patterns.Recurring)? in
            guard let sessions = given[one], sessions.count > 1 else { return nil }
            return (place, Patterns.Recurring(item: one.item, answer: one.answer, sessions: sessions))
        }
        answers = recurring.sorted { ($1.1.sessions.count, $0.place) < ($0.1.sessions.count, $1.place) }.map(\.1)
        let figures = traces.filter { $0.escalation != nil }
        let alike = figures.map(\.temperedBy).mostAlike
        let comparable = figures.filter { $0.temperedBy == alike }
        escalation = comparable.map {
            Patterns.Point(session: $0.session, created: $0.created, escalation: $0.escalation ?? 0)
        }
        incomparable = figures.count - comparable.count
        method = alike?.method
        promises = Patterns.Year.all(traces)
        measures = Patterns.Adopted.all(traces)
    }
}

extension Patterns.Year {
    fileprivate static func all(_ traces: [ReviewTrace]) -> [Self] {
        var years: [Self] = []
        for trace in traces where !trace.promises.isEmpty {
            let year = String(trace.created.prefix(4))
            if years.last?.year != year { years.append(Self(year: year)) }
            let place = years.count - 1
            years[place].sessions.append(trace.session)
            years[place].kept += trace.promises.count { $0.kept == true }
            years[place].broken += trace.promises.count { $0.kept == false }
            years[place].open += trace.promises.count { $0.kept == nil }
        }
        return years
    }
}

extension Patterns.Adopted {
    /// Most often adopted first.
    fileprivate static func all(_ traces: [ReviewTrace]) -> [Self] {
        var known: [String: Self] = [:]
        for trace in traces {
            for record in trace.adopted {
                var one = known[record.id] ?? Self(measure: record.id)
                switch record.carriedOut {
                case true?: one.carriedOut.append(trace.session)
                case false?: one.notCarriedOut.append(trace.session)
                case nil: one.notKnown.append(trace.session)
                }
                known[record.id] = one
            }
        }
        return known.values.sorted { ($1.sessions.count, $0.measure) < ($0.sessions.count, $1.measure) }
    }
}
