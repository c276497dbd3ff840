import Packs
import Sessions

/// The worked cases by number.
struct LinearCases: LinearPage {
    var name: String { "Worked cases" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("list", "all of them", .list),
            LinearBinding("back b", "the first menu", .back),
        ]
    }

    /// More are not listened to at once.
    private static let first = 6

    func announce(_ desk: Desk) -> [String] {
        let all = lines(desk)
        return ["Worked cases. Each can be read like your own review."] + all.prefix(Self.first)
            + (all.count > Self.first ? ["list tells all \(all.count)."] : [])
    }

    private func lines(_ desk: Desk) -> [String] {
        desk.pack.cases.enumerated().map { place, worked in
            // Many titles say the year already.
            let when = worked.title.contains(worked.when) ? "" : ", \(worked.when)"
            return "\(place + 1). \(worked.title). \(worked.mover) and \(worked.otherSide)\(when)."
        }
    }

    func prompt(_ desk: Desk) -> String { "Worked cases. 1 to \(desk.pack.cases.count), or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? {
        if text.isEmpty { return [.again] }
        guard let number = Int(text), desk.pack.cases.indices.contains(number - 1) else { return nil }
        return [.push(LinearCase(desk.pack.cases[number - 1]))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] {
        act == .back ? [.pop] : act == .list ? [.say(lines(desk))] : []
    }
}

/// One worked case: what happened. Enter shows it from the other side.
struct LinearCase: LinearPage {
    let worked: WorkedCase

    init(_ worked: WorkedCase) { self.worked = worked }

    var name: String { "A worked case" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("look l", "see it from the other side", .show),
            LinearBinding("back b", "the list of cases", .back),
        ]
    }

    func announce(_ desk: Desk) -> [String] { CaseDocument.blocks(worked).plainLines() }

    func prompt(_ desk: Desk) -> String { "Enter to see it from the other side, or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? { text.isEmpty ? look(&desk) : nil }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] {
        act == .show ? look(&desk) : [.pop]
    }

    private func look(_ desk: inout Desk) -> [LinearStep] {
        desk.open(SessionFile(Session(worked, now: desk.now)), readOnly: "a worked case", isExample: true)
        return [.push(LinearReading())]
    }
}
