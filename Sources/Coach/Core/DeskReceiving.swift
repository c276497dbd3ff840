/// What the world reports about files, the same for both faces.
extension Desk {
    mutating func receive(_ message: Message) {
        switch message {
        case .libraryListed(let shelf): self.shelf = shelf
        case .listed(let listing): past.listing = listing
        case .offered(let offers): past.offers = offers
        case .looking(let done, let total): past.looking = (done, total)
        case .looked: past.looking = nil
        case .fetched(let sessions): past.fetched = sessions
        case .learnt(let lessons): (past.lessons, past.looking) = (lessons, nil)
        case .recalled(let recalled): past.recalled = recalled
        case .amended(let words): tell(words)
        case .deleted(let trash, let title):
            past.deleted = (trash, title)
            tell("Deleted \"\(title)\". \(keys.shown(.restore, "u")) has it back; it lies in the trash for 30 days.")
        case .openFailed(let reason), .pastFailed(let reason): warn(reason)
        case .saved(let path):
            self.path = path
            if saveTrouble != nil { tell("Saved. All is on disk again.") }
            saveTrouble = nil
        case .savedBeside(let file, let name):
            moved(to: file)
            warn("The file was changed by another program. Your text is saved beside it: \(name)")
        case .changedOutside(let parts):
            let what = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
            let next =
                readOnly == nil
                ? "What you change now is saved beside it. Leave the review and open it again to see what came."
                : "Leave the review and open it again to see it."
            warn("Another program changed this review\(what). \(next)")
        case .lostOutside(let reason): warn("This review's file \(reason) What you change now is saved all the same.")
        case .saveFailed(let reason):
            saveTrouble = reason
            warn("Not saved; your text is kept in memory and saving is tried again. \(reason)")
        case .rescueFailed(let reason): warn("Not saved there: \(reason)")
        case .editorFailed(let reason): warn("The editor failed: \(reason) Your text is as it was.")
        case .editorEndedBadly(let reason): warn("The editor failed: \(reason) What it had saved is kept.")
        case .editorLeft(let paths):
            let others = paths.count > 1 ? ", and \(paths.count - 1) more beside it" : ""
            warn("Text that was in your editor when the program was killed lies in \(paths.first ?? "")\(others)")
        case .pasteCutOff: warn("The paste was cut off: its end never came. What came of it is kept.")
        case .key, .resized, .packRead, .began, .opened, .rescued, .edited, .idle, .ticked, .terminated: break
        }
    }
}
