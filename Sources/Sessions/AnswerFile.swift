package import Assessment
package import FoundationEssentials
package import Interview
package import Packs

/// An answer sheet from elsewhere: `{"answers": {...}}`, with `scope` and facts of the `move` if known.
package struct AnswerFile: Equatable, Sendable, Decodable {
    package var answers: AnswerSheet
    package var scope: Scope?
    package var move: Move?

    package var facts: Facts {
        Facts(
            scope: scope ?? move?.scope, below: move?.below, referee: move?.referee, exit: move?.exit,
            others: move?.others.count ?? 0)
    }

    /// - Throws: `SessionDamage` when it is no sheet; the first unknown item or option with the nearest legal one.
    package init(reading bytes: Data, for instrument: Instrument) throws(SessionDamage) {
        // The decoder lets some things pass that are no JSON, such as a comma too many.
        _ = try JSONValue(reading: bytes)
        do {
            self = try JSONDecoder().decode(AnswerFile.self, from: bytes)
        } catch {
            throw SessionDamage(error, in: bytes)
        }
        for (item, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard let position = instrument.position(item) else {
                throw SessionDamage(
                    line: nil, column: nil, field: "answers",
                    message: "item " + notOneOf(item, instrument.items.map(\.id)))
            }
            let legal = instrument.items[position].options
            if let key = answer.option, !legal.contains(key) {
                throw SessionDamage(
                    line: nil, column: nil, field: "answers.\(item)",
                    message: "option " + notOneOf(key, legal + ["unknown", "not-applicable"]))
            }
        }
    }
}
