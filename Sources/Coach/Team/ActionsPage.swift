import Reports
import Screen
import Sessions

/// What is to be done, by whom and by when.
struct ActionsPage: Page {

    var title: String { "Actions" }
    var tab: Destination? { .actions }
    var place: String? { "actions" }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        let none = desk.whyNoAction
        let isDone = here.flatMap { desk.session?.actions[safe: $0] }?.done == true
        return [
            Act(.add, "new action", key: "n", words: "add a", .wordsIfAny("TEXT"), off: desk.readOnly, weight: 8),
            Act(
                .toggle, isDone ? "not done after all" : "done", .character(" "), shown: "Space", words: "done d", .row,
                help: "it is done, or not after all", off: none, weight: 8),
            Act(
                .edit, "change it", .enter, .character("e"), shown: "Enter", words: "change", .row,
                help: "change it line by line; the number alone does the same", off: none, weight: 6),
            Act(.owner, "who sees to it", words: "owner", .rowAndWords("NAME"), off: none),
            Act(.due, "by when, such as 2027-02-28", words: "due", .rowAndWords("DAY"), off: none),
            Act(.rename, "in other words", words: "text", .rowAndWords("TEXT"), off: none),
            Act(
                .delete, "delete", .character("x"), .delete, shown: "x", words: "delete", .row,
                help: "delete it; undo has it back", off: none, weight: 4),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        if command == .add {
            guard !given.words.isEmpty else { return [.push(ActionPage(desk, at: nil))] }
            desk.addAction(given.words)
            return [.again]
        }
        guard let place = given.row, let action = desk.session?.actions[safe: place] else { return [] }
        let words = given.words.isEmpty ? nil : given.words
        switch command {
        case .edit: return [.push(ActionPage(desk, at: place))]
        case .toggle: desk.toggleAction(at: place)
        case .owner: desk.changeAction(at: place) { $0.owner = words }
        case .due:
            let days = desk.days(.last)
            if let words, let complaint = days.complaint(words) { return [.say(complaint)] }
            desk.changeAction(at: place) { $0.due = words.flatMap { try? days.day($0) } }
        case .rename: desk.changeAction(at: place) { $0.text = given.words }
        case .delete:
            desk.deleteAction(at: place)
            let undo = desk.keys.shown(.undo, "u")
            return [.say("Deleted: \"\(Width.clip(action.text, to: 40))\". \(undo) has it back."), .again]
        default: break
        }
        return [.again]
    }

    func content(_ desk: Desk) -> Content {
        let words =
            "No action yet. A new one says what is to be done, who sees to it, and by when. The next session with the "
            + "same other side opens with those that are not done."
        let rows = (desk.session?.actions ?? []).map { ListRow($0, today: desk.today) }
        return .list(ListContent(rows, noun: "action", empty: [.text(words, .dim)]))
    }
}

extension ListRow {
    /// An action on two rows.
    init(_ action: Action, heading: String? = nil, today: String) {
        let isDone = action.done == true
        let isLate = action.isOverdue(on: today)
        let details = [
            action.owner ?? "nobody named",
            action.due.map { "by \(Words.due($0))\(isLate ? ", OVERDUE" : "")" } ?? "no day named",
        ]
        self.init(
            heading: heading, mark: isDone ? "[x]" : "[ ]", markStyle: isDone ? .good : .plain, title: action.text,
            style: isDone ? .dim : .plain, details: [details.joined(separator: ", ")],
            detailStyle: isLate ? .warning : .dim, spoken: "\(ActionsDocument.words(action)).")
    }
}

extension Array {
    subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
