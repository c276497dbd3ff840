import Interview

/// One question of the form: the full screen chooses and types in place, the line mode takes a line as the answer.
struct QuestionContent: Sendable {
    var question: Question
    /// What the session holds.
    var value: FieldValue
    /// What was typed here before and is not in the session: it stands there again.
    var typed: String?
    /// Counts the comings to a question: with each the faces begin anew.
    var arrival: Int
    var isFirst: Bool
}

extension Question.Kind {
    /// Letters typed on the full screen are its text.
    var takesLetters: Bool {
        switch self {
        case .line, .text, .names, .percent: true
        case .yesNo, .choice, .choices, .item: false
        }
    }

    /// Any line is its text, so that commands begin with a slash.
    var isText: Bool {
        switch self {
        case .line, .text, .names: true
        case .percent, .yesNo, .choice, .choices, .item: false
        }
    }
}
