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
            } + ["About a past review: otherside team and its ID."]
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
    var name: String { "Team session" }

    func bindings(_ desk: Desk) -> [LinearBinding] { [LinearBinding("back b", "the first menu", .back)] }

    func announce(_ desk: Desk) -> [String] {
        TeamAboutPage.choices.enumerated().map { "\($0 + 1). \($1.title). \($1.about)" }
    }

    func prompt(_ desk: Desk) -> String { "1 to 3, or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        guard let id = desk.session?.id else { return [.home] }
        switch text {
        case "": return [.again]
        case "1": return [.home, .effect(.anewForTeam(name: id))]
        case "2": return [.home, .effect(.lookBack(name: id))]
        case "3": return desk.becomeTeam() ? [.replace(LinearTeam())] : []
        default: return nil
        }
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] { [.home] }
}
