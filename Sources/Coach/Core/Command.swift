package import Interview

/// What a key or a word can ask for, whatever page it is given on.
package enum Command: Equatable, Sendable {
    case leave, quit, help, undo, redo
    /// Line by line: the place before; the page said once more; the first menu; the list a review was opened from.
    case back, again, home, shelf
    case score, rescue
    /// What another answer would do.
    case tryOut
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
    /// The page is read where one is.
    case read(Destination)
    // The questions.
    case answer, toQuestion, nextOpen, writeNote, end
    case delete, confirm, retry
    // Several voices.
    case order, agree, agreeAll, settle, voice, toggle, edit
    // Past reviews.
    case narrow(PastCondition)
    case all, mark, search, filter, sort, duplicate, rename, tags, restore, compare, outcome, export, copy
    // Team sessions.
    case target, ruleOut, allow
    case release, check, owner, due, show, list
    case handIn, later, reveal, several, add, seat, setUp, describe, hide
}

/// Pages one can go to by a key.
package enum Destination: Hashable, Sendable {
    case fullReview, quickLook, resume, past, due, lessons, patterns, cases, about
    /// Of several voices, once all is shown.
    case gap, spread, voices, discuss, then, actions, lastActions
    /// The sheet of the next voice, while none is agreed.
    case nextVoice
    case reading, receipt, memo, alternatives, plan, ladder, notice, rewrite, decide, closing, interview
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
