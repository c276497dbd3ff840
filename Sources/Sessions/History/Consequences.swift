/// What can be recorded of a review afterwards: each reaction that was forecast or expected, then others that came.
package struct Consequences: Equatable, Sendable, Encodable {
    package struct Reaction: Equatable, Sendable, Encodable {
        package var reaction: String
        /// The chance that was forecast last, 0 to 100.
        package var forecast: Int?
        /// The last day for which it was forecast; nil: whenever it comes.
        package var by: String?
        /// The tool expected it when the decision was made.
        package var expected: Bool
        package var outcome: Outcome?

        /// Whether it happened, but after the day it was forecast for: the forecast did not come true.
        package var cameLate: Bool {
            guard let outcome, outcome.happened, let by, let on = outcome.on else { return false }
            return on > by
        }

        /// Whether the forecast came true; nil while it is not resolved. With a day it is resolved when that has passed,
        /// not before: an early yes counted at once, where an early no cannot be, would flatter those who forecast high.
        ///
        /// - Parameter today: `2026-11-23`.
        package func cameTrue(on today: String) -> Bool? {
            guard forecast != nil, let outcome else { return nil }
            if let by, by >= today { return nil }
            return outcome.happened && !cameLate
        }
    }

    package var session: String
    package var title: String
    package var reviewOn: String?
    package var reactions: [Reaction]
    package var promises: [Promise]
    /// Those a decision went with.
    package var measures: [MeasureRecord]
    package var howTheyRead: HowTheyRead?
    /// In a look back of several: what each person says of it.
    package var readings: [GivenReading]?

    package init(_ session: Session) {
        self.session = session.id
        title = session.move.title
        reviewOn = session.decision?.reviewOn
        promises = session.promises
        measures = session.decision == nil ? [] : session.measures.filter { $0.status == .adopted }
        howTheyRead = session.howTheyRead
        let given = session.givenReadings
        readings = given.isEmpty ? nil : given
        let expected = session.expected
        var ids: [String] = []
        for id in session.forecasts.map(\.reaction) + expected + session.outcomes.map(\.reaction)
        where !ids.contains(id) {
            ids.append(id)
        }
        reactions = ids.map { id in
            // Who forecasts the same anew has thought better of it: the last word counts.
            let forecast = session.forecasts.last { $0.reaction == id }
            return Reaction(
                reaction: id, forecast: forecast?.chance, by: forecast?.by.flatMap { $0.isEmpty ? nil : $0 },
                expected: expected.contains(id), outcome: session.outcomes.last { $0.reaction == id })
        }
    }
}
