/// Past reviews by number.
struct LinearShelf: LinearPage {
    var name: String { "Past reviews" }

    func bindings(_ desk: Desk) -> [LinearBinding] { [LinearBinding("back b", "the first menu", .back)] }

    func announce(_ desk: Desk) -> [String] {
        let entries = desk.shelf?.entries ?? []
        guard !entries.isEmpty else { return ["No review yet."] }
        return ["Past reviews, the newest first:"]
            + entries.enumerated().map { place, entry in
                "\(place + 1). \(entry.title), \(entry.date).\(entry.damage.map { " It cannot be opened: \($0)" } ?? "")"
            }
    }

    func prompt(_ desk: Desk) -> String {
        switch desk.shelf?.entries.count ?? 0 {
        case 0: "Past reviews. back"
        case 1: "Past reviews. 1 opens it, or back"
        case let count: "Past reviews. 1 to \(count) opens one, or back"
        }
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? {
        if text.isEmpty { return [.again] }
        guard let number = Int(text), let entries = desk.shelf?.entries, entries.indices.contains(number - 1) else {
            return nil
        }
        let entry = entries[number - 1]
        if let damage = entry.damage { return [.say("It cannot be opened: \(damage)")] }
        return [.effect(.open(id: entry.id))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] {
        act == .back ? [.pop] : []
    }
}
