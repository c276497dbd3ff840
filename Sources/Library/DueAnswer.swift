import FoundationEssentials
import Glibc
import Sessions

/// How many reviews are due for a look back, as a shell's prompt asks at every line. The answer is kept beside the index
/// for as long as the day and the library's folder are the same, so that neither the index nor a file is opened. They are
/// classes because a value that may be absent is moved by what the runtime must first look up, which is felt in a prompt.
package final class DueAnswer: Sendable, Encodable {
    package final class Review: Sendable, Encodable {
        package let session: String
        package let title: String
        /// `2026-11-23`
        package let reviewOn: String

        fileprivate init(session: String, title: String, reviewOn: String) {
            (self.session, self.title, self.reviewOn) = (session, title, reviewOn)
        }
    }

    package let count: Int
    /// The one whose day came last; nil: none is due.
    package let nearest: Review?

    /// From the index, which must be fresh.
    package init(_ index: SessionIndex, on today: String) throws {
        var query = IndexQuery(limit: .max)
        query.dueOn = today
        let due = try index.rows(query).filter { $0.copyOf == nil }.compactMap(\.summary)
        count = due.count
        nearest = due.max { ($0.reviewOn ?? "", $1.created) < ($1.reviewOn ?? "", $0.created) }.map {
            Review(session: $0.id, title: $0.title, reviewOn: $0.reviewOn ?? "")
        }
    }

    /// Of no library.
    package static var none: DueAnswer { DueAnswer(count: 0, nearest: nil) }

    private init(count: Int, nearest: Review?) { (self.count, self.nearest) = (count, nearest) }
}

extension DueAnswer {
    /// The library's folder as it stood before a look at it.
    package struct Seen: Equatable, Sendable {
        fileprivate let line: String
        fileprivate let isSettled: Bool

        /// nil: there is no folder.
        package init?(_ places: Places) {
            guard let status = stat.of(places.sessions) else { return nil }
            let stamp = FileStamp(status)
            line = stamp.line
            isSettled = stamp.settled(at: FileStamp.now()).changed != 0
        }
    }

    private static func path(_ places: Places) -> String { places.index + "/due" }

    /// What was kept on that day of the same folder; nil: it must be found anew.
    package static func kept(_ places: Places, _ seen: Seen, on today: String) -> DueAnswer? {
        // Line by line from one text: at a prompt it is felt to make a list of them.
        guard var rest = text(path(places))?[...] else { return nil }
        func line() -> String? {
            guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            defer { rest = rest[rest.utf8.index(after: end)...] }
            return String(rest[..<end])
        }
        guard line() == seen.line, line() == today, let count = line().flatMap({ Int($0) }), count >= 0,
            let day = line(), let id = line(), let title = line(), rest.isEmpty
        else { return nil }
        return DueAnswer(count: count, nearest: count == 0 ? nil : Review(session: id, title: title, reviewOn: day))
    }

    /// What stands in a small file; nil: nothing that can be used.
    private static func text(_ path: String) -> String? {
        let descriptor = path.withPath { open($0, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC) }
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let most = 4_096
        let text = String(unsafeUninitializedCapacity: most) { max(0, read(descriptor, $0.baseAddress, most)) }
        return text.utf8.count < most ? text : nil
    }

    /// A folder that has just changed could change again within its clock's tick, so that of it nothing is kept. Where
    /// nothing can be written the next one looks again.
    package func keep(_ places: Places, _ seen: Seen, on today: String) {
        guard seen.isSettled else { return }
        let review = [nearest?.reviewOn, nearest?.session, nearest?.title].map { $0 ?? "" }
        let lines = [seen.line, today, "\(count)"] + review.map { $0.filter { !$0.isNewline } }
        try? DurableFile.replace(Data((lines.joined(separator: "\n") + "\n").utf8), at: Self.path(places), mode: 0o600)
    }

    /// What was deleted is nowhere told.
    static func forget(_ places: Places) { _ = path(places).withPath { unlink($0) } }
}
