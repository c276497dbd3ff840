import FoundationEssentials
import Glibc
package import Sessions

extension SessionStore {
    /// Keeps a session for the first time, under a name that no file bears.
    ///
    /// - Parameter hidden: keeps the title out of the name (`--private`).
    package func create(_ file: SessionFile, hidden: Bool) throws(SessionTrouble) -> LoadedSession {
        try create(file, named: SessionName.make(for: file.session, hidden: hidden, in: zone))
    }

    /// Keeps a session over the file it was loaded from, if that still is as it was then. Otherwise that file stays,
    /// and the session is saved beside it as `NAME.conflict-SHORTID.json` under a new id, with the id of the first in
    /// `basedOn` unless that already says something.
    ///
    /// The check and the rename are two steps: what keeps two programs apart in between is the session's lock.
    package func save(_ file: SessionFile, over loaded: LoadedSession) throws(SessionTrouble) -> SaveOutcome {
        let bytes = try encode(file)
        let now: (Data, stat)
        do {
            now = try OpenFile.read(loaded.path, limit: SessionFile.largest)
        } catch  where error.errno == ENOENT {
            return .madeAgain(try create(file, named: loaded.entry.name))
        } catch  where [ELOOP, EINVAL, EFBIG, EISDIR].contains(error.errno) {
            return .savedBeside(try saveBeside(file, loaded.entry), other: loaded.entry)
        } catch {
            throw .file(error)
        }
        guard Fingerprint(now.0, now.1).isSameContent(as: loaded.fingerprint) else {
            return .savedBeside(try saveBeside(file, loaded.entry), other: loaded.entry)
        }
        let modes = places.modes
        do {
            // A team may have given one file other rights than the folder's.
            try DurableFile.put(
                bytes, at: loaded.path, mode: places.isShared ? now.1.permissions : modes.file, group: modes.group,
                replacing: true)
        } catch {
            throw .file(error)
        }
        return .saved(try written(bytes, file, loaded.entry))
    }

    private func saveBeside(_ file: SessionFile, _ entry: SessionEntry) throws(SessionTrouble) -> LoadedSession {
        var file = file
        let first = file.session.id
        file.session.id = newID()
        file.session.basedOn = file.session.basedOn ?? first
        return try create(file, named: SessionName.conflict(of: entry.name, id: file.session.id))
    }

    private func create(_ file: SessionFile, named name: String) throws(SessionTrouble) -> LoadedSession {
        let bytes = try encode(file)
        let modes = places.modes
        let entry = try named(name) { path throws(FileTrouble) in
            try DurableFile.put(bytes, at: path, mode: modes.file, group: modes.group, replacing: false)
        }
        return try written(bytes, file, entry)
    }

    /// Makes a file in the library's folder under the first free name.
    ///
    /// - Parameter make: throws `EEXIST` where the name is taken.
    func named(
        _ name: String, _ make: (_ path: String) throws(FileTrouble) -> Void
    ) throws(SessionTrouble) -> SessionEntry {
        do {
            try places.makeSessions()
        } catch {
            throw .file(error)
        }
        for number in 1... {
            let tried = number == 1 ? name : SessionName.numbered(name, number)
            let entry = SessionEntry(name: tried, in: places.sessions)
            do {
                try make(entry.path)
            } catch {
                if error.errno == EEXIST, number < 1000 { continue }
                throw .file(error)
            }
            return entry
        }
        throw .unwritable
    }

    func encode(_ file: SessionFile) throws(SessionTrouble) -> Data {
        if file.isReadOnly { throw .newer(version: file.session.version) }
        guard let bytes = try? file.json() else { throw .unwritable }
        if bytes.count > SessionFile.largest { throw .tooLarge }
        return bytes
    }

    /// The fingerprint is of what was written: were it of what lies there now, a change in between would be lost.
    private func written(_ bytes: Data, _ file: SessionFile, _ entry: SessionEntry) throws(SessionTrouble)
        -> LoadedSession
    {
        guard let status = stat.ofLink(entry.path) else { throw .file(FileTrouble(.read, entry.path, errno: errno)) }
        return LoadedSession(file: file, entry: entry, fingerprint: Fingerprint(bytes, status))
    }
}
