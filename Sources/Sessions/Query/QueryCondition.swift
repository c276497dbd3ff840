import Packs

/// `field:value` as it was typed, on its way to what it means.
struct QueryCondition {
    struct Trouble: Error { let words: String }

    let name: String
    /// `:`, `=` or a comparison.
    let sign: String
    let value: String

    func query(_ context: QueryParser.Context) throws(Trouble) -> Query {
        guard let field = QueryField(rawValue: name.lowercased()) else {
            let names = QueryField.allCases.map(\.rawValue)
            throw Trouble(words: "field \(notOneOf(name, names)); words with a colon are looked for in quotes")
        }
        if field.isCompared { return try figure(field) }
        guard sign == ":" || sign == "=" else {
            throw Trouble(words: "\(name) goes with ':', as in \(field.help.form)")
        }
        guard !value.isEmpty else { throw Trouble(words: "\(name) needs a value, as in \(field.help.form)") }
        return try meaning(field, context)
    }

    private func meaning(_ field: QueryField, _ context: QueryParser.Context) throws(Trouble) -> Query {
        switch field {
        case .scope: return .scope(try word(field, Scope.init))
        case .other: return .otherSide(value)
        case .tag: return .tag(value)
        case .decision:
            switch value.lowercased() {
            case "none": return .state(.open)
            case "any": return .state(.decided)
            default: return .decision(try word(field, Decision.Choice.init))
            }
        case .is: return .state(try word(field, Query.State.init))
        case .due: return .due(on: try bound(context, .first).day)
        case .honesty: return .honesty(try word(field) { $0 })
        case .their: return .theirIntent(try word(field) { $0 })
        case .from: return .from(try bound(context, .first))
        case .to: return .to(try bound(context, .last))
        case .escalation, .ambiguity: return try figure(field)
        }
    }

    private func word<Value>(_ field: QueryField, _ make: (String) -> Value?) throws(Trouble) -> Value {
        let word = value.lowercased()
        guard field.values.contains(word), let made = make(word) else {
            throw Trouble(words: "\(name) \(notOneOf(value, field.values))")
        }
        return made
    }

    private func bound(_ context: QueryParser.Context, _ end: DayWords.End) throws(Trouble) -> IndexQuery.Bound {
        let days = DayWords(on: context.today, end)
        guard let day = try? days.day(value), let bound = IndexQuery.Bound(day, in: context.zone) else {
            throw Trouble(words: "'\(value)' is no day such as 2026-11-23, yesterday or last-month")
        }
        return bound
    }

    private func figure(_ field: QueryField) throws(Trouble) -> Query {
        guard let comparison = Query.Comparison(rawValue: sign), let figure = Query.Figure(rawValue: field.rawValue)
        else { throw Trouble(words: "\(name) goes with >, <, >= or <=, as in \(field.help.form)") }
        guard let number = Double(value), (0...100).contains(number) else {
            throw Trouble(words: "\(name) is compared with a number from 0 to 100, as in \(field.help.form)")
        }
        return .figure(figure, comparison, number)
    }
}
