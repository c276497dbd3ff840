/// A documented episode, coded with the same questions.
package struct WorkedCase: Equatable, Sendable, Identifiable {
    package struct Coding: Equatable, Sendable {
        package var item: String
        package var option: String
        package var because: String
    }

    /// What followed, in the reading of whoever wrote the case down.
    package enum Outcome: String, CaseIterable, Codable, Sendable {
        case spiral, reassured, aggression
        case spiralThenReassured = "spiral-then-reassured"
        case noReaction = "no-reaction"

        package var title: String {
            switch self {
            case .spiral: "a spiral"
            case .reassured: "reassured"
            case .aggression: "aggression"
            case .spiralThenReassured: "a spiral, then reassured"
            case .noReaction: "no visible reaction"
            }
        }

        package var meaning: String {
            switch self {
            case .spiral: "A spiral: they took fright, and it got worse"
            case .reassured: "Reassured: they took it calmly or came closer"
            case .aggression: "Aggression: the move was an attack"
            case .spiralThenReassured: "First a spiral, then both stepped back"
            case .noReaction: "No visible reaction"
            }
        }
    }

    package var id: String
    /// One of the four that the article behind the idea tells of.
    package var isFromArticle: Bool
    package var title: String
    package var scope: Scope
    package var when: String
    package var mover: String
    package var otherSide: String
    package var others: [String]
    package var kind: [MoveKind]
    package var move: String
    /// What the other side could see when it had to make up its mind.
    package var facts: [String]
    /// What came after, or came to light after.
    package var later: [String]
    package var outcome: Outcome
    /// Historians disagree on the outcome itself, and not only on its causes.
    package var isContested: Bool
    package var reading: String
    /// What others hold against this reading; nil where nobody we know of does.
    package var dispute: String?
    package var sources: [String]
    package var answers: [Coding]
}

/// The article's warning signs and examples, offered as kinds of move.
package enum MoveKind: String, CaseIterable, Codable, Sendable {
    case centralising, hoarding
    case preEmpting = "pre-empting"
    case arming, allying, securing, mobilising, other

    package var title: String {
        switch self {
        case .centralising: "centralising decisions"
        case .hoarding: "holding back information"
        case .preEmpting: "moving first, before they can"
        case .arming: "arming or stockpiling"
        case .allying: "building an alliance"
        case .securing: "securing a border or boundary"
        case .mobilising: "mobilising"
        case .other: "something else"
        }
    }
}
