import Interview
import Packs
import Reports

extension FieldValue {
    /// The answer to a question as it is read: choices by what they say, never by their keys; "-" for none.
    func words(_ question: Question, _ phrases: Phrasebook) -> String {
        var choices: [Question.Choice] = []
        switch question.kind {
        case .choice(let all), .choices(let all): choices = all
        default: break
        }
        func label(_ word: String) -> String { phrases.fill(choices.first { $0.word == word }?.label ?? word) }
        return switch self {
        case .none: "-"
        case .text(let text): text
        case .list(let words):
            (choices.isEmpty ? words : choices.map(\.word).filter(words.contains).map(label)).joined(separator: ", ")
        case .word(let word): label(word)
        case .flag(let flag): flag ? "Yes" : "No"
        case .percent(let number): "\(number) of 100"
        case .answer(let answer):
            if case .item(let item) = question.kind {
                phrases.label(item.id, answer.word).capitalisedFirst
            } else {
                answer.word
            }
        }
    }
}
