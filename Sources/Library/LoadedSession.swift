package import Sessions

/// A session as it lies on disk.
package struct LoadedSession: Equatable, Sendable {
    package var file: SessionFile
    package let entry: SessionEntry
    package let fingerprint: Fingerprint

    package var path: String { entry.path }
    package var session: Session { file.session }
}

/// Why a session cannot be read or kept.
package enum SessionTrouble: Error, Equatable, Sendable, CustomStringConvertible {
    /// The system says no.
    case file(FileTrouble)
    /// The file is no session, and where; it is left as it is.
    case damaged(SessionDamage, path: String)
    /// A newer program wrote it in this version; this one shows it and does not write it.
    case newer(version: Int)
    /// The session has grown beyond what could be read again.
    case tooLarge
    /// It holds what JSON cannot, such as a number that is none.
    case unwritable

    package var description: String {
        switch self {
        case .file(let trouble): trouble.inLibrary
        case .damaged(let damage, let path): "\(PathText.shown(path)) cannot be read: \(damage)"
        case .newer(let version):
            "this session was written by a newer otherside (version \(version), known \(Session.currentVersion)); "
                + "it is shown and not changed"
        case .tooLarge: "the session would be larger than 16 MB; shorten its texts"
        case .unwritable: "the session holds a number that JSON cannot"
        }
    }
}

/// What became of a save. Go on with `loaded`: the next save is checked against it.
package enum SaveOutcome: Equatable, Sendable {
    case saved(LoadedSession)
    /// The file was gone and has been made again.
    case madeAgain(LoadedSession)
    /// Another program had changed the file, which stands as that program left it. This text is a session of its own
    /// beside it, with a new id: what goes by id, as drafts and locks, goes by the new one from now on.
    case savedBeside(LoadedSession, other: SessionEntry)

    package var loaded: LoadedSession {
        switch self {
        case .saved(let loaded), .madeAgain(let loaded), .savedBeside(let loaded, _): loaded
        }
    }
}
