import Coach
import Reports
import Screen
import Sessions

/// What `outcome` asks at a terminal, one line each; Enter leaves a thing open.
struct OutcomeQuestions {
    private let back: Consequences
    private let phrases: Phrasebook
    private let today: String
    /// In a look back of several people each says it for themselves, on the coach's page or with --voice.
    private let asksReading: Bool

    init(_ session: Session, _ phrases: Phrasebook, _ today: String) {
        back = Consequences(session)
        self.phrases = phrases
        self.today = today
        asksReading = session.howTheyRead == nil && session.team?.looksBackOn == nil
    }

    /// What was said, in the order of the questions.
    func ask() -> [Amendment] {
        let outcomes = back.reactions.compactMap { one in
            yesOrNo("\(phrases.reaction(one.reaction)): did it happen?").map {
                Amendment.outcome(Outcome(reaction: one.reaction, happened: $0, note: one.outcome?.note, on: today))
            }
        }
        let promises = back.promises.enumerated().compactMap { place, promise in
            yesOrNo("You promised: \(promise.text). Kept?").map { Amendment.promise(place, kept: $0) }
        }
        let measures = back.measures.compactMap { record in
            yesOrNo("You adopted: \(phrases.measure(record.id)). Carried out?").map {
                Amendment.measure(record.id, carriedOut: $0)
            }
        }
        return outcomes + promises + measures + (asksReading ? reading() : [])
    }

    private func yesOrNo(_ question: String) -> Bool? {
        answer(question + " [y/n, Enter: leave open]", "y or n") {
            switch $0 {
            case "y", "yes": true
            case "n", "no": false
            default: nil
            }
        }
    }

    private func reading() -> [Amendment] {
        let question =
            "How did they read it, from 0, not at all, to 100, certainly to hurt them? [0-100, Enter: not known]"
        let value: Int? = answer(question, "a number from 0 to 100") {
            Int($0).flatMap { (0...100).contains($0) ? $0 : nil }
        }
        guard let value else { return [] }
        let sources = HowTheyRead.Source.allCases
        let choices = sources.enumerated().map { "\($0.offset + 1) \($0.element.words)" }.joined(separator: ", ")
        let from: HowTheyRead.Source? = answer(
            "How do you know? [\(choices), Enter: leave it out]", "a number from 1 to \(sources.count)"
        ) { typed in
            HowTheyRead.Source(rawValue: typed)
                ?? Int(typed).flatMap { sources.indices.contains($0 - 1) ? sources[$0 - 1] : nil }
        }
        return from.map { [.howTheyRead(HowTheyRead(value: value, from: $0, on: today), by: nil)] } ?? []
    }

    /// Asks until it is understood, or left open.
    ///
    /// - Parameter expected: what would be understood.
    private func answer<Value>(_ question: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
        while true {
            Console.ask(Width.clean(question))
            guard let line = readLine()?.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "),
                !line.isEmpty
            else { return nil }
            if let value = read(line) { return value }
            Console.error("That should be \(expected), or Enter alone.")
        }
    }
}
