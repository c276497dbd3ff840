import Reports
import Sessions

/// What really happened, reaction by reaction and promise by promise.
struct LinearOutcome: LinearPage {
    /// The file of the review.
    let file: String
    let called: String

    var name: String { "What happened" }

    private func back(_ desk: Desk) -> LookBack? { desk.past.fetched.first.map { LookBack($0) } }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("note n", argument: "N TEXT", "what you saw of reaction N", .note),
            LinearBinding("promise p", argument: "TEXT", "a promise you made to them", .tell),
            LinearBinding("reword", argument: "N TEXT", "promise N in other words", .rename),
            LinearBinding("drop", argument: "N", "promise N was none; it leaves the list", .release),
            LinearBinding("back b", "the list", .back),
        ]
    }

    func announce(_ desk: Desk) -> [String] {
        guard let back = back(desk) else { return ["It cannot be read."] }
        let phrases = Phrasebook(desk.pack, desk.past.fetched.first?.move ?? Move())
        let reactions = back.reactions.map { one in
            let said = one.outcome.map { $0.happened ? "it happened" : "it did not happen" } ?? "not recorded"
            let before = [one.forecast.map { "You said \($0) of 100." }, one.expected ? "The coach expected it." : nil]
            let words = [phrases.reaction(one.reaction) + ": \(said)."] + before.compactMap(\.self)
            return (words + [one.outcome?.note].compactMap(\.self)).joined(separator: " ")
        }
        let promises = back.promises.map { promise in
            "You promised: \(promise.text): \(promise.kept.map { $0 ? "kept" : "not kept" } ?? "open")."
        }
        let all = reactions + promises
        guard !all.isEmpty else {
            return ["What happened after \(called). Nothing was forecast, expected or promised."]
        }
        return ["What happened after \(called). It judges the forecast, not the person."]
            + all.enumerated().map { "\($0.offset + 1). \($0.element)" }
    }

    func prompt(_ desk: Desk) -> String { "What happened. A number with y, n or open, such as 1 y, or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        if text.isEmpty { return [.again] }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let number = Int(words[0]), let back = back(desk) else { return nil }
        let happened: Bool?
        switch words[1] {
        case "y", "yes": happened = true
        case "n", "no": happened = false
        case "open", "o": happened = nil
        default: return nil
        }
        if back.reactions.indices.contains(number - 1) {
            let one = back.reactions[number - 1]
            guard let happened else { return amend(.noOutcome(reaction: one.reaction)) }
            return amend(
                .outcome(Outcome(reaction: one.reaction, happened: happened, note: one.outcome?.note, on: desk.today)))
        }
        let place = number - 1 - back.reactions.count
        return back.promises.indices.contains(place) ? amend(.promise(place, kept: happened)) : nil
    }

    /// The place among the promises of a number of the list.
    private func promise(_ word: String?, _ desk: Desk) -> Int? {
        guard let number = word.flatMap({ Int($0) }), let back = back(desk) else { return nil }
        let place = number - 1 - back.reactions.count
        return back.promises.indices.contains(place) ? place : nil
    }

    private func amend(_ amendment: Amendment) -> [Step] {
        [.effect(.amend(name: file, [amendment])), .effect(.fetch(names: [file])), .again]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        let parts = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        switch act {
        case .rename:
            guard parts.count == 2, let place = promise(parts[0], desk) else {
                return [.say("Type the number of a promise, then its new words.")]
            }
            return amend(.rewordedPromise(place, parts[1]))
        case .release:
            guard let place = promise(parts.first, desk) else { return [.say("Type the number of a promise.")] }
            return amend(.rewordedPromise(place, ""))
        case .tell: return argument.isEmpty ? [.say("Type the promise after it.")] : amend(.newPromise(argument))
        case .note:
            guard parts.count == 2, let number = Int(parts[0]), let back = back(desk),
                back.reactions.indices.contains(number - 1), var outcome = back.reactions[number - 1].outcome
            else { return [.say("Type the number of a reaction with y or n recorded, then the note.")] }
            outcome.note = parts[1]
            return amend(.outcome(outcome))
        default: return [.pop]
        }
    }
}
