import Reports
import Screen
import Sessions

/// What is to be done, by whom and by when.
struct LinearActions: LinearPage {
    var name: String { "Actions" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let off = desk.readOnly
        let none = desk.whyNoAction
        return [
            LinearBinding("add a", argument: "TEXT", "a new action", .add, off: off),
            LinearBinding("done d", argument: "N", "it is done, or not after all", .done, off: none),
            LinearBinding("owner", argument: "N NAME", "who sees to it", .owner, off: none),
            LinearBinding("due", argument: "N DAY", "by when, such as 2027-02-28", .due, off: none),
            LinearBinding("text", argument: "N TEXT", "in other words", .change, off: none),
            LinearBinding("delete", argument: "N", "delete it; undo has it back", .delete, off: none),
        ] + LinearResult.bindings(desk, at: .actions)
    }

    func announce(_ desk: Desk) -> [String] {
        let actions = desk.session?.actions ?? []
        return ["Actions."]
            + (actions.isEmpty
                ? ["None yet. add and what is to be done adds one."]
                : actions.enumerated().map { "\($0.offset + 1). \(ActionsDocument.words($0.element))." })
    }

    func prompt(_ desk: Desk) -> String { "Actions. add TEXT, done N, or ?" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? { text.isEmpty ? [.again] : nil }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        switch act {
        case .add:
            guard !argument.isEmpty else { return [.say("Type what is to be done after it.")] }
            desk.addAction(argument)
            return [.again]
        case .done, .owner, .due, .change, .delete: return change(act, argument, &desk)
        default: return LinearResult.perform(act, argument, &desk, at: .actions) ?? []
        }
    }

    private func change(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        let count = desk.session?.actions.count ?? 0
        guard case .command(let word, let text) = LinearLine.command(argument), let number = Int(word),
            (1...max(1, count)).contains(number), count > 0
        else { return [.say("Type the number of an action after it, from 1 to \(count).")] }
        if act == .due, !text.isEmpty, !Day.isDay(text) { return [.say(Day.complaint(text))] }
        let place = number - 1
        let words = text.isEmpty ? nil : text
        switch act {
        case .done: desk.toggleAction(at: place)
        case .owner: desk.changeAction(at: place) { $0.owner = words }
        case .due: desk.changeAction(at: place) { $0.due = words }
        case .delete: desk.deleteAction(at: place)
        default: desk.changeAction(at: place) { $0.text = text }
        }
        return [.again]
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "actions", text: nil, on: desk.now) }
}

/// What was to be done since the last time.
struct LinearLastActions: LinearPage {
    var name: String { "Last time's actions" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("done d", argument: "N", "it is done, or not after all", .done),
            LinearBinding("back b", "go on; what is open stays open", .back),
        ]
    }

    /// By number; those that were open when it was asked first keep theirs.
    private var last: LastActions

    init(_ desk: Desk) {
        last = LastActions()
        last.gather(desk)
    }

    func announce(_ desk: Desk) -> [String] {
        var last = last
        last.gather(desk)
        guard !last.rows.isEmpty else { return ["Last time's actions. Nothing is open any more."] }
        return ["Last time's actions, open from earlier reviews with the same people."]
            + last.rows.enumerated().map { number, row in
                "\(number + 1). \(ActionsDocument.words(row.action)), from \(row.from.words)."
            }
    }

    func prompt(_ desk: Desk) -> String { "Last time's actions. done N, or Enter to go on" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? { text.isEmpty ? [.pop] : nil }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        guard act == .done else { return [.pop] }
        last.gather(desk)
        guard let row = Int(argument).flatMap({ last.rows[safe: $0 - 1] }) else {
            return [.say("Type done and the number of an action.")]
        }
        let again = LastActions.effect(desk, again: true)
        return [.effect(last.toggle(row))] + [again].compactMap(\.self).map(Step.effect) + [.again]
    }
}
