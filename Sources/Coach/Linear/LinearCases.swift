import Packs
import Reports

/// The worked cases by number.
struct LinearCases: LinearPage {
    var name: String { "Worked cases" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("list", "all of them, by group", .list),
            LinearBinding("find search /", argument: "WORDS", "only those in which these words stand", .search),
            LinearBinding("outcomes", "all of them with what followed; it spoils the guess", .outcome),
            LinearBinding("back b", "the first menu", .back),
        ]
    }

    /// More are not listened to at once.
    private static let first = 6

    func announce(_ desk: Desk) -> [String] {
        let all = desk.pack.casesInOrder
        return ["Worked cases. Guess first, then hear how our coding reads them."]
            + Self.lines(desk, Array(all.prefix(Self.first)))
            + (all.count > Self.first ? ["list tells all \(all.count)."] : [])
    }

    /// Each case under its group's name, with the number it always has.
    private static func lines(_ desk: Desk, _ cases: [WorkedCase], outcomes: Bool = false) -> [String] {
        let numbers = desk.pack.casesInOrder.enumerated().map { ($1.id, $0 + 1) }
        let number = Dictionary(numbers) { first, _ in first }
        var group: CaseGroup?
        return cases.flatMap { worked -> [String] in
            let heading = worked.group == group ? [] : ["\(worked.group.title):"]
            group = worked.group
            // Many titles say the year already.
            let when = worked.title.contains(worked.when) ? "" : ", \(worked.when)"
            var line = "\(number[worked.id] ?? 0). \(worked.title). \(worked.mover) and \(worked.otherSide)\(when)."
            if outcomes || desk.cases.knowsOutcome(worked) {
                line += " Our reading: \(CaseDocument.outcomeWords(worked))."
            } else if worked.isContested {
                line += " Contested."
            }
            return heading + [line]
        }
    }

    func prompt(_ desk: Desk) -> String { "Worked cases. 1 to \(desk.pack.cases.count), or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        if text.isEmpty { return [.again] }
        let all = desk.pack.casesInOrder
        guard let number = Int(text), all.indices.contains(number - 1) else { return nil }
        return [.push(DocumentPage(.caseFacts(all[number - 1].id)))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        let all = desk.pack.casesInOrder
        switch act {
        case .list: return [.say(Self.lines(desk, all))]
        case .outcome: return [.say(Self.lines(desk, all, outcomes: true))]
        case .search:
            guard !argument.isEmpty else { return [.say("Type find and some words, such as find fleet.")] }
            let found = all.filter { $0.matches(argument, withOutcome: false) }
            guard !found.isEmpty else {
                return [.say("No case has '\(short(argument))' in its title, its sides or its group.")]
            }
            return [.say(Self.lines(desk, found))]
        default: return [.pop]
        }
    }
}
