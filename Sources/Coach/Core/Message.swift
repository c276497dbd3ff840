package import Packs
package import Screen
package import Sessions

/// Everything that happens comes in by this one door, named for what happened.
package enum Message: Sendable {
    case key(Key)
    case resized(Size)
    case packRead(Pack, [PackProblem])
    case libraryListed(Shelf)
    /// A new review may begin, under this id.
    case began(id: String)
    case opened(OpenedReview)
    case openFailed(String)
    case saved
    /// The file on disk was not the one loaded; the text went beside it.
    case savedBeside(SessionFile, name: String)
    /// Nothing could be written; the text is kept in memory and saving is tried again.
    case saveFailed(String)
    /// The review lies at that other place now.
    case rescued(path: String)
    case rescueFailed(String)
    /// The external editor gave this text back, or failed.
    case edited(String)
    case editorFailed(String)
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
    case save(SessionFile)
    /// Puts the review somewhere else, for its own place cannot be written.
    case rescue(SessionFile, path: String)
    /// Keeps where the person is, and what is typed but not yet submitted.
    case keep(Draft, session: String)
    case dropDraft(session: String)
    /// The review is left; its lock may go.
    case close(session: String)
    case edit(String)
    /// Send `idle` when no key waits.
    case think
    case quit
}

/// What lies in the library, as far as names tell.
package struct Shelf: Equatable, Sendable {
    package struct Entry: Equatable, Sendable, Identifiable {
        package var id: String
        /// As the list shows it.
        package var title: String
        package var date: String
        /// Why it cannot be opened; nil: nothing known against it.
        package var damage: String?

        package init(id: String, title: String, date: String, damage: String? = nil) {
            self.id = id
            self.title = title
            self.date = date
            self.damage = damage
        }
    }

    /// Newest first.
    package var entries: [Entry]
    /// Reviews that were left in the middle, newest first.
    package var drafts: [Entry]

    package init(entries: [Entry] = [], drafts: [Entry] = []) {
        self.entries = entries
        self.drafts = drafts
    }
}

package struct OpenedReview: Equatable, Sendable {
    package var file: SessionFile
    package var draft: Draft?
    /// Why it cannot be changed; nil: it can.
    package var readOnly: String?

    package init(file: SessionFile, draft: Draft?, readOnly: String?) {
        self.file = file
        self.draft = draft
        self.readOnly = readOnly
    }
}
