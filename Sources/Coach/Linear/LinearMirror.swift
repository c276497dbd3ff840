import Interview
import Packs
import Reports
import Sessions

/// What is said to an answer: what was understood, and the same in the other side's words.
enum LinearMirror {
    static func lines(_ value: FieldValue, _ question: LinearQuestion) -> [String] {
        let words = question.words(value)
        guard case .item(let item) = question.question.kind, case .answer(let answer) = value else {
            return ["\(words.capitalisedFirst)."]
        }
        switch answer {
        case .unknown: return ["Don't know. It widens the range."]
        case .notApplicable: return ["Does not apply. It adds nothing."]
        case .option(let key): return ["\(words).", "They say: \"\(question.phrases.otherSide(item.id, key))\""]
        }
    }
}

/// The figures on request; otherwise hidden, for a running score steers answers.
enum LinearScore {
    static func lines(_ desk: Desk) -> [String] {
        guard let reading = desk.reading else { return ["No review is open."] }
        guard !reading.isTooLittle else { return [desk.phrases("too-little")] }
        func figure(_ name: String, _ value: Double, _ low: Double, _ high: Double) -> Block {
            .figure(name: name, value: value, low: low, high: high, meaning: "")
        }
        var blocks = [
            figure("Ambiguity", reading.ambiguity.value, reading.ambiguity.low, reading.ambiguity.high),
            figure("Threat reading", reading.threat.value, reading.threat.low, reading.threat.high),
            figure("Escalation", reading.escalation.value, reading.escalation.low, reading.escalation.high),
        ]
        if let after = desk.after, !after.commitments.isEmpty {
            blocks.append(
                figure("Escalation with your measures", after.escalation.value, after.escalation.low, after.escalation.high))
        }
        return blocks.plainLines()
    }
}

/// What undo and redo changed, in words.
enum LinearChange {
    /// The question that changed, where it is one.
    static func described(from before: Session?, _ desk: Desk) -> (line: String, field: Field?) {
        guard let before, let now = desk.session, let form = desk.form else { return ("", nil) }
        guard let place = form.questions.firstIndex(where: { before.value($0.field) != now.value($0.field) }) else {
            return ("", nil)
        }
        return (" Question \(place + 1) is as it was before.", form.questions[place].field)
    }
}
