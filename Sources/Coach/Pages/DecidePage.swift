import Assessment
import Reports
import Screen
import Sessions

/// Proceed, revise, drop or defer; why; forecasts; when to look again.
struct DecidePage: Page {
    var form: FormValues

    init(_ desk: Desk) {
        let decision = desk.session?.decision
        form = FormValues(
            [
                "choice": decision?.choice.rawValue, "why": decision?.why, "promises": "yes",
                "reviewOn": decision?.reviewOn ?? Day.months(3, after: desk.today),
            ].merging(ForecastFields.values(desk.forecasts)) { $1 })
    }

    var title: String { "Decide" }
    var tab: Destination? { .decide }
    var place: String? { "decide" }

    private var choice: Decision.Choice? { Decision.Choice(rawValue: form["choice"]) }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(
                .confirm, "decide and save", .enter, shown: "Enter",
                off: choice == nil ? Self.chooseFirst : desk.readOnly.map { "this review is \($0)" }, weight: 9)
        ]
    }

    private static let chooseFirst = "choose first: proceed, revise, drop or defer"

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm, let choice else { return [] }
        desk.decide(
            choice, why: form["why"], reviewOn: form["reviewOn"], forecasts: ForecastFields.forecasts(form),
            promising: form.isYes("promises"))
        form.settle()
        return [
            .go(.closing), .keepDraft, .say("Decided and saved: \(choice.rawValue)."),
        ]
    }

    func content(_ desk: Desk) -> Content {
        let decided = desk.session?.decision.map {
            Block.text(
                "Decided on \(desk.day($0.on)): \($0.choice.rawValue). Deciding again keeps the earlier figures.", .dim
            )
        }
        return .form(
            FormContent(
                head: [decided].compactMap(\.self) + open(desk),
                fields: [choiceField, whyField] + ForecastFields.fields(form, desk) + [
                    promisesField(desk), reviewField(desk),
                ],
                confirmation: .init(
                    name: "Decide and save", hint: "freezes the figures as they stand", summary: summary(desk),
                    verb: "decides", refusal: "Not decided. Nothing is lost.")))
    }

    /// Deciding with open blanks is possible; which ones stands here.
    private func open(_ desk: Desk) -> [Block] {
        desk.session.flatMap { CommitmentDocument.openLine($0, desk.phrases) }.map { [.text($0, .warning)] } ?? []
    }

    private var choiceField: FormField {
        var field = FormField(
            "choice", "What will you do?",
            .choice(Decision.Choice.allCases.map { .init(word: $0.rawValue, label: $0.rawValue) }),
            ask: ["What will you do?"], required: "Choose first: 1 proceed, 2 revise, 3 drop, 4 defer.",
            readBack: "Your choice")
        field.isInLine = true
        return field
    }

    private var whyField: FormField {
        var field = FormField(
            "why", "Why?", .text, ask: ["Why? In your own words; it is a choice, not a confession."],
            hint: "a choice with reasons, no confession; Alt-Enter makes a new line", readBack: "Your reasons")
        field.none = "no reasons"
        return field
    }

    /// Promises are offered where the move goes on and something of the measures was marked to be told.
    private func promisesField(_ desk: Desk) -> FormField {
        let told = choice == .proceed ? desk.promisesTold : []
        let one = told.count == 1
        let ask =
            "You marked \(one ? "this" : "these") to be told. Shall \(one ? "it" : "they") stand as "
            + "\(one ? "a promise" : "promises"), to be looked back on?"
        var field = FormField(
            "promises", "Told as promises", .yesNo,
            ask: [ask] + told.enumerated().map { "\($0 + 1). \($1)" }
                + ["You can reword or drop them later, under what happened."],
            said: form.isYes("promises")
                ? "yes: \(one ? "1" : "\(told.count)") of the notice, to be looked back on" : "no: none is recorded",
            isShown: !told.isEmpty, isApart: true)
        field.toYesNo = ("record them", "no promises")
        return field
    }

    private func reviewField(_ desk: Desk) -> FormField {
        var field = FormField(
            "reviewOn", "Look again on", .day(desk.days(.first)), ask: ["On which day will you look at this again?"],
            hint: "a day, like 2027-02-28 or in 3 months", isApart: choice != .proceed || desk.promisesTold.isEmpty)
        field.none = "no day"
        return field
    }

    private func summary(_ desk: Desk) -> [String] {
        var lines = ["You decide: \(choice?.rawValue ?? "nothing yet")."]
        if let why = form.text("why") { lines.append("Why: \(long(why))") }
        lines += ForecastFields.forecasts(form).map { forecast in
            let by = forecast.by.map { ", by \($0)" } ?? ""
            return "Forecast: \(desk.phrases.reaction(forecast.reaction)), \(forecast.chance) of 100\(by)."
        }
        let told = choice == .proceed && form.isYes("promises") ? desk.promisesTold.count : 0
        if choice == .proceed || choice == .revise { lines += open(desk).plainLines() }
        if told > 0 { lines.append("You promise what you marked to be told: \(told) in all.") }
        if let day = form.text("reviewOn") { lines.append("You look again on \(day).") }
        return lines + ["Deciding keeps the figures as they stand now. Shall it be so?"]
    }
}
