import Assessment
import Reports
import Sessions

/// What is said while deciding.
extension LinearDecide {
    func announce(_ desk: Desk) -> [String] {
        var lines = part == .choice ? ["Decide."] : []
        if part == .choice, let decision = desk.session?.decision {
            lines.append(
                "Decided on \(decision.on.prefix(10)): \(decision.choice.rawValue). Deciding again keeps the earlier figures."
            )
        }
        switch part {
        case .choice:
            lines.append("What will you do?")
            lines += Decision.Choice.allCases.enumerated().map { "\($0 + 1). \($1.rawValue.capitalisedFirst)" }
            if let choice { lines.append("Your choice: \(choice.rawValue)") }
        case .why:
            lines.append("Why? In your own words; it is a choice, not a confession.")
            if let begun {
                lines.append("You had begun: \(long(begun))")
            } else if !why.isEmpty {
                lines.append("Your reasons: \(long(why))")
            }
        case .reaction:
            lines.append("A forecast: what will they probably do? Enter alone for no forecast.")
            lines += reactions.enumerated().map { "\($0 + 1). \(desk.phrases.reaction($1.rawValue))" }
            if let reaction { lines.append("Your forecast: \(desk.phrases.reaction(reactions[reaction].rawValue))") }
        case .chance:
            lines.append("How likely, from 0 to 100? 50 is a coin toss.")
            if let chance { lines.append("Your answer: \(chance)") }
        case .by:
            lines.append("By which day? Such as 2027-02-28. Enter alone for none.")
            if !by.isEmpty { lines.append("Your answer: \(by)") }
        case .promises:
            let told = desk.promisesTold
            lines.append(
                "You marked \(told.count == 1 ? "this" : "these") to be told. Shall \(told.count == 1 ? "it" : "they") stand as \(told.count == 1 ? "a promise" : "promises"), to be looked back on?"
            )
            lines += told.enumerated().map { "\($0 + 1). \($1)" }
            lines.append("You can reword or drop them later, under what happened.")
        case .reviewOn:
            lines.append("On which day will you look at this again?")
            if !reviewOn.isEmpty { lines.append("Your answer: \(reviewOn)") }
        case .decide: lines += summary(desk)
        }
        return lines
    }

    private func summary(_ desk: Desk) -> [String] {
        var lines = ["You decide: \(choice?.rawValue ?? "nothing yet")."]
        if !why.isBlank { lines.append("Why: \(long(why))") }
        if let reaction, let chance {
            lines.append(
                "Forecast: \(desk.phrases.reaction(reactions[reaction].rawValue)), \(chance) of 100\(by.isEmpty ? "" : ", by \(by)")."
            )
        }
        let told = choice == .proceed && promises ? desk.promisesTold.count : 0
        if told > 0 { lines.append("You promise what you marked to be told: \(told) in all.") }
        if !reviewOn.isEmpty { lines.append("You look again on \(reviewOn).") }
        return lines + ["Deciding keeps the figures as they stand now. Shall it be so?"]
    }

    func prompt(_ desk: Desk) -> String {
        switch part {
        case .choice: choice == nil ? "1 to 4" : "1 to 4; Enter keeps"
        case .why: begun != nil ? "Goes on; Enter ends it" : why.isEmpty ? "Your text" : "Your text; Enter keeps"
        case .reaction:
            reaction == nil ? "1 to \(reactions.count); Enter for none" : "1 to \(reactions.count), clear; Enter keeps"
        case .chance: chance == nil ? "A number, 0 to 100" : "A number, 0 to 100; Enter keeps"
        case .by: by.isEmpty ? "A day" : "A day, clear; Enter keeps"
        case .promises: promises ? "y or n; Enter means yes" : "y or n; Enter means no"
        case .reviewOn: reviewOn.isEmpty ? "A day" : "A day, clear; Enter keeps"
        case .decide: "y decides, b goes back"
        }
    }
}
