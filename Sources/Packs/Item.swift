/// A scored question: what the other side can see of the move, or what makes them answer hard.
package struct Item: Equatable, Sendable, Identifiable {
    package var id: String
    package var group: Group
    package var feeds: Feed
    /// Items of one family watch the same thing and are discounted together (method §3, rule 5).
    package var family: String?
    /// Restraint or transparency: counts in full only where the other side can see it (rule 1).
    package var reassurance: Bool
    /// Asked in the quick look.
    package var quick: Bool
    package var ask: Wording
    /// The same question put to the other side itself, who are "you" in it; nil where a pack has none.
    package var theirAsk: Wording?
    /// A concrete situation for each scope.
    package var examples: Wording
    package var why: Wording
    package var source: String
    /// What the other side's analyst writes under "what we cannot see" when this is not known.
    package var unseen: Wording
    package var options: [Option]

    package func option(_ key: String) -> Option? { options.first { $0.key == key } }
}

/// One possible answer to an item.
package struct Option: Equatable, Sendable {
    package var key: String
    /// Weight of evidence in decibans, plus toward "they prepare to hurt us".
    package var dB: Double
    /// How often it was chosen on coded sheets, from 0 to 1 (method §11); nil where nobody has counted.
    package var share: Double?
    package var label: Wording
    /// The same answer in the other side's words.
    package var otherSide: Wording
}

extension Item {
    /// A question from a sheet: it weighs nothing here, and has no words but its own.
    package init(sheet id: String, ask: String, example: String, why: String, options: [(key: String, words: String)]) {
        self.init(
            id: id, group: .move, feeds: .evidence, family: nil, reassurance: false, quick: true, ask: Wording(ask),
            theirAsk: nil, examples: Wording(example), why: Wording(why), source: "", unseen: Wording(""),
            options: options.map {
                Option(key: $0.key, dB: 0, share: nil, label: Wording($0.words), otherSide: Wording(""))
            })
    }
}

/// The sections of the interview, in its order.
package enum Group: String, CaseIterable, Codable, Sendable {
    case move, visibility, history, pressure, restraint, transparency, honesty
    case theirIntent = "their-intent"

    /// Restraint and transparency: what reassures in full only where the other side can see it.
    package var isReassurance: Bool { self == .restraint || self == .transparency }

    package var title: String {
        switch self {
        case .move: "The move"
        case .visibility: "What they see"
        case .history: "What lies behind"
        case .pressure: "What presses them"
        case .restraint: "Your restraint"
        case .transparency: "What they can check"
        case .honesty: "Your own aim"
        case .theirIntent: "Their aim"
        }
    }
}

/// Which sum an item's weight goes into (method §2).
package enum Feed: String, CaseIterable, Codable, Sendable {
    case evidence, mistrust, pressure, honesty
    case theirIntent = "their-intent"
}
