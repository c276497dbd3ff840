/// What the world reports about files, the same for both faces.
extension Desk {
    mutating func hear(_ message: Message) {
        switch message {
        case .libraryListed(let shelf): self.shelf = shelf
        case .openFailed(let reason): warn(reason)
        case .saved:
            if saveTrouble != nil { tell("Saved. All is on disk again.") }
            saveTrouble = nil
        case .savedBeside(let name):
            warn("The file was changed by another program. Your text is saved beside it: \(name)")
        case .saveFailed(let reason):
            saveTrouble = reason
            warn("Not saved: \(reason) Your text is kept in memory; saving is tried again.")
        case .editorFailed(let reason): warn("The editor failed: \(reason) Your text is as it was.")
        case .key, .resized, .packRead, .began, .opened, .edited, .idle, .ticked, .terminated: break
        }
    }
}
