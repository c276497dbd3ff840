import Sessions

/// Where a team session begins, or goes on.
struct LinearTeamList: LinearPage {
    var name: String { "Team session" }
    func wants(_ desk: Desk) -> [Effect] { [.list(TeamListPage.query)] }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("new n", "a new one, about a move that lies ahead", .visit(.teamNew)),
            LinearBinding("back b", "the first menu", .back),
        ]
    }

    func announce(_ desk: Desk) -> [String] {
        ["Several people, one keyboard. Each answers alone; then all is shown at once.", "1. A new one."]
            + TeamListPage.open(desk).enumerated().map { place, row in
                "\(place + 2). Go on: \(row.title), \(TeamListPage.state(row.summary))."
            } + ["About a past review: past, then together and its number; or otherside team and its ID."]
    }

    func prompt(_ desk: Desk) -> String { "Team session. 1 to \(1 + TeamListPage.open(desk).count), or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        guard !text.isEmpty else { return [.again] }
        if text == "1" { return [.go(.teamNew)] }
        let open = TeamListPage.open(desk)
        guard let number = Int(text), open.indices.contains(number - 2) else { return nil }
        return [.effect(.open(id: open[number - 2].name))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] { [.pop] }
}

/// What a group wants with a review that is there already.
struct LinearTeamAbout: LinearPage {
    let about: TeamAbout

    var name: String { "Team session" }

    func bindings(_ desk: Desk) -> [LinearBinding] { [LinearBinding("back b", "where you were before", .back)] }

    func announce(_ desk: Desk) -> [String] {
        about.choices.enumerated().map { place, choice in
            "\(place + 1). \(choice.title). \(choice.about)" + (choice.off.map { " Not now: \($0)." } ?? "")
        }
    }

    func prompt(_ desk: Desk) -> String { "1 to \(about.choices.count), or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        guard !text.isEmpty else { return [.again] }
        guard let choice = Int(text).flatMap({ about.choices[safe: $0 - 1] }) else { return nil }
        if let off = choice.off { return [.say("Not now: \(off).")] }
        return [.pop, .effect(about.effect(choice.kind, &desk))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] { [.pop] }
}
