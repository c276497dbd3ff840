/// A documented episode, coded with the same questions.
package struct WorkedCase: Equatable, Sendable, Identifiable {
    package struct Coding: Equatable, Sendable {
        package var item: String
        package var option: String
        package var because: String
    }

    package enum Outcome: String, CaseIterable, Codable, Sendable {
        case spiral, reassured, aggression
        case spiralThenReassured = "spiral-then-reassured"
        case noReaction = "no-reaction"
    }

    package var id: String
    package var title: String
    package var scope: Scope
    package var when: String
    package var mover: String
    package var otherSide: String
    package var others: [String]
    package var kind: [MoveKind]
    package var move: String
    package var facts: [String]
    package var outcome: Outcome
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
