import Alternatives
import Assessment
import Packs
import Reports
import Sessions

/// What is the least we must give to get escalation to the target or below?
struct LinearPlan: LinearPage {
    private var target: Double
    private var excluded: Set<Cost>
    private var search: PlanSearch?

    init(_ desk: Desk) {
        target = desk.session?.plan?.target ?? 50
        excluded = Set(desk.session?.plan?.excluded ?? [])
        start(desk)
    }

    var name: String { "Plan" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let costs = Cost.allCases.map(\.rawValue).joined(separator: ", ")
        return [
            LinearBinding("target", argument: "N", "the escalation to reach, 5 to 95", .target),
            LinearBinding("exclude", argument: "COST", "rule out a kind of cost: \(costs)", .exclude),
            LinearBinding("allow", argument: "COST", "allow it again", .allow),
            LinearBinding(
                "adopt a", "adopt this package", .adopt, off: package.isEmpty ? "there is none" : desk.readOnly),
        ] + LinearResult.bindings(desk, at: .plan)
    }

    func announce(_ desk: Desk) -> [String] {
        guard let search, let session = desk.session, let reading = desk.reading else {
            return ["Plan.", desk.phrases("too-little")]
        }
        return ["Plan."]
            + PlanDocument.blocks(
                search.best, isProven: search.isProven, target: target, excluded: excluded, session, reading,
                desk.phrases
            ).plainLines()
            + ["", "target N, exclude COST\(package.isEmpty ? "." : ", or adopt to adopt this package.")"]
    }

    func prompt(_ desk: Desk) -> String { "Plan. adopt, target N, or ?" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? {
        text.isEmpty ? [.say("Type adopt, target and a number, or ? for all commands.")] : nil
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] {
        switch act {
        case .target:
            guard let number = Int(argument), (5...95).contains(number) else {
                return [.say("'\(short(argument))' is no target. Type target and a number from 5 to 95.")]
            }
            target = Double(number)
            return remember(&desk)
        case .exclude, .allow:
            guard let cost = Cost(rawValue: argument.lowercased()) else {
                return [.say("\(notOneOf(short(argument), Cost.allCases.map(\.rawValue))).")]
            }
            if act == .exclude { excluded.insert(cost) } else { excluded.remove(cost) }
            return remember(&desk)
        case .adopt:
            let ids = package
            desk.change { session in
                for id in ids { session.update(measure: id) { $0.status = .adopted } }
            }
            return [
                .say(["Adopted: \(ids.map(desk.phrases.measure).joined(separator: "; "))."] + LinearMeasures.sum(desk))
            ]
        default: return LinearResult.perform(act, argument, &desk, at: .plan) ?? []
        }
    }

    private mutating func remember(_ desk: inout Desk) -> [LinearStep] {
        let record = PlanRecord(target: target, excluded: Cost.allCases.filter(excluded.contains))
        if desk.readOnly == nil { desk.change { $0.plan = record } }
        start(desk)
        return [.again]
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

    /// Nothing is said before the proof: what is heard cannot be taken back.
    var isThinking: Bool { search.map { !$0.isProven } ?? false }

    mutating func idle(_ desk: inout Desk) -> [LinearStep] {
        _ = search?.advance(nodes: 200_000)
        return []
    }

    private var package: [String] {
        guard let best = search?.best else { return [] }
        return best.reached ? best.measures : best.nearest?.measures ?? []
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "plan", text: nil, on: desk.now) }
}
