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

extension AnswerFile: Decodable {
    private enum Key: String, CodingKey { case answers, scope, move }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let words = try values.decode([String: String?].self, forKey: .answers)
        answers = words.compactMapValues { word in
            let word = word?.withoutBlanksAround ?? ""
            return word.isEmpty ? nil : Answer(word: word)
        }
        scope = try values.decodeIfPresent(Scope.self, forKey: .scope)
        move = try values.decodeIfPresent(Move.self, forKey: .move)
    }
}
