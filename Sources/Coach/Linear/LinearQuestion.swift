import Interview
import Packs
import Reports
import Sessions

/// How one question of the form sounds.
struct LinearQuestion {
    let question: Question
    /// From 1.
    let number: Int
    let count: Int
    let value: FieldValue
    let note: String?
    /// What was written to it in the review that this one is based on.
    private let then: String?
    let phrases: Phrasebook
    /// In a turn: the description to agree with, or whose "we" and "they" it is.
    private let before: [String]

    init?(_ field: Field, _ desk: Desk) {
        guard let form = desk.form, let position = form.position(field), let session = desk.session else { return nil }
        question = form.questions[position]
        number = position + 1
        count = form.questions.count
        value = desk.value(field)
        if case .item(let id) = field { note = session.voice(desk.turn)?.notes[id] } else { note = nil }
        then = desk.fromThen(field)
        phrases = desk.phrases
        before = Self.before(question, session, desk)
    }

    private static func before(_ question: Question, _ session: Session, _ desk: Desk) -> [String] {
        guard desk.isPrivateTurn, let voice = session.voice(desk.turn) else { return [] }
        if question.field == .stance { return StanceView(desk: desk).blocks.plainLines() }
        return TeamWords.reminder(voice.seat, session.move).map { [$0] } ?? []
    }

    var options: [String] {
        switch question.kind {
        case .item(let item): item.options.map { phrases($0.label) }
        case .choice(let choices), .choices(let choices): choices.map(\.label)
        case .line, .text, .names, .percent, .yesNo: []
        }
    }

    var lines: [String] {
        var lines = ["Question \(number) of \(count), \(question.section.title).", phrases.fill(question.ask)] + before
        if !question.hint.isEmpty { lines.append(phrases.fill(question.hint)) }
        if !question.example.isEmpty { lines.append("For example: \(phrases.fill(question.example))") }
        if let then { lines.append("From then: \(long(then.asOneLine))") }
        lines += options.enumerated().map { "\($0 + 1). \($1)" }
        if !value.isEmpty { lines.append("Your answer: \(long(words(value)))") }
        if let note { lines.append("Your note: \(long(note))") }
        return lines
    }

    /// The answer as it is said.
    func words(_ value: FieldValue) -> String { value.isEmpty ? "none" : value.words(question, phrases) }

    /// What a line may be.
    var prompt: String {
        let legal =
            switch question.kind {
            case .item: "1 to \(options.count), d, x"
            case .choice: "1 to \(options.count)"
            case .choices: "Numbers, such as 1 3"
            case .yesNo: "y or n"
            case .percent: "A number, 0 to 100"
            case .names: "Names, with commas"
            case .line, .text: "Your text"
            }
        return value.isEmpty ? legal : "\(legal); Enter keeps"
    }
}
