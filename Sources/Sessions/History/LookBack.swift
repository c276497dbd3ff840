/// What can be recorded of a review afterwards: each reaction that was forecast or expected, then others that came.
package struct LookBack: Equatable, Sendable, Encodable {
    package struct Reaction: Equatable, Sendable, Encodable {
        package var reaction: String
        /// The chance that was forecast last, 0 to 100.
        package var forecast: Int?
        /// The tool expected it when the decision was made.
        package var expected: Bool
        package var outcome: Outcome?
    }

    package var session: String
    package var title: String
    package var reviewOn: String?
    package var reactions: [Reaction]
    package var promises: [Promise]

    package init(_ session: Session) {
        self.session = session.id
        title = session.move.title
        reviewOn = session.decision?.reviewOn
        promises = session.promises
        let expected = session.expected
        var ids: [String] = []
        for id in session.forecasts.map(\.reaction) + expected + session.outcomes.map(\.reaction)
        where !ids.contains(id) {
            ids.append(id)
        }
        reactions = ids.map { id in
            Reaction(
                reaction: id, forecast: session.forecasts.last { $0.reaction == id }?.chance,
                expected: expected.contains(id), outcome: session.outcomes.last { $0.reaction == id })
        }
    }
}
