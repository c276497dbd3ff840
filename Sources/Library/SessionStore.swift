import FoundationEssentials
import Glibc
package import Sessions

/// The session files of a library.
package struct SessionStore: Sendable {
    package let places: Places
    /// Ids for sessions that are saved beside a file another program has changed.
    let newID: @Sendable () -> String

    /// Where the person is: files bear the day there.
    let zone: Zone

    package init(
        places: Places, zone: Zone, newID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
    ) {
        self.places = places
        self.zone = zone
        self.newID = newID
    }

    /// The session files by name, newest day first, foreign names last. Hidden names, folders and links are left out;
    /// a library whose folder is not there yet is empty.
    ///
    /// - Complexity: O(n log n) in the files; none is opened.
    package func entries() throws(FileTrouble) -> [SessionEntry] {
        do {
            return try Folder.files(places.sessions)
                .filter { $0.ends(".json") && !$0.begins(".") }
                .map { SessionEntry(name: $0, in: places.sessions) }
                .sorted(by: SessionEntry.comesBefore)
        } catch {
            if error.errno == ENOENT { return [] }
            throw error
        }
    }

    /// Reads a session. A damaged file comes as a value that says what is wrong and where; no file is ever changed.
    package func load(_ entry: SessionEntry) -> Result<LoadedSession, SessionTrouble> {
        Result { () throws(SessionTrouble) in try read(entry) }
    }

    /// What a new session's file is called: `2026-11-23-server-move-1a2b3c4d.json`.
    ///
    /// - Parameter hidden: keeps the title out of the name (`--private`).
    package func newName(for session: Session, hidden: Bool) -> String {
        SessionName.make(for: session, hidden: hidden, in: zone)
    }

    /// The session alone, for lists and sums over many files: in half the time, and not to be saved.
    package func peek(_ entry: SessionEntry) -> Result<Session, SessionTrouble> {
        Result { () throws(SessionTrouble) in
            let (bytes, _) = try bytes(of: entry)
            return try Self.decoded(entry) { () throws(SessionDamage) in try Session(reading: bytes) }
        }
    }

    func read(_ entry: SessionEntry) throws(SessionTrouble) -> LoadedSession {
        let (bytes, status) = try bytes(of: entry)
        let file = try Self.decoded(entry) { () throws(SessionDamage) in try SessionFile(reading: bytes) }
        return LoadedSession(file: file, entry: entry, fingerprint: Fingerprint(bytes, status))
    }

    private func bytes(of entry: SessionEntry) throws(SessionTrouble) -> (Data, stat) {
        do {
            return try OpenFile.read(entry.path, limit: SessionFile.largest)
        } catch {
            throw .file(error)
        }
    }

    private static func decoded<Value>(
        _ entry: SessionEntry, _ decode: () throws(SessionDamage) -> Value
    ) throws(SessionTrouble) -> Value {
        do {
            return try decode()
        } catch {
            throw .damaged(error, path: entry.path)
        }
    }
}
