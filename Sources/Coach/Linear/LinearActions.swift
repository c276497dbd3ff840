import Reports
import Screen
import Sessions

/// What is to be done, by whom and by when.
struct LinearActions: LinearPage {
    var name: String { "Actions" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let off = desk.readOnly
        let none = desk.session?.actions.isEmpty == false ? off : "there is no action yet"
        return [
            LinearBinding("add a", argument: "TEXT", "a new action", .add, off: off),
            LinearBinding("done d", argument: "N", "it is done, or not after all", .done, off: none),
            LinearBinding("owner", argument: "N NAME", "who sees to it", .owner, off: none),
            LinearBinding("due", argument: "N DAY", "by when, such as 2027-02-28", .due, off: none),
            LinearBinding("text", argument: "N TEXT", "in other words", .change, off: none),
            LinearBinding("delete", argument: "N", "delete it; undo has it back", .delete, off: none),
        ] + LinearResult.bindings(desk, at: .actions).filter { !["list", "go", "questions"].contains($0.words.first) }
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
            desk.change { $0.actions.append(Action(text: argument)) }
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
        desk.change { session in
            let place = number - 1
            switch act {
            case .done: session.actions[place].done = session.actions[place].done == true ? nil : true
            case .owner: session.actions[place].owner = text.isEmpty ? nil : text
            case .due: session.actions[place].due = text.isEmpty ? nil : text
            case .delete: session.actions.remove(at: place)
            default: if !text.isEmpty { session.actions[place].text = text }
            }
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

    /// The actions by number, each with the file it stands in.
    private func all(_ desk: Desk) -> [(from: Recalled, place: Int, action: Action)] {
        desk.past.recalled.flatMap { one in
            one.actions.enumerated().filter { $0.element.done != true }.map { (one, $0.offset, $0.element) }
        }
    }

    func announce(_ desk: Desk) -> [String] {
        let all = all(desk)
        guard !all.isEmpty else { return ["Last time's actions. Nothing is open any more."] }
        return ["Last time's actions, open from earlier reviews with the same people."]
            + all.enumerated().map { number, one in
                "\(number + 1). \(ActionsDocument.words(one.action)), from \(one.from.title), \(one.from.created.prefix(10))."
            }
    }

    func prompt(_ desk: Desk) -> String { "Last time's actions. done N, or Enter to go on" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? { text.isEmpty ? [.pop] : nil }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        guard act == .done else { return [.pop] }
        guard let one = Int(argument).flatMap({ all(desk)[safe: $0 - 1] }) else {
            return [.say("Type done and the number of an action.")]
        }
        let amendment = Amendment.action(one.place, text: one.action.text, done: true)
        return [.effect(.amend(name: one.from.name, [amendment]))]
            + [LastActionsPage.effect(desk, again: true)].compactMap(\.self).map(Step.effect) + [.again]
    }
}
