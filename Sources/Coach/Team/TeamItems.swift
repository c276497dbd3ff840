import Interview
import Packs
import Sessions

/// The questions a team session can choose from, in the form's order.
struct TeamItems: Sendable {
    struct Entry: Sendable {
        var id: String
        var ask: String
        var isQuick: Bool
    }

    let entries: [Entry]

    init(_ desk: Desk) {
        let all = Form(
            turn: desk.pack, scope: desk.session?.move.scope, coverage: .full,
            inForce: desk.session.flatMap { $0.weights.isEmpty ? nil : Set($0.weights.keys) })
        entries = all.questions.compactMap { question in
            guard case .item(let item) = question.kind else { return nil }
            return Entry(id: item.id, ask: question.ask, isQuick: item.quick)
        }
    }

    var all: Set<String> { Set(entries.map(\.id)) }
    var quick: Set<String> { Set(entries.filter(\.isQuick).map(\.id)) }

    /// The ids that a session asks.
    func chosen(_ session: Session?) -> Set<String> {
        switch session?.items {
        case .chosen(let ids): Set(ids)
        case .full: all
        case .quick, nil: quick
        }
    }

    /// The set by its own word where it has one.
    func coverage(_ chosen: Set<String>) -> Coverage {
        if chosen.count == entries.count { return .full }
        return chosen == quick ? .quick : .chosen(entries.map(\.id).filter(chosen.contains))
    }
}
