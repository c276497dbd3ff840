import Interview
import Packs
import Reports
import Screen
import Sessions

/// Guess first: three questions about a case, before its coding is shown. Nothing of it is saved.
struct GuessPage: Page {
    private let worked: WorkedCase
    var form: FormValues

    init(_ worked: WorkedCase, _ desk: Desk) {
        self.worked = worked
        let guess = desk.cases.guesses[worked.id] ?? CaseGuess()
        let values = CaseQuestion.allCases.map { ($0.id, $0.typed(in: guess)) }
        form = FormValues(Dictionary(values) { first, _ in first })
    }

    var title: String { "Guess first" }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.confirm, "next", .enter, shown: "Enter", weight: 9),
            Act(.leave, "the facts", .escape, .character("q"), shown: "Esc", words: "facts", weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm else { return [.pop] }
        var guess = CaseGuess()
        for question in CaseQuestion.allCases { question.set(question.read(form[question.id]), in: &guess) }
        desk.openCase(worked, guess)
        return [.pop, .replace(DocumentPage(.workedCase))]
    }

    func content(_ desk: Desk) -> Content {
        var content = FormContent(fields: CaseQuestion.allCases.map(field))
        content.isOneByOne = true
        content.isTitled = false
        (content.next, content.skip) = ("next", "skip")
        content.skipped = "Skipped; it counts for nothing."
        content.side = CaseDocument.facts(worked)
        return .form(content)
    }

    private func field(_ question: CaseQuestion) -> FormField {
        let kind: FormField.Kind
        switch question.kind {
        case .choice(let choices): kind = .choice(choices.map { .init(word: $0.word, label: $0.label) })
        default: kind = .number(0...100)
        }
        let place = "\(question.rawValue + 1) of \(CaseQuestion.allCases.count)"
        var field = FormField(
            question.id, question.ask, kind, ask: ["Guess \(place).", question.ask, question.hint],
            hint: "Write here. Enter goes on.", readBack: "Your guess")
        field.heading = "\(worked.title): guess \(place)"
        field.above = [.text(question.hint, .dim)]
        field.none = "no guess"
        if question.kind == .percent { field.unit = " of 100" }
        return field
    }
}

extension Desk {
    /// Opens a case like a review; what was guessed stands beside its coding.
    mutating func openCase(_ worked: WorkedCase, _ guess: CaseGuess) {
        cases.guesses[worked.id] = guess
        open(.init(.init(worked, pack, now: now)), readOnly: "a worked case", isExample: true)
    }

    /// The case that lies open.
    var worked: WorkedCase? {
        guard isExample, let id = session?.id else { return nil }
        return pack.cases.first { "case:\($0.id)" == id }
    }
}
