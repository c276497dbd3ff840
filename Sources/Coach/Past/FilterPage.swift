import Packs
import Reports
import Screen
import Sessions

/// Which past reviews to show, and in which order: the query as it is typed, and below it the lines that write it.
struct FilterPage: Page {
    private var query: PastQuery
    var form: FormValues
    /// What the form held when the query was last made to fit it.
    private var known: FormValues
    /// How many picks are in the query already.
    private var taken: Int

    init(_ desk: Desk) {
        query = desk.past.query
        taken = desk.past.picked.count
        form = FormValues()
        known = form
        fill(PastCondition.allCases)
    }

    var title: String { "Filter and sort" }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.confirm, "show them", .enter, shown: "Enter", words: "show", weight: 9),
            Act(
                .list, "pick", .control("l"), shown: "Ctrl-L", words: "pick",
                help: "pick a tag, an other side or a saved query from those there are", weight: 8),
            Act(
                .leave, "cancel", .escape, shown: "Esc", words: "cancel", help: "back, and the filter as it was",
                weight: 7),
            Act(.reject, "no filter at all", .control("x"), shown: "Ctrl-X", words: "none", weight: 4),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .confirm:
            follow(desk)
            if let complaint = PastQuery.complaint(form[PastCondition.query.rawValue], desk) {
                desk.warn(complaint)
                return []
            }
            desk.past.query = query
        case .list: return [.push(PickPage())]
        case .reject: desk.past.query = query.withoutFilters
        case .leave: break
        default: return []
        }
        return [.pop]
    }

    mutating func update(_ desk: Desk) {
        follow(desk)
        let picked = desk.past.picked.dropFirst(taken)
        guard !picked.isEmpty else { return }
        taken = desk.past.picked.count
        var parts = QueryParts(form[PastCondition.query.rawValue])
        for pick in picked { pick.add(to: &parts) }
        form[PastCondition.query.rawValue] = parts.text
        follow(desk)
    }

    /// What was changed in one line shows in the others. While the query cannot be read they wait for it.
    private mutating func follow(_ desk: Desk) {
        let changed = PastCondition.allCases.filter { form[$0.rawValue] != known[$0.rawValue] }
        guard !changed.isEmpty, PastQuery.complaint(form[PastCondition.query.rawValue], desk) == nil else { return }
        for condition in changed { _ = condition.apply(form[condition.rawValue], to: &query, desk) }
        // What is being typed stays as it is typed.
        fill(PastCondition.allCases.filter { !changed.contains($0) || $0 == .query && changed.count > 1 })
    }

    private mutating func fill(_ conditions: [PastCondition]) {
        for condition in conditions { form[condition.rawValue] = condition.value(query) ?? "" }
        known = form
    }

    func content(_ desk: Desk) -> Content {
        var content = FormContent(head: [head(desk)], fields: PastCondition.allCases.map { field($0, desk) })
        content.nameColumns = 18
        content.endsAnywhere = true
        return .form(content)
    }

    /// What is wrong with the query, or all of it where its line may be too short.
    private func head(_ desk: Desk) -> Block {
        let text = form[PastCondition.query.rawValue]
        if let complaint = PastQuery.complaint(text, desk) { return .text(complaint, .warning) }
        return .text(text.count > 36 ? text : "Type a query, or let the lines below write it.", .dim)
    }

    private func field(_ condition: PastCondition, _ desk: Desk) -> FormField {
        let kind: FormField.Kind
        if condition.isDay {
            kind = .day(DayWords(on: desk.today, condition == .until ? .last : .first))
        } else if condition.choices.isEmpty {
            kind = .line
        } else {
            kind = .choice(condition.choices.map { .init(word: $0, label: Words.plain($0)) })
        }
        var field = FormField(
            condition.rawValue, condition.name, kind, ask: ["\(condition.name)?"], hint: Self.hint(condition),
            required: condition == .sort ? "there is always an order" : nil, readBack: "Now")
        if condition == .query {
            field.problem = PastQuery.complaint(form[condition.rawValue], desk)
            field.ask = [
                "Query? Words, field:value, and, or, not, brackets. /pick tells what there is, /show lists them."
            ]
        }
        field.style = .strong
        return field
    }

    private static func hint(_ condition: PastCondition) -> String {
        switch condition {
        case .query: "all reviews"
        case .from, .until: "any day, or 2026-11-23, last month"
        default: "any"
        }
    }
}
