import Interview

/// What differs between two states of one review, in a few words each: "the tags", "answers". Nothing is told of what
/// stands there.
package enum ChangedParts {
    /// In the order of a review; empty: nothing that a person has written.
    package static func words(from one: Session, to other: Session) -> [String] {
        func differs<Value: Equatable>(_ part: (Session) -> Value) -> Bool { part(one) != part(other) }
        let parts: [(String, Bool)] = [
            ("the title", differs(\.move.title)), ("the tags", differs(\.tags)),
            ("the description", differs(description)), ("the questions asked", differs(\.items)),
            ("the first and latest thoughts", differs(\.reflections) || differs(\.ownGuess)),
            ("the people", differs { $0.voices.map { [$0.id, $0.seat.rawValue, $0.name ?? ""] } } || differs(\.team)),
            ("answers", differs { $0.voices.map(\.sheet) } || differs(\.agreed)),
            ("notes", differs { $0.voices.map(\.notes) }), ("measures", differs(\.measures) || differs(\.plan)),
            ("what may be told", differs(\.mayTell)), ("the letter", differs(\.letter)),
            ("the decision", differs(\.decision) || differs(\.assessment) || differs(\.earlier)),
            ("forecasts", differs(\.forecasts)),
            (
                "what came of it",
                differs(\.outcomes) || differs(\.howTheyRead) || differs(\.promises)
                    || differs { $0.voices.map(\.howTheyRead) }
            ),
            ("actions", differs(\.actions)), ("two versions to settle", differs(\.clashes)),
        ]
        return parts.filter(\.1).map(\.0)
    }

    private static func description(_ session: Session) -> Move {
        var move = session.move
        move.title = ""
        return move
    }
}
