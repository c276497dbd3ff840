/// The first menu.
struct LinearHome: LinearPage {
    var name: String { "Home" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        HomePage.entries(desk).map { entry in
            LinearBinding(
                "\(Self.word(entry.destination)) \(entry.key)", Self.says(entry.destination), .visit(entry.destination))
        }
    }

    private static func word(_ destination: Destination) -> String {
        switch destination {
        case .fullReview: "new"
        case .quickLook: "look"
        case .resume: "resume"
        case .past: "past"
        case .due: "due"
        case .lessons: "lessons"
        case .team: "team"
        case .cases: "cases"
        default: "about"
        }
    }

    private static func says(_ destination: Destination) -> String {
        switch destination {
        case .fullReview: "begin a full review"
        case .quickLook: "begin a first look, twelve questions"
        case .resume: "go on where you stopped"
        case .past: "the reviews you have saved"
        case .due: "reviews whose outcome you can record now"
        case .lessons: "how forecasts did, and what recurs"
        case .team: "several people answer, each alone"
        case .cases: "read a worked case"
        default: "what this is, and what it keeps"
        }
    }

    func announce(_ desk: Desk) -> [String] {
        var lines = ["How does this look from the other side?"]
        if HomePage.isFirst(desk) { lines += [HomePage.welcome, HomePage.confidence] }
        for (place, entry) in HomePage.entries(desk).enumerated() {
            lines.append("\(place + 1). \(entry.title). \(entry.about)")
        }
        return lines
    }

    func prompt(_ desk: Desk) -> String { "Home. 1 to \(HomePage.entries(desk).count), or quit" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        let entries = HomePage.entries(desk)
        guard let number = Int(text), entries.indices.contains(number - 1) else { return text.isEmpty ? [.again] : nil }
        return [.go(entries[number - 1].destination)]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] { [] }
}
