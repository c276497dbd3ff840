package import Packs

/// How long it takes to go through a form, from the words that stand on its pages: an estimate, shown as one.
package enum AskingTime {
    /// Slow for silent reading (Brysbaert 2019 finds 238), for these words are to be thought about.
    static let wordsPerMinute = 200.0

    /// Minutes, rounded up.
    package static func minutes(_ form: Form, _ scope: Scope?) -> Int {
        let seconds = form.questions.reduce(0) { sum, question in
            sum + words(question, scope) / wordsPerMinute * 60 + answering(question)
        }
        return Int((seconds / 60).rounded(.up))
    }

    /// Of the scope that takes longest, while none is chosen.
    package static func minutes(_ pack: Pack, _ coverage: Coverage) -> Int {
        Scope.allCases.map { minutes(Form(pack, scope: $0, coverage: coverage), $0) }.max() ?? 0
    }

    /// What is read at a question: itself, its help, its example, its answers, and the mirror's line for the one chosen.
    static func words(_ question: Question, _ scope: Scope?) -> Double {
        let texts = [question.ask, question.hint, question.example].reduce(0) { $0 + count($1) }
        switch question.kind {
        case .line, .text, .names, .percent, .yesNo: return Double(texts)
        case .choice(let choices), .choices(let choices):
            return Double(choices.reduce(texts) { $0 + count($1.label) })
        case .item(let item):
            let labels = item.options.reduce(texts) { $0 + count($1.label(scope)) }
            let mirror = item.options.reduce(0) { $0 + count($1.otherSide(scope)) }
            return Double(labels) + Double(mirror) / Double(max(1, item.options.count))
        }
    }

    /// Seconds to choose or to write, by the kind of answer; a text is two sentences at 30 words a minute.
    static func answering(_ question: Question) -> Double {
        switch question.kind {
        case .yesNo, .choice: 5
        case .item, .percent: 8
        case .line, .names, .choices: 10
        case .text: 60
        }
    }

    private static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
