import Alternatives
import Assessment
import Packs
import Reports
import Screen
import Sessions

/// What is the least we must give to get escalation to the target or below?
struct PlanPage: Page {
    private var target: Double
    private var excluded: Set<Cost>
    private var search: PlanSearch?

    init(_ desk: Desk) {
        target = desk.session?.plan?.target ?? Self.firstTarget(desk.reading?.escalation.value)
        excluded = Set(desk.session?.plan?.excluded ?? [])
        start(desk)
    }

    /// Where nothing is said yet: the next better word of escalation, so that the plan has something to answer.
    private static func firstTarget(_ escalation: Double?) -> Double {
        guard let escalation else { return 50 }
        return switch EscalationLevel(escalation) {
        case .high: 50
        case .raised: 29
        case .low, .veryLow: 9
        }
    }

    var title: String { "Plan" }
    var tab: Destination? { .plan }
    var place: String? { "plan" }
    /// Line by line nothing is said before the proof: what is heard cannot be taken back.
    var isThinking: Bool { search.map { !$0.isProven } ?? false }

    func acts(_ desk: Desk) -> [Act] {
        let none = package.isEmpty ? "there is none" : nil
        let costs = Cost.allCases.map(\.rawValue)
        let toggles = Cost.allCases.enumerated().map { number, cost in
            Act(
                .exclude(number), "\(excluded.contains(cost) ? "allow" : "rule out") \(cost.rawValue)",
                key: cost.rawValue.first ?? "?", weight: 2)
        }
        return [
            Act(.adopt, "adopt this package", key: "a", words: "adopt a", off: none ?? desk.whyFixed, weight: 8),
            Act(
                .less, "lower target", .left, .character("-"), shown: "←", off: target <= 5 ? "5 is the lowest" : nil,
                weight: 6),
            Act(
                .more, "higher target", .right, .character("+"), shown: "→",
                off: target >= 95 ? "95 is the highest" : nil),
        ] + toggles + [
            Act(.target, "the escalation to reach, 5 to 95", words: "target", .number(5...95, called: "target")),
            Act(
                .ruleOut, "rule out a kind of cost: \(costs.joined(separator: ", "))", words: "exclude",
                .oneOf(costs, called: "COST")),
            Act(.allow, "allow it again", words: "allow", .oneOf(costs, called: "COST")),
        ] + Journey.onward(from: tab, desk)
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let cost = given.row.map { Cost.allCases[$0] }
        switch command {
        case .less, .more:
            target = min(95, max(5, ((target / 5).rounded() + (command == .more ? 1 : -1)) * 5))
        case .target: target = Double(given.number)
        case .exclude(let number): excluded.formSymmetricDifference([Cost.allCases[number]])
        case .ruleOut: cost.map { _ = excluded.insert($0) }
        case .allow: cost.map { _ = excluded.remove($0) }
        case .adopt: return adopt(&desk)
        default:
            // The last change was taken back, or done again.
            self = PlanPage(desk)
            return []
        }
        let record = PlanRecord(target: target, excluded: Cost.allCases.filter(excluded.contains))
        if desk.readOnly == nil { desk.change { $0.plan = record } }
        start(desk)
        return [.again]
    }

    private func adopt(_ desk: inout Desk) -> [Step] {
        let ids = package
        desk.change { session in
            for id in ids { session.update(measure: id) { $0.status = .adopted } }
        }
        return [
            .say(
                ["Adopted: \(ids.map(desk.phrases.measure).joined(separator: "; "))."] + MeasureWords.sum(desk),
                brief: "Adopted \(ids.count) measures. Their owners and dates are yours to name; "
                    + "\(desk.keys.shown(.undo, "u")) takes it back.")
        ] + (CommitmentPage.asking(ids, desk).map { [$0] } ?? [])
    }

    private mutating func start(_ desk: Desk) {
        guard let session = desk.session, let reading = desk.reading, !reading.isTooLittle else {
            search = nil
            return
        }
        search = PlanSearch(
            session.planTask(
                desk.pack, desk.instrument, target: target, excluded: excluded, voice: desk.voiceThatCounts))
    }

    mutating func idle(_ desk: inout Desk) -> [Step] {
        _ = search?.advance(nodes: 20_000)
        return []
    }

    private var package: [String] {
        guard let best = search?.best else { return [] }
        return best.reached ? best.measures : best.nearest?.measures ?? []
    }

    func content(_ desk: Desk) -> Content {
        guard let search, let session = desk.session, let reading = desk.reading else {
            return .document(DocumentContent([.text(desk.phrases("too-little"))]))
        }
        let blocks = PlanDocument.blocks(
            search.best, isProven: search.isProven, target: target, excluded: excluded, session, reading,
            after: desk.after, desk.phrases)
        return .document(DocumentContent(blocks, columns: 100))
    }
}
