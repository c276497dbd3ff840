import Interview
import Packs

/// What a line means as the answer to one question.
enum LinearAnswer: Equatable {
    case value(FieldValue)
    /// What was wrong, and what would be right.
    case complaint(String)

    init(_ text: String, to kind: Question.Kind) {
        switch kind {
        case .line, .text, .names:
            var input = Input(kind, .none)
            input.type(text)
            self = .value(input.value)
        case .percent:
            guard let number = Int(text), (0...100).contains(number) else {
                self = .complaint("'\(short(text))' is not a number from 0 to 100.")
                return
            }
            self = .value(.percent(number))
        case .yesNo:
            switch text.lowercased() {
            case "y", "yes", "1": self = .value(.flag(true))
            case "n", "no", "2": self = .value(.flag(false))
            default: self = .complaint("'\(short(text))' is neither y nor n. Enter alone leaves it open.")
            }
        case .choice(let choices):
            self = Self.numbered(text, choices.count) { .word(choices[$0].word) }
        case .item(let item):
            self = Self.numbered(text, item.options.count, besides: ", nor d, nor x") {
                .answer(.option(item.options[$0].key))
            }
        case .choices(let choices):
            guard let numbers = LinearLine.numbers(text), numbers.allSatisfy({ (1...choices.count).contains($0) })
            else {
                self = .complaint("'\(short(text))' is not a list of numbers from 1 to \(choices.count), such as 1 3.")
                return
            }
            self = .value(.list(choices.indices.filter { numbers.contains($0 + 1) }.map { choices[$0].word }))
        }
    }

    private static func numbered(_ text: String, _ count: Int, besides: String = "", _ value: (Int) -> FieldValue)
        -> LinearAnswer
    {
        guard let number = Int(text), (1...max(1, count)).contains(number), count > 0 else {
            return .complaint("'\(short(text))' is not a number from 1 to \(count)\(besides).")
        }
        return .value(value(number - 1))
    }
}
