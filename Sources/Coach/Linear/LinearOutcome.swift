import Assessment
import Reports
import Sessions

/// What really happened, reaction by reaction and promise by promise.
struct LinearOutcome: LinearPage {
    /// The file of the review.
    let file: String
    let called: String

    var name: String { "What happened" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("note n", argument: "N TEXT", "what you saw of reaction N", .note),
            LinearBinding(
                "came c", argument: "N", "a reaction that nobody had thought of; came alone lists all", .add),
            LinearBinding("promise p", argument: "TEXT", "a promise you made to them", .tell),
            LinearBinding("reword", argument: "N TEXT", "promise N in other words", .rename),
            LinearBinding("drop", argument: "N", "promise N was none; it leaves the list", .release),
            LinearBinding("back b", "the list", .back),
        ]
    }

    func announce(_ desk: Desk) -> [String] {
        guard let known = OutcomeRows(desk) else { return ["It cannot be read."] }
        let phrases = known.phrases(desk.pack)
        guard known.none == nil else {
            return ["What happened after \(called). Nothing was forecast, expected or promised."]
        }
        return ["What happened after \(called). It judges the forecast, not the person."]
            + known.rows.enumerated().map { place, row in
                let (what, before, said, note) = known.words(row, phrases)
                let words = ["\(what): \(said)."] + before.map { "\($0.capitalisedFirst)." } + [note].compactMap(\.self)
                return "\(place + 1). \(words.joined(separator: " "))"
            }
    }

    func prompt(_ desk: Desk) -> String { "What happened. A number with y, n or open, such as 1 y, or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        if text.isEmpty { return [.again] }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let known = OutcomeRows(desk), let row = row(String(words[0]), known) else {
            return nil
        }
        switch words[1] {
        case "y", "yes": return amend(known.record(true, row, on: desk.today))
        case "n", "no": return amend(known.record(false, row, on: desk.today))
        case "open", "o":
            if let reason = row.whyNotClear { return [.say("Not now: \(reason).")] }
            return amend(known.record(nil, row, on: desk.today))
        default: return nil
        }
    }

    private func row(_ word: String?, _ known: OutcomeRows) -> OutcomeRows.Row? {
        word.flatMap { Int($0) }.flatMap { known.rows[safe: $0 - 1] }
    }

    private func amend(_ amendment: Amendment) -> [Step] {
        [.effect(.amend(name: file, [amendment])), .effect(.fetch(names: [file])), .again]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        guard act != .back, let known = OutcomeRows(desk) else { return [.pop] }
        let parts = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        let row = row(parts.first, known)
        switch act {
        case .rename:
            guard parts.count == 2, let row, row.isPromise, let change = known.note(parts[1], row) else {
                return [.say("Type the number of a promise, then its new words.")]
            }
            return amend(change)
        case .release:
            guard let row, row.isPromise, let change = known.note("", row) else {
                return [.say("Type the number of a promise.")]
            }
            return amend(change)
        case .tell: return argument.isEmpty ? [.say("Type the promise after it.")] : amend(.newPromise(argument))
        case .add: return came(argument, known, desk)
        case .note:
            guard parts.count == 2, let row, !row.isPromise, let change = known.note(parts[1], row) else {
                return [.say("Type the number of a reaction with y or n recorded, then the note.")]
            }
            return amend(change)
        default: return []
        }
    }

    /// Any reaction, by the number it has among all of them.
    private func came(_ argument: String, _ known: OutcomeRows, _ desk: Desk) -> [Step] {
        let all = ReactionKind.allCases
        let phrases = known.phrases(desk.pack)
        guard !argument.isEmpty else {
            return [
                .say(
                    all.enumerated().map { "\($0 + 1). \(phrases.reaction($1.rawValue))." }
                        + ["Type came and the number of the one that came."])
            ]
        }
        guard let kind = Int(argument).flatMap({ all[safe: $0 - 1] }) else {
            return [.say("'\(short(argument))' is not a number from 1 to \(all.count). came alone lists them.")]
        }
        return amend(known.came(kind, on: desk.today))
    }
}
