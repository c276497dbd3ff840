import GRDB

/// Why the index cannot be used, in words for people; nothing of SQLite's own.
package struct IndexTrouble: Error, Equatable, Sendable, CustomStringConvertible {
    package let reason: String

    package var description: String { "the search index cannot be used: \(reason)" }

    init(_ error: any Error) {
        reason =
            switch error {
            case let trouble as IndexTrouble: trouble.reason
            case let trouble as FileTrouble: "\(PathText.shown(trouble.path)): \(trouble.reason)"
            case let error as DatabaseError: error.words
            default: "\(type(of: error))"
            }
    }

    init(reason: String) { self.reason = reason }
}

extension DatabaseError {
    fileprivate var words: String {
        switch resultCode {
        case .SQLITE_FULL: "the disk is full"
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: "it may not be written"
        case .SQLITE_CANTOPEN: "it cannot be opened"
        case .SQLITE_IOERR: "the disk reports an error"
        case .SQLITE_BUSY, .SQLITE_LOCKED: "another program is writing it"
        case .SQLITE_NOMEM, .SQLITE_TOOBIG: "there is not enough memory"
        default: "SQLite's error \(extendedResultCode.rawValue)"
        }
    }
}
