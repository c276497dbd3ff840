import Reports
import Screen
import Sessions

/// What several voices say together: the gap, the spread, the voices, then and now.
struct RevealPage: Page {
    enum Kind: String { case gap, spread, voices, then }

    let kind: Kind
    private var order: SpreadDocument.Order
    /// Made once for each change, for with twelve voices it is long.
    private var blocks: [Block] = []
    private var revision = -1

    init(_ kind: Kind, order: SpreadDocument.Order = .widest) {
        self.kind = kind
        self.order = order
    }

    var title: String {
        switch kind {
        case .gap: "The gap"
        case .spread: "The spread"
        case .voices: "The voices"
        case .then: "Then and now"
        }
    }

    var tab: Destination? {
        switch kind {
        case .gap: .gap
        case .spread: .spread
        case .voices: .voices
        case .then: .then
        }
    }

    var place: String? { kind.rawValue }

    func acts(_ desk: Desk) -> [Act] {
        if kind == .then {
            let isPrivate = desk.session?.givenReadings.isEmpty ?? true
            return [
                Act(
                    .describe, "how they read it", key: "h", help: "what each says of how they read it",
                    off: isPrivate ? "each says it after the reveal" : nil, weight: 8)
            ]
        }
        guard kind == .spread else { return [] }
        return [
            Act(
                .order, order == .widest ? "in the form's order" : "the widest first", key: "o", words: "order",
                weight: 8)
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        if command == .describe { return [.push(ReadingsPage())] }
        guard command == .order else { return [] }
        order = order == .widest ? .form : .widest
        revision = -1
        return [.again]
    }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision else { return }
        revision = desk.revision
        blocks = TeamDocuments.blocks(kind, desk, order: order)
    }

    func content(_ desk: Desk) -> Content { .document(DocumentContent(blocks)) }
}

/// The documents of several voices from what lies open, for both faces.
enum TeamDocuments {
    /// Candidates that the planner may try for the retrospective, so that a page comes at once.
    private static let effort = 200_000

    static func blocks(_ kind: RevealPage.Kind, _ desk: Desk, order: SpreadDocument.Order = .widest) -> [Block] {
        guard let session = desk.session else { return [] }
        if kind == .then {
            let back = Retrospective(session, on: desk.base, desk.pack, effort: effort)
            return ThenAndNowDocument.blocks(back, session, desk.phrases)
        }
        guard let team = desk.team else { return [.text("Nothing is shown before all have answered.")] }
        return switch kind {
        case .gap: GapDocument.blocks(team, desk.phrases)
        case .spread: SpreadDocument.blocks(team, desk.phrases, order: order)
        case .voices, .then: VoicesDocument.blocks(team, desk.phrases)
        }
    }
}
