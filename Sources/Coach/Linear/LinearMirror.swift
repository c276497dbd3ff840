import Interview
import Packs
import Reports
import Sessions

/// What is said to an answer: what was understood, and the same in the other side's words.
enum LinearMirror {
    /// - Parameter mirrors: false: only what was understood.
    static func lines(_ value: FieldValue, _ question: LinearQuestion, mirrors: Bool) -> [String] {
        let words = question.words(value)
        guard case .item(let item) = question.question.kind, case .answer(let answer) = value else {
            return ["\(words.capitalisedFirst)."]
        }
        switch answer {
        case .unknown: return ["Don't know. It widens the range."]
        case .notApplicable: return ["Does not apply. It adds nothing."]
        case .option where !mirrors: return [words.hasSuffix(".") || words.hasSuffix("?") ? words : "\(words)."]
        case .option(let key): return ["\(words).", "They say: \"\(question.phrases.otherSide(item.id, key))\""]
        }
    }
}
