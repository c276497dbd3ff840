import Interview
import Packs
import Reports
import Sessions

/// Those for whom the facilitator types, and the question they are asked now.
///
/// Who has begun to answer alone is not among them: nobody sees those sheets before the reveal.
struct SeveralPeople: Sendable {
    private(set) var people: [Voice] = []
    /// How many answer alone.
    private(set) var alone = 0
    private(set) var form: Form
    private(set) var at = 0
    private var revision = -1

    init(_ desk: Desk) {
        form = Form(describing: desk.pack, scope: nil)
        gather(desk)
    }

    /// Follows what has changed.
    mutating func gather(_ desk: Desk) {
        guard let session = desk.session, revision != desk.revision else { return }
        revision = desk.revision
        people = session.voices.filter {
            session.team?.typedFor.contains($0.id) == true || !session.hasBegun($0)
        }
        alone = session.voices.count - people.count
        let here = form.questions.indices.contains(at) ? form.questions[at].field : nil
        form = session.commonForm(desk.pack, desk.instrument, voices: people.map(\.id))
        at = here.flatMap(form.position) ?? min(at, form.questions.count - 1)
    }

    var question: Question { form.questions[at] }
    var isFirst: Bool { at == 0 }
    var isLast: Bool { at + 1 >= form.questions.count }

    mutating func move(by step: Int) { at = max(0, min(at + step, form.questions.count - 1)) }

    /// The answers as they stand in the session, with the words that are read.
    var choices: [(word: String, label: String)] {
        switch question.kind {
        case .item(let item): item.options.map { ($0.key, $0.label(nil)) }
        case .choice(let choices): choices.map { ($0.word, $0.label) }
        default: []
        }
    }

    /// What the choice of that place, from 0, is in the session.
    func value(_ choice: Int) -> FieldValue? {
        guard choices.indices.contains(choice) else { return nil }
        let word = choices[choice].word
        return question.isScored ? .answer(Answer(word: word)) : .word(word)
    }

    func answer(_ values: [(voice: String, value: FieldValue)], _ desk: inout Desk) {
        let field = question.field
        desk.change { session in
            for (id, value) in values {
                if session.team?.typedFor.contains(id) == false { session.team?.typedFor.append(id) }
                session.set(field, value, voice: id)
            }
        }
    }

    var whyNotHandIn: String? {
        if people.isEmpty { return "everybody answers alone" }
        return people.contains { !$0.answers.isEmpty } ? nil : "nothing is answered yet"
    }

    /// Hands in for all who have an answer.
    /// - Returns: what to say.
    func handIn(_ desk: inout Desk) -> String {
        let done = people.filter { !$0.answers.isEmpty }.map(\.id)
        desk.change { session in
            for id in done { session.handIn(id) }
        }
        return "Handed in for \(done.count) \(done.count == 1 ? "person" : "people")."
    }

    /// Empty: nobody does.
    var aloneWords: String {
        alone == 0
            ? "" : "\(alone) \(alone == 1 ? "answers" : "answer") alone and \(alone == 1 ? "is" : "are") not shown"
    }

    static let everybodyAlone =
        "Everybody here has begun to answer alone. Their sheets stay theirs until the reveal."

    /// An answer with the number that gives it; "-" for none.
    func words(_ value: FieldValue, _ phrases: Phrasebook) -> String {
        guard let word = value.word else { return "-" }
        guard let number = choices.firstIndex(where: { $0.word == word }) else { return phrases.label("", word) }
        return "\(number + 1) \(phrases.fill(choices[number].label))"
    }
}

extension FieldValue {
    /// The word of a choice or of an answer.
    fileprivate var word: String? {
        switch self {
        case .word(let word): word
        case .answer(let answer): answer.word
        default: nil
        }
    }
}
