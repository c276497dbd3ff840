/// One thing the coach asks and a session keeps.
package enum Field: Hashable, Sendable {
    case title, scope, otherSide, mover, protects, others, kind, below, referee, exit
    case ownGuess
    /// What a voice of a team says of the move's description.
    case stance
    /// What a voice wants to be called, if anything.
    case voiceName
    /// An open question, by id.
    case reflection(String)
    /// A scored item, by id.
    case item(String)

    /// A name that survives in files: a draft says by it where the person was.
    package var id: String {
        switch self {
        case .title: "title"
        case .scope: "scope"
        case .otherSide: "other-side"
        case .mover: "mover"
        case .protects: "protects"
        case .others: "others"
        case .kind: "kind"
        case .below: "below"
        case .referee: "referee"
        case .exit: "exit"
        case .ownGuess: "own-guess"
        case .stance: "stance"
        case .voiceName: "name"
        case .reflection(let id): "reflection:\(id)"
        case .item(let id): "item:\(id)"
        }
    }

    static let description: [Field] = [
        .title, .scope, .otherSide, .mover, .protects, .others, .kind, .below, .referee, .exit,
    ]

    package init?(id: String) {
        if let field = (Self.description + [.ownGuess, .stance, .voiceName]).first(where: { $0.id == id }) {
            self = field
        } else if id.hasPrefix("reflection:") {
            self = .reflection(String(id.dropFirst("reflection:".count)))
        } else if id.hasPrefix("item:") {
            self = .item(String(id.dropFirst("item:".count)))
        } else {
            return nil
        }
    }
}

/// What a field holds.
package enum FieldValue: Equatable, Sendable {
    case none
    case text(String)
    /// Names, or words of a choice that takes several.
    case list([String])
    case word(String)
    case flag(Bool)
    /// 0 to 100.
    case percent(Int)
    case answer(Answer)

    package var isEmpty: Bool {
        switch self {
        case .none, .text(""), .list([]): true
        default: false
        }
    }
}
