import FoundationEssentials
import Glibc
package import Sessions

/// A deleted session.
package struct Trashed: Equatable, Sendable {
    /// `2026-11-23~2026-10-01-server-move-1a2b3c4d.json`; a second one of that day and name has `~~2~` for `~`.
    package let name: String
    package let path: String
    /// When it was deleted, `2026-11-23`.
    package let day: String
    /// What it was called.
    package let original: String
}

extension SessionStore {
    /// Deleted sessions are kept for this many days.
    package static let daysInTrash = 30

    /// Moves a session's file into the trash, or removes it, and with it its draft, and its lock if nobody holds it. The
    /// index and an editor's temporary files are not known here.
    ///
    /// - Parameters:
    ///   - now: removes it at once.
    ///   - today: `2026-11-23`, the day where the person is.
    /// - Returns: the session's id, so that the index can forget it; nil when the file could not be read.
    @discardableResult
    package func delete(_ entry: SessionEntry, now: Bool, today: String) throws(FileTrouble) -> String? {
        let id = (try? read(entry))?.session.id
        if now {
            try call(.remove, entry.path) { entry.path.withPath { unlink($0) } }
        } else {
            try places.makeAside(places.trash)
            let name = try place(entry.path, in: places.trash) {
                $0 == 1 ? "\(today)~\(entry.name)" : "\(today)~~\($0)~\(entry.name)"
            }
            // It can be had back by its name all the same.
            try? keepStep(deleting: id ?? entry.name, as: name, today: today)
        }
        try Folder.sync(places.sessions)
        if !now { try Folder.sync(places.trash) }
        if now { forgetSteps(of: id ?? entry.name) }
        if let id { SessionLock.removeUnheld(places.lock(id: id, name: entry.name)) }
        if let id { try remove(places.draft(id: id)) } else { try removeDrafts(of: entry) }
        DueAnswer.forget(places)
        return id
    }

    /// What lies in the trash, the last deleted first.
    package func trashed() throws(FileTrouble) -> [Trashed] {
        do {
            return try Folder.files(places.trash).compactMap(trashed).sorted { ($1.day, $0.name) < ($0.day, $1.name) }
        } catch {
            if error.errno == ENOENT { return [] }
            throw error
        }
    }

    /// Puts a deleted session back, under another name when its own has been taken since.
    package func restore(_ trashed: Trashed) throws(FileTrouble) -> SessionEntry {
        try places.makeSessions()
        let name = try place(trashed.path, in: places.sessions) {
            $0 == 1 ? trashed.original : SessionName.numbered(trashed.original, $0)
        }
        try Folder.sync(places.sessions)
        try Folder.sync(places.trash)
        return SessionEntry(name: name, in: places.sessions)
    }

    /// Removes for good what was deleted or changed more than thirty days ago.
    ///
    /// - Parameter today: `2026-11-23`; when it is no day, nothing is removed.
    /// - Returns: how many are gone. What cannot be removed is left for the next time.
    @discardableResult
    package func purge(today: String) throws(FileTrouble) -> Int {
        guard let now = Day.number(today) else { return 0 }
        func isOver(_ day: String) -> Bool { Day.number(day).map { now - $0 > Self.daysInTrash } ?? false }
        forgetSteps { isOver($0.day) }
        return try trashed().count { isOver($0.day) && $0.path.withPath { unlink($0) } == 0 }
    }

    /// Removes all of it for good, and what could be taken back with it.
    ///
    /// - Returns: how many are gone.
    package func emptyTrash() throws(FileTrouble) -> Int {
        let trashed = try trashed()
        forgetSteps { _ in true }
        let removed = trashed.count { one in one.path.withPath { unlink($0) } == 0 }
        if removed > 0 { try Folder.sync(places.trash) }
        return removed
    }

    /// A deleted session, to be looked at.
    package func peek(_ trashed: Trashed) -> Result<Session, SessionTrouble> {
        peek(SessionEntry(name: trashed.name, in: places.trash))
    }

    private func trashed(_ name: String) -> Trashed? {
        guard let mark = name.utf8.firstIndex(of: UInt8(ascii: "~")), name[..<mark].utf8.count == 10 else { return nil }
        return Trashed(
            name: name, path: places.trash + "/" + name, day: String(name[..<mark]),
            original: Self.original(name[name.utf8.index(after: mark)...]))
    }

    /// Without the number that a second one of its name has.
    private static func original(_ name: Substring) -> String {
        let tilde = UInt8(ascii: "~")
        guard name.utf8.first == tilde, let end = name.utf8.dropFirst().firstIndex(of: tilde),
            name.utf8[..<end].dropFirst().allSatisfy({ (48...57).contains($0) })
        else { return String(name) }
        return String(name[name.utf8.index(after: end)...])
    }

    /// Moves a file under the first name that is free.
    ///
    /// - Parameter name: the wanted one for 1, else one with the number.
    @discardableResult
    private func place(_ path: String, in folder: String, as name: (Int) -> String) throws(FileTrouble) -> String {
        for number in 1... {
            do {
                try DurableFile.move(path, toNew: folder + "/" + name(number))
                return name(number)
            } catch {
                guard error.errno == EEXIST, number < 1000 else { throw error }
            }
        }
        return name(1)
    }

    /// Of a file that cannot be read only the beginning of the id is known, from its name.
    private func removeDrafts(of entry: SessionEntry) throws(FileTrouble) {
        guard let short = entry.shortID else { return }
        for (id, _) in DraftJournal.all(places) where SessionName.shortID(id) == short {
            try remove(places.draft(id: id))
        }
    }
}
