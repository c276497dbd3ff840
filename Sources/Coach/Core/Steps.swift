import Interview
import Reports
import Screen
import Sessions

/// The changes of the open review that can be taken back, or done again.
struct Steps: Sendable {
    /// A state of the review, and the page on which it was left for another.
    struct Step: Sendable {
        var session: Session
        var page: String
    }

    private(set) var back: [Step] = []
    private(set) var forth: [Step] = []
    private enum Way { case back, forth }
    /// Which way was asked about at the last key or line, and is at this one.
    private var asked: Way?
    private var asks: Way?

    private static let most = 500

    /// A change was made; what was taken back before cannot be done again.
    mutating func took(_ before: Session, on page: String) {
        back.append(Step(session: before, page: page))
        if back.count > Self.most { back.removeFirst() }
        forth = []
    }

    /// Another key or line: a question that was not answered by the same again is forgotten.
    mutating func next() { (asked, asks) = (asks, nil) }

    /// Asks, unless the same was asked just before.
    ///
    /// - Returns: whether it is to be done now.
    fileprivate mutating func isSure(_ redo: Bool) -> Bool {
        let way = redo ? Way.forth : .back
        if asked == way { return true }
        asks = way
        return false
    }

    /// Goes a step back or forth; what stood before lies on the other side.
    fileprivate mutating func take(_ redo: Bool, from now: Session) {
        guard let step = redo ? forth.popLast() : back.popLast() else { return }
        let left = Step(session: now, page: step.page)
        if redo { back.append(left) } else { forth.append(left) }
    }
}

extension Desk {
    /// What came of taking a step back or forth. `words` is what it changes, as in ": the decision"; empty where that
    /// has no name.
    enum Turning: Equatable {
        case done(words: String)
        /// The step was made on another page, where nobody sees it go: the same once more takes it.
        case asked(page: String, words: String)
    }

    /// - Returns: nil: there is nothing to take back, or to do again.
    mutating func turn(_ redo: Bool) -> Turning? {
        guard let session, readOnly == nil, let step = redo ? steps.forth.last : steps.back.last else { return nil }
        let words = what(changedFrom: session, to: step.session)
        guard step.page == here || steps.isSure(redo) else { return .asked(page: step.page, words: words) }
        steps.take(redo, from: session)
        put(step.session)
        return .done(words: words)
    }

    /// What lies between two states, for it may be out of sight.
    private func what(changedFrom one: Session, to other: Session) -> String {
        let question = form?.questions.first { one.value($0.field, voice: turn) != other.value($0.field, voice: turn) }
        if let question { return ": \"\(Width.clip(phrases.fill(question.ask), to: 36))\"" }
        if one.decision != other.decision { return ": the decision" }
        if let measure = (one.measures + other.measures).first(where: { measure in
            one.measures.first { $0.id == measure.id } != other.measures.first { $0.id == measure.id }
        }) {
            return ": \(Width.clip(phrases.measure(measure.id), to: 36))"
        }
        if one.mayTell != other.mayTell { return ": a mark of what may be told" }
        if one.plan != other.plan { return ": what the plan aims at" }
        if one.reflections != other.reflections { return ": what you wrote" }
        if one.actions != other.actions { return ": an action" }
        if one.outcomes != other.outcomes || one.promises != other.promises { return ": what happened" }
        return ""
    }
}
