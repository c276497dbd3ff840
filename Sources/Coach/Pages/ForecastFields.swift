import Assessment
import Reports
import Sessions

/// Forecasts in a form: each has its reaction, its chance and its day, and behind the last one there is room for another.
/// A reaction is forecast once; clearing it takes its forecast away.
enum ForecastFields {
    /// More than anybody forecasts.
    private static let most = 64

    /// How a field of the forecast at that place is called, from 0.
    private static func id(_ name: String, _ place: Int) -> String { place == 0 ? name : "\(name)-\(place + 1)" }

    /// As a form holds them.
    static func values(_ forecasts: [Forecast]) -> [String: String?] {
        var values: [String: String?] = [:]
        for (place, forecast) in forecasts.enumerated() {
            values[id("reaction", place)] = forecast.reaction
            values[id("chance", place)] = "\(forecast.chance)"
            values[id("by", place)] = forecast.by
        }
        return values
    }

    /// A chance without a reaction would be a forecast of nothing.
    static func forecasts(_ form: FormValues) -> [Forecast] {
        (0..<most).compactMap { place in
            guard let reaction = form.text(id("reaction", place)), let chance = form.number(id("chance", place))
            else { return nil }
            return Forecast(reaction: reaction, chance: chance, by: form.text(id("by", place)))
        }
    }

    static func fields(_ form: FormValues, _ desk: Desk) -> [FormField] {
        let last = (0..<most).last { form.text(id("reaction", $0)) != nil } ?? -1
        return (0...min(last + 1, most - 1)).flatMap { fields(at: $0, isAnother: $0 > last && last >= 0, form, desk) }
    }

    private static func fields(at place: Int, isAnother: Bool, _ form: FormValues, _ desk: Desk) -> [FormField] {
        let own = form.text(id("reaction", place))
        let others = (0..<most).filter { $0 != place }.compactMap { form.text(id("reaction", $0)) }
        let choices = desk.reactionsToForecast.map(\.rawValue).filter { !others.contains($0) }
        guard !choices.isEmpty || own != nil else { return [] }
        var reaction = FormField(
            id("reaction", place), isAnother ? "And probably" : "They will probably",
            .choice(choices.map { .init(word: $0, label: desk.phrases.reaction($0)) }),
            ask: [
                isAnother
                    ? "Another forecast: what else will they probably do? Enter alone for no other."
                    : "A forecast: what will they probably do? Enter alone for no forecast."
            ],
            hint: isAnother ? "no other forecast" : "no forecast", readBack: "Your forecast", isApart: true)
        reaction.noun = "reaction"
        reaction.none = isAnother ? "no other" : "no forecast"
        reaction.isUnfolded = true
        var by = FormField(
            id("by", place), "By which day?", .day(desk.days(.last)),
            ask: ["By which day? Such as 2027-02-28. Enter alone for none."],
            hint: "a day, like 2027-02-28 or in 3 months", isShown: own != nil)
        by.none = "no day"
        return [
            reaction,
            FormField(
                id("chance", place), "Chance, 0 to 100", .number(0...100),
                ask: ["How likely, from 0 to 100? 50 is a coin toss."], hint: "a number; 50 is a coin toss",
                required: "A forecast needs its chance: a number from 0 to 100. Clearing the reaction takes it away.",
                isShown: own != nil),
            by,
        ]
    }
}
