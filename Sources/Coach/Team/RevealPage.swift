import Reports
import Screen
import Sessions

/// What several voices say together: the gap, the spread, the voices, then and now.
///
/// Laid out once for each change and width, for with twelve voices it is long.
struct RevealPage: ScreenPage {
    enum Kind: String { case gap, spread, voices, then }

    let kind: Kind
    private var order = SpreadDocument.Order.widest
    private var lines: [Line] = []
    private var scroller = Scroller()
    private var rows = 1
    private var revision = -1
    private var columns = 0

    init(_ kind: Kind) { self.kind = kind }

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

    var extent: String? { scroller.extent(lines: lines.count, rows: rows) }

    func bindings(_ desk: Desk) -> [Binding] {
        var bindings = Tabs.bindings(desk).filter { $0.command != .go(.nextVoice) }
        if kind == .spread {
            bindings.append(
                Binding("o", order == .widest ? "in the form's order" : "the widest first", .order, weight: 8))
        }
        return bindings + [Binding(.escape, .character("q"), shown: "Esc", desk.wayBack, .leave, weight: 7)]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .leave: return [.home]
        case .order:
            order = order == .widest ? .form : .widest
            scroller.offset = 0
            revision = -1
        default: break
        }
        return []
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        scroller.handle(key, lines: lines.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        let area = Tabs.body(size, hasTabs: true)
        rows = area.rows
        if revision != desk.revision || columns != area.columns {
            revision = desk.revision
            columns = area.columns
            lines = blocks(desk).lines(columns: min(area.columns, 96))
        }
        // Keeps the offset in range after a resize.
        scroller.offset = max(0, min(scroller.offset, lines.count - rows))
    }

    private func blocks(_ desk: Desk) -> [Block] { TeamDocuments.blocks(kind, desk, order: order) }

    func draft(_ desk: Desk) -> Draft? { tab.map { Draft(at: "\($0)", text: nil, on: desk.now) } }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        if let tab { Tabs.draw(&frame, current: tab, desk) }
        lines.draw(&frame, Tabs.body(desk.size, hasTabs: true), from: scroller.offset)
    }
}

/// The documents of several voices from what lies open, for both faces.
enum TeamDocuments {
    /// Candidates that the planner may try for the retrospective, so that a page comes at once.
    private static let effort = 200_000

    static func blocks(_ kind: RevealPage.Kind, _ desk: Desk, order: SpreadDocument.Order = .widest) -> [Block] {
        guard let session = desk.session else { return [] }
        if kind == .then {
            let back = Retrospective(session, on: desk.base, desk.pack, effort: effort)
            return ThenDocument.blocks(back, session, desk.phrases)
        }
        guard let team = desk.team else { return [.text("Nothing is shown before all have answered.")] }
        return switch kind {
        case .gap: GapDocument.blocks(team, desk.phrases)
        case .spread: SpreadDocument.blocks(team, desk.phrases, order: order)
        case .voices, .then: VoicesDocument.blocks(team, desk.phrases)
        }
    }
}
