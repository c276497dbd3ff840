import Packs

// What was planned, decided, foreseen and done.

extension MeasureRecord: Record {
    package static var blank: MeasureRecord { MeasureRecord(id: "", status: .proposed) }

    package static let table = Table<MeasureRecord>(
        "measure", title: "Measure",
        [
            .required("id", \.id, .line),
            .required("status", \.status, .word),
            .optional(
                "credible", \.credible, .list(of: .word),
                "The checks it meets here; without the field, those of the pack."),
            .sparse(
                "blanks", \.blanks, .map(of: .line),
                "What fills the blanks of its notice, by the words in the brackets in small letters with hyphens; days "
                    + "as 2026-11-23."),
            .sparse(
                "evidence", \.evidence, .map(of: .line),
                "How a check is met, by the check: by what they see it, what it costs, what undoing it takes, who holds it."
            ),
            .optional("doubt", \.doubt, .line, "What is answered to the other side's doubt."),
            .optional("why", \.why, .line),
            .optional("owner", \.owner, .line),
            .optional("due", \.due, .line, "A day as 2026-11-23; older files may have other words."),
            .optional(
                "carriedOut", \.carriedOut, .flag,
                "Whether what was adopted was done; without the field nobody has looked."),
        ])
}

extension Letter: Record {
    package static var blank: Letter { Letter() }

    package static let table = Table<Letter>(
        "letter", title: "Letter", about: "What a review adds to its commitments to make a letter of them.",
        [
            .optional("holdStill", \.holdStill, .line, "What happens if the other side holds still."),
            .optional("contact", \.contact, .line, "Whom they may ask."),
            .optional("by", \.by, .line, "Until when; a day as 2026-11-23, or other words."),
            .optional("text", \.text, .lines, "The whole letter, where it was written by hand."),
            .sparse(
                "from", \.from, .map(of: .lines),
                "What stood in the letter when it was last written by hand, by its path."),
            .sparse("fine", \.fine, .list(of: .line), "Findings of wording that were set aside."),
        ])
}

extension PlanRecord: Record {
    package static var blank: PlanRecord { PlanRecord(target: 50, excluded: []) }

    package static let table = Table<PlanRecord>(
        "plan", title: "Plan",
        [
            .usual("target", \.target, .percent, "The escalation to reach, in percent."),
            .usual("excluded", \.excluded, .list(of: .word), "Costs that measures may not have."),
        ])
}

extension Forecast: Record {
    package static var blank: Forecast { Forecast(reaction: "", chance: 0, by: nil) }

    package static let table = Table<Forecast>(
        "forecast", title: "Forecast",
        [
            .required("reaction", \.reaction, .line, "The reaction's id."),
            .required("chance", \.chance, .percent, "In percent."),
            .optional("by", \.by, .day, "As 2026-11-23."),
        ])
}

extension Outcome: Record {
    package static var blank: Outcome { Outcome(reaction: "", happened: false) }

    package static let table = Table<Outcome>(
        "outcome", title: "Outcome",
        [
            .required("reaction", \.reaction, .line, "The reaction's id."),
            .required("happened", \.happened, .flag),
            .optional("note", \.note, .line),
            .optional("on", \.on, .day, "As 2026-11-23."),
        ])
}

extension HowTheyRead: Record {
    package static var blank: HowTheyRead { HowTheyRead(value: 0, from: .inferred, on: nil) }

    package static let table = Table<HowTheyRead>(
        "howTheyRead", title: "How they read it",
        about: "How the other side read the move, as was learnt afterwards.",
        [
            .required(
                "value", \.value, .percent, "How far they saw them gearing up to hurt them, in percent, as ownGuess."),
            .required("from", \.from, .word, "How we know: they told us, they told others, we infer it."),
            .optional("on", \.on, .day, "When it was learnt, as 2026-11-23."),
        ])
}

extension Promise: Record {
    package static var blank: Promise { Promise(text: "") }

    package static let table = Table<Promise>(
        "promise", title: "Promise",
        [
            .required("text", \.text, .line),
            .optional("kept", \.kept, .flag, "Without the field it is open."),
        ])
}

extension Decision: Record {
    package static var blank: Decision { Decision(choice: .proceed, why: nil, on: "", reviewOn: nil) }

    package static let table = Table<Decision>(
        "decision", title: "Decision",
        [
            .required("choice", \.choice, .word),
            .optional("why", \.why, .lines),
            .required("on", \.on, .dayOrTime, "As 2026-11-23; older files have a time."),
            .optional("reviewOn", \.reviewOn, .day, "As 2026-11-23."),
        ])
}

extension Action: Record {
    package static var blank: Action { Action(text: "") }

    package static let table = Table<Action>(
        "action", title: "Action",
        [
            .required("text", \.text, .line),
            .optional("owner", \.owner, .line),
            .optional("due", \.due, .line, "A day as 2026-11-23; older files may have other words."),
            .optional("done", \.done, .flag),
        ])
}
