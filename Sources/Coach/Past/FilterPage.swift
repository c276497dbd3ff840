import Packs
import Reports
import Screen
import Sessions

/// Which past reviews to show, and in which order.
struct FilterPage: Page {
    private let query: PastQuery
    var form: FormValues

    init(_ query: PastQuery) {
        self.query = query
        form = FormValues(
            Dictionary(PastCondition.allCases.map { ($0.rawValue, $0.value(query)) }) { first, _ in first })
    }

    var title: String { "Filter and sort" }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.confirm, "show them", .enter, .escape, shown: "Enter", weight: 9),
            Act(.reject, "no filter at all", .control("x"), shown: "Ctrl-X", words: "none", weight: 4),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .confirm:
            var query = query
            for condition in PastCondition.allCases {
                guard let complaint = condition.apply(form[condition.rawValue], to: &query, on: desk.today)
                else { continue }
                desk.warn(complaint)
                return []
            }
            desk.past.query = query
        case .reject: desk.past.query = query.withoutFilters
        default: return []
        }
        return [.pop]
    }

    func content(_ desk: Desk) -> Content {
        var content = FormContent(
            head: [.text("Reviews are listed that meet every line.", .dim)],
            fields: PastCondition.allCases.map { field($0, desk) })
        content.nameColumns = 18
        content.endsAnywhere = true
        return .form(content)
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
            condition.rawValue, condition.name, kind, ask: ["\(condition.name)?"],
            hint: condition.isDay ? "any day, or 2026-11-23, last month" : "any",
            required: condition == .sort ? "there is always an order" : nil, readBack: "Now")
        field.style = .strong
        return field
    }
}
