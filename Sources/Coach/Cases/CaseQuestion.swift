import Assessment
import Interview
import Packs
import Reports

/// The three questions of the guess, the same in full screen and line by line.
enum CaseQuestion: Int, CaseIterable, Sendable {
    case ambiguity, world, outcome

    var ask: String {
        switch self {
        case .ambiguity: "How much did it look like preparing to hurt them?"
        case .world: "Could they tell protection from attack, and did moving first pay?"
        case .outcome: "What happened next?"
        }
    }

    var hint: String {
        switch self {
        case .ambiguity:
            "For a reasonable observer with no opinion beforehand. 0: nobody could mistake it. 50: it reads either way. "
                + "100: it reads only as preparing to attack."
        case .world: "If they could not tell and moving first paid, two sides that want only safety can end in a fight."
        case .outcome: "What the other side made of it in the end."
        }
    }

    var kind: Question.Kind {
        switch self {
        case .ambiguity: .percent
        case .world: .choice(Self.worlds.map { Question.Choice(word: $0.rawValue, label: $0.meaning) })
        case .outcome:
            .choice(WorkedCase.Outcome.allCases.map { Question.Choice(word: $0.rawValue, label: $0.meaning) })
        }
    }

    func value(in guess: CaseGuess) -> FieldValue {
        switch self {
        case .ambiguity: guess.ambiguity.map(FieldValue.percent) ?? .none
        case .world: guess.world.map { .word($0.rawValue) } ?? .none
        case .outcome: guess.outcome.map { .word($0.rawValue) } ?? .none
        }
    }

    /// Anything that is no answer to this question takes the guess away.
    func set(_ value: FieldValue, in guess: inout CaseGuess) {
        var word: String?
        if case .word(let chosen) = value { word = chosen }
        switch self {
        case .ambiguity:
            guess.ambiguity = if case .percent(let number) = value { number } else { nil }
        case .world: guess.world = word.flatMap(World.init)
        case .outcome: guess.outcome = word.flatMap(WorkedCase.Outcome.init)
        }
    }

    /// How a form calls it.
    var id: String { "\(self)" }

    /// A guess as a form holds it.
    func typed(in guess: CaseGuess) -> String? {
        switch value(in: guess) {
        case .percent(let number): "\(number)"
        case .word(let word): word
        default: nil
        }
    }

    /// What a form holds, as a guess.
    func read(_ text: String) -> FieldValue {
        switch kind {
        case .percent: Int(text.trimmed).map(FieldValue.percent) ?? .none
        default: text.isEmpty ? .none : .word(text)
        }
    }

    private static let worlds = World.allCases.filter { $0 != .notEstablished }
}
