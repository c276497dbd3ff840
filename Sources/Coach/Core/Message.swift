package import Packs
package import Screen
package import Sessions

/// Everything that happens comes in by this one door, named for what happened.
package enum Message: Sendable {
    case key(Key)
    case resized(Size)
    case packRead(Pack, [PackProblem])
    case libraryListed(LibrarySummary)
    /// A stretch of the list of past reviews.
    case listed(PastListing)
    /// What a query can ask for here.
    case offered(PastOffers)
    /// Files of the library read, of those that must be.
    case looking(done: Int, total: Int)
    /// The look through the library is over.
    case looked(changed: Bool)
    /// Whole reviews that were asked for.
    case fetched([Session])
    /// What all reviews together say.
    case learnt(Lessons)
    /// Open actions of earlier reviews with the same people.
    case recalled([Recalled])
    /// A past review was changed, renamed or put back; what to say of it.
    case amended(String)
    case deleted(trash: String, title: String)
    /// Something with a past review did not work; why.
    case pastFailed(String)
    /// A new review may begin, under this id.
    case began(id: String)
    case opened(OpenedReview)
    case openFailed(String)
    /// All of the review lies in that file.
    case saved(path: String)
    /// The file on disk was not the one loaded; the text went beside it.
    case savedBeside(SessionFile, name: String)
    /// Another program has changed the open review's file; what is different there, in words.
    case changedOutside([String])
    /// It is gone, or cannot be read any more; why, in words.
    case lostOutside(String)
    /// Nothing could be written; the text is kept in memory and saving is tried again.
    case saveFailed(String)
    /// The review lies at that other place now.
    case rescued(path: String)
    case rescueFailed(String)
    /// The external editor gave this text back, or failed.
    case edited(String)
    case editorFailed(String)
    /// It failed after it had saved; what it saved came just before, as `edited`.
    case editorEndedBadly(String)
    /// Files that an editor had open when the program was killed.
    case editorLeft([String])
    /// The end of the paste before never came.
    case pasteCutOff
    /// There was time, and a plan may be thought on.
    case idle
    /// Some seconds passed: what is typed may be kept.
    case ticked
    /// The terminal goes away or the process is told to end.
    case terminated
}

/// What the coach wants done outside; one runner performs it and answers with a message.
package enum Effect: Equatable, Sendable {
    case readPack
    case listLibrary
    /// Clears away what a killed program left half-written and what lay in the trash long enough.
    case tidy
    /// Asks for an id for a new review.
    case begin
    case open(id: String)
    /// A new review that begins with what another holds.
    case duplicate(name: String)
    /// A team session that looks back on another review.
    case lookBack(name: String)
    /// A team session about the same move, in which everybody answers anew.
    case anewForTeam(name: String)
    /// Looks for open actions in earlier reviews with the same people.
    case recall(RecallQuery)
    case list(PastQuery)
    /// Asks for the other sides and the tags there are.
    case offer
    /// Looks through the library's files in the background.
    case look
    case fetch(names: [String])
    /// Reads all reviews in the background for what they say together.
    case learn
    case amend(name: String, [Amendment])
    /// Puts a review into the trash.
    case delete(name: String)
    case restore(trash: String)
    /// Writes a review as Markdown.
    case export(name: String, path: String)
    case save(SessionFile)
    /// Puts the review somewhere else, for its own place cannot be written.
    case rescue(SessionFile, path: String)
    /// Keeps where the person is, and what is typed but not yet submitted.
    case keep(Draft, session: String)
    case dropDraft(session: String)
    /// The review is left; its lock may go.
    case close(session: String)
    case edit(String)
    /// Asks the terminal to put a text where it can be pasted.
    case copy(String)
    /// Wipes the terminal so that nothing can be scrolled back to: another person sits down.
    case wipe
    /// Send `idle` when no key waits.
    case think
    case quit
}

package struct OpenedReview: Equatable, Sendable {
    package var file: SessionFile
    package var draft: Draft?
    /// Why it cannot be changed; nil: it can.
    package var readOnly: String?
    /// The review this one is based on, to mark what changed since.
    package var base: Session?
    /// Where its file lies.
    package var path: String?

    package init(
        file: SessionFile, draft: Draft?, readOnly: String?, base: Session? = nil, path: String? = nil
    ) {
        self.file = file
        self.draft = draft
        self.readOnly = readOnly
        self.base = base
        self.path = path
    }
}
