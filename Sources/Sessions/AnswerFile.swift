package import Assessment
package import FoundationEssentials
package import Interview
package import Packs

/// An answer sheet from elsewhere: `{"answers": {...}}`, with `scope` and facts of the `move` if known.
///
/// An invited sheet can be read as one: empty text is no answer.
package struct AnswerFile: Equatable, Sendable {
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
        let bare = try BareSheet(readingAll: bytes)
        answers = bare.answers.mapValues { Answer(word: $0) }
        scope = bare.scope
        move = bare.move
        for (item, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard let position = instrument.position(item) else {
                throw SessionDamage(
                    at: ["answers", item], in: bytes, "item " + notOneOf(item, instrument.items.map(\.id)))
            }
            let legal = instrument.items[position].options
            if let key = answer.option, !legal.contains(key) {
                throw SessionDamage(
                    at: ["answers", item], in: bytes,
                    "option " + notOneOf(key, legal + ["unknown", "not-applicable"]))
            }
        }
    }
}
