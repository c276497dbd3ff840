import FoundationEssentials
import Glibc
package import Sessions

/// What a short change or a deletion did, kept beside the trash for as long as that, so that it can be taken back.
package struct ChangeStep: Equatable, Sendable {
    /// `2026-11-23~000012~1a2b3c4d.change`, of a deletion `.deleted`.
    package let name: String
    let path: String
    /// On which it was done, `2026-11-23`.
    package let day: String
    /// Counts up over all reviews of the library.
    let number: Int
    /// Of the review; where that could not be read, the name of its file.
    package let id: String
    /// The review was deleted, and lies in the trash.
    package let isDeletion: Bool
}

extension Places {
    var steps: String { trash + "/steps" }
}

extension SessionStore {
    private static let change = "change"
    private static let deletion = "deleted"

    /// Keeps what a review was before a change and after it.
    ///
    /// - Parameter today: `2026-11-23`, the day where the person is.
    package func keepStep(
        from before: SessionFile, to after: SessionFile, today: String
    ) throws(SessionTrouble) -> ChangeStep {
        guard let first = try? before.line(), let second = try? after.line() else { throw .unwritable }
        let bytes = first + Data("\n".utf8) + second + Data("\n".utf8)
        do {
            return try keepStep(bytes, of: after.session.id, Self.change, today: today)
        } catch {
            throw .file(error)
        }
    }

    /// - Parameter trashed: its name in the trash.
    func keepStep(deleting id: String, as trashed: String, today: String) throws(FileTrouble) {
        _ = try keepStep(Data(trashed.utf8), of: id, Self.deletion, today: today)
    }

    private func keepStep(
        _ bytes: Data, of id: String, _ kind: String, today: String
    ) throws(FileTrouble) -> ChangeStep {
        try places.makeAside(places.trash)
        try places.makeAside(places.steps)
        let modes = places.modes
        var number = (try steps().first?.number ?? 0) + 1
        while true {
            let digits = String(number)
            let counted = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
            let name = "\(today)~\(counted)~\(FileSafe.name(id)).\(kind)"
            // Two programs may count alike; of one review only one of them changes anything at a time.
            do {
                let path = places.steps + "/" + name
                try DurableFile.put(bytes, at: path, mode: modes.file, group: modes.group, replacing: false)
                return ChangeStep(
                    name: name, path: path, day: today, number: number, id: id, isDeletion: kind == Self.deletion)
            } catch {
                guard error.errno == EEXIST, number < .max else { throw error }
                number += 1
            }
        }
    }

    /// The steps there are, the last one first.
    package func steps() throws(FileTrouble) -> [ChangeStep] {
        do {
            return try Folder.files(places.steps).compactMap(step).sorted {
                ($1.number, $0.name) < ($0.number, $1.name)
            }
        } catch {
            if error.errno == ENOENT { return [] }
            throw error
        }
    }

    private func step(_ name: String) -> ChangeStep? {
        let parts = name.split(separator: "~", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, Day.isDay(parts[0]), let number = Int(parts[1]),
            let end = parts[2].lastIndex(of: ".")
        else { return nil }
        let kind = String(parts[2][parts[2].index(after: end)...])
        guard kind == Self.change || kind == Self.deletion else { return nil }
        return ChangeStep(
            name: name, path: places.steps + "/" + name, day: parts[0], number: number,
            id: FileSafe.text(String(parts[2][..<end])), isDeletion: kind == Self.deletion)
    }

    /// What a review was before a step, and what that made of it.
    package func read(_ step: ChangeStep) throws(SessionTrouble) -> (before: SessionFile, after: SessionFile) {
        let bytes: Data
        do {
            // Two reviews, each of which may be as large as one can be.
            bytes = try OpenFile.read(step.path, limit: 2 * SessionFile.largest + 2).0
        } catch {
            throw .file(error)
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        do {
            guard lines.count == 2 else {
                throw SessionDamage(line: nil, column: nil, field: nil, message: "should hold two reviews")
            }
            return (try SessionFile(reading: Data(lines[0])), try SessionFile(reading: Data(lines[1])))
        } catch let damage as SessionDamage {
            throw .damaged(damage, path: step.path)
        } catch {
            throw .unwritable
        }
    }

    /// The review that a step put into the trash; nil: it lies there no longer.
    package func trashed(by step: ChangeStep) throws(FileTrouble) -> Trashed? {
        guard let name = try? OpenFile.read(step.path, limit: 4096).0 else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        return try trashed().first { $0.name == text }
    }

    /// It was taken back, or nothing came of it.
    package func forget(_ step: ChangeStep) { _ = step.path.withPath { unlink($0) } }

    /// A review that is gone for good leaves nothing.
    package func forgetSteps(of id: String) {
        for step in (try? steps()) ?? [] where step.id == id { forget(step) }
    }

    func forgetSteps(where isOver: (ChangeStep) -> Bool) {
        for step in (try? steps()) ?? [] where isOver(step) { forget(step) }
    }
}
