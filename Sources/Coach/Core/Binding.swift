package import Interview
package import Screen

/// A key and what it does now. The bottom line, the help and the dispatch all come from the one list of bindings.
package struct Binding: Equatable, Sendable {
    package var keys: [Key]
    /// As the key is called, "Enter" or "n".
    package var shown: String
    package var does: String
    package var command: Command
    /// Why it is off now; nil: it works.
    package var off: String?
    /// What stays longest in a narrow bottom line; 0: only in the help.
    package var weight: Int

    init(_ keys: Key..., shown: String, _ does: String, _ command: Command, off: String? = nil, weight: Int = 5) {
        self.keys = keys
        self.shown = shown
        self.does = does
        self.command = command
        self.off = off
        self.weight = weight
    }

    init(_ letter: Character, _ does: String, _ command: Command, off: String? = nil, weight: Int = 5) {
        self.init(.character(letter), shown: String(letter), does, command, off: off, weight: weight)
    }
}

/// What a key can ask for, whatever page it is pressed on.
package enum Command: Equatable, Sendable {
    case leave, quit, help, undo, redo
    case next, previous, choose, open
    /// On without an answer.
    case skip
    case pick(Int)
    case dontKnow, notApplicable, clear, note, why, toggleScore, overview, editor, deepen, takeOver
    case adopt, reject
    case toggleCheck(Int)
    case more, less
    case exclude(Int)
    case tell
    case nextTab, previousTab
    case go(Destination)
    // The questions.
    case answer, toQuestion, writeNote, end
    case delete, confirm, retry
    // Several voices.
    case order, agree, agreeAll, toggle, edit
    // Past reviews.
    case narrow(PastCondition)
    case all, mark, search, filter, sort, duplicate, rename, tags, restore, compare, outcome, export
    // Team sessions.
    case target, ruleOut, allow
    case release, check, owner, due, show, list
    case handIn, later, reveal, several, add, chair, setUp, describe
}

/// Pages one can go to by a key.
package enum Destination: Hashable, Sendable {
    case fullReview, quickLook, resume, past, due, lessons, patterns, cases, about
    /// Of several voices, once all is shown.
    case gap, spread, voices, discuss, then, actions, lastActions
    /// The sheet of the next voice, while none is agreed.
    case nextVoice
    case reading, receipt, memo, alternatives, plan, ladder, notice, decide, rewrite, interview
    /// Where a team session begins: a new one, about a past review, or one that goes on.
    case team, teamNew, teamPast
    /// The open review is to be a team session.
    case together
    case worked, coding, likeness
    /// One person's turn ends, who stood there.
    case endOfTurn(at: Field)
    /// Who takes part, once the move is described.
    case setUp
}
