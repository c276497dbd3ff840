import Interview
import Packs
import Reports

/// Guess first: three questions about a case, before its coding is said. Nothing of it is saved.
struct LinearGuess: LinearPage {
    private let worked: WorkedCase
    private var guess: CaseGuess
    private var at = CaseQuestion.ambiguity

    init(_ worked: WorkedCase, _ desk: Desk) {
        self.worked = worked
        guess = desk.cases.guesses[worked.id] ?? CaseGuess()
    }

    var name: String { "Guess first" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding("skip next", "on without a guess", .next),
            LinearBinding("back b", at == .ambiguity ? "the facts" : "the question before", .back),
        ]
    }

    private var choices: [Question.Choice] { if case .choice(let choices) = at.kind { choices } else { [] } }

    func announce(_ desk: Desk) -> [String] {
        var lines = ["Guess \(at.rawValue + 1) of \(CaseQuestion.allCases.count).", at.ask, at.hint]
        lines += choices.enumerated().map { "\($0 + 1). \($1.label)" }
        switch at.value(in: guess) {
        case .percent(let number): lines.append("Your guess: \(number) of 100")
        case .word(let word):
            lines.append("Your guess: \(choices.first { $0.word == word }?.label ?? word)")
        default: break
        }
        return lines
    }

    func prompt(_ desk: Desk) -> String {
        let legal = choices.isEmpty ? "A number, 0 to 100" : "1 to \(choices.count)"
        if case .none = at.value(in: guess) { return "\(legal); Enter skips" }
        return "\(legal); Enter keeps"
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        if text.isEmpty { return forward(&desk) }
        switch LinearAnswer(text, to: at.kind) {
        case .complaint(let complaint): return [.say("\(complaint) \(prompt(desk)).")]
        case .value(let value):
            at.set(value, in: &guess)
            return forward(&desk)
        }
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        if act == .next {
            at.set(.none, in: &guess)
            return forward(&desk)
        }
        guard let before = CaseQuestion(rawValue: at.rawValue - 1) else { return [.pop] }
        at = before
        return [.again]
    }

    private mutating func forward(_ desk: inout Desk) -> [Step] {
        var said: [Step] = []
        if case .none = at.value(in: guess) { said = [.say("Skipped; it counts for nothing.")] }
        if let next = CaseQuestion(rawValue: at.rawValue + 1) {
            at = next
            return said + [.again]
        }
        desk.openCase(worked, guess)
        return said + [.replace(LinearReveal())]
    }
}

/// The guess beside the coding, and what followed. From here the case is read like a review.
struct LinearReveal: LinearPage {
    var name: String { "The case" }

    func bindings(_ desk: Desk) -> [LinearBinding] { LinearResult.bindings(desk, at: .worked) }

    func announce(_ desk: Desk) -> [String] {
        LinearDocuments.lines(.worked, "", desk)
            + ["", "From here: reading, coding, receipt, memo, replies, alternatives, plan."]
    }

    func prompt(_ desk: Desk) -> String { "The case. Enter for the reading, a word, or ?" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        text.isEmpty ? [.go(.reading)] : nil
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        LinearResult.perform(act, argument, &desk, at: .worked) ?? []
    }
}
