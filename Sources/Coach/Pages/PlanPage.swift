import Alternatives
import Assessment
import Packs
import Reports
import Screen
import Sessions

/// What is the least we must give to get escalation to the target or below?
struct PlanPage: Page, TabbedPage {
    private var target: Double
    private var excluded: Set<Cost>
    private var search: PlanSearch?
    private var lines: [Line] = []
    private var scroller = Scroller()
    private var rows = 1

    init(_ desk: Desk) {
        target = desk.session?.plan?.target ?? 50
        excluded = Set(desk.session?.plan?.excluded ?? [])
        start(desk)
    }

    var title: String { "Plan" }
    var tab: Destination? { .plan }
    var isThinking: Bool { search.map { !$0.isProven } ?? false }

    func bindings(_ desk: Desk) -> [Binding] {
        let off = desk.isExample ? "this is a worked case" : desk.readOnly
        var bindings = Tabs.bindings(desk)
        bindings += [
            Binding("a", "adopt this package", .adopt, off: package.isEmpty ? "there is none" : off, weight: 8),
            Binding(
                .left, .character("-"), shown: "←", "lower target", .less, off: target <= 5 ? "5 is the lowest" : nil,
                weight: 6),
            Binding(
                .right, .character("+"), shown: "→", "higher target", .more,
                off: target >= 95 ? "95 is the highest" : nil, weight: 5),
        ]
        for (number, cost) in Cost.allCases.enumerated() {
            let letter = Character(String(cost.rawValue.prefix(1)))
            bindings.append(
                Binding(
                    letter, excluded.contains(cost) ? "allow \(cost.rawValue)" : "rule out \(cost.rawValue)",
                    .exclude(number), weight: 2))
        }
        bindings.append(Tabs.leaving(desk))
        return bindings
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .less, .more:
            target = min(95, max(5, ((target / 5).rounded() + (command == .more ? 1 : -1)) * 5))
            remember(&desk)
        case .exclude(let number):
            let cost = Cost.allCases[number]
            if excluded.remove(cost) == nil { excluded.insert(cost) }
            remember(&desk)
        case .adopt:
            let ids = package
            desk.change { session in
                for id in ids { session.update(measure: id) { $0.status = .adopted } }
            }
            desk.tell("Adopted \(ids.count) measures. Their owners and dates are yours to name; u takes it back.")
        case .undo, .redo:
            self = PlanPage(desk)
        case .leave: return Tabs.leave(&desk)
        default: break
        }
        return []
    }

    private mutating func remember(_ desk: inout Desk) {
        let record = PlanRecord(target: target, excluded: Cost.allCases.filter(excluded.contains))
        if desk.readOnly == nil { desk.change { $0.plan = record } }
        start(desk)
    }

    private mutating func start(_ desk: Desk) {
        guard let session = desk.session, let reading = desk.reading, !reading.isTooLittle else {
            search = nil
            return
        }
        let task = session.planTask(
            desk.pack, desk.instrument, target: target, excluded: excluded, voice: desk.voiceThatCounts)
        search = PlanSearch(task)
    }

    mutating func idle(_ desk: inout Desk) -> [Step] {
        _ = search?.advance(nodes: 20_000)
        return []
    }

    var extent: String? { scroller.extent(lines: lines.count, rows: rows) }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        scroller.handle(key, lines: lines.count, rows: rows) ? [] : nil
    }

    private var package: [String] {
        guard let best = search?.best else { return [] }
        return best.reached ? best.measures : best.nearest?.measures ?? []
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        let area = Tabs.body(size, hasTabs: true)
        rows = area.rows
        lines = blocks(desk).lines(columns: min(area.columns, 100))
        scroller.offset = max(0, min(scroller.offset, lines.count - rows))
    }

    private func blocks(_ desk: Desk) -> [Block] {
        guard let search, let session = desk.session, let reading = desk.reading else {
            return [.text(desk.phrases("too-little"))]
        }
        return PlanDocument.blocks(
            search.best, isProven: search.isProven, target: target, excluded: excluded, session, reading, desk.phrases)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .plan, desk)
        lines.draw(&frame, Tabs.body(desk.size, hasTabs: true), from: scroller.offset)
    }
}
