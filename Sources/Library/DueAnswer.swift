import FoundationEssentials
import Glibc
import Sessions

/// How many reviews are due for a look back, as a shell's prompt asks at every line. The answer is kept beside the index
/// for as long as the day and the library's folder are the same, so that neither the index nor a file is opened.
package struct DueAnswer: Equatable, Sendable, Encodable {
    package struct Review: Equatable, Sendable, Encodable {
        package var session: String
        package var title: String
        /// `2026-11-23`
        package var reviewOn: String
    }

    package var count: Int
    /// The one whose day came last; nil: none is due.
    package var nearest: Review?

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

    private init() { count = 0 }
    /// Of no library.
    package static let none = DueAnswer()

    private init?(_ lines: [String]) {
        guard lines.count == 4, let count = Int(lines[0]), count >= 0 else { return nil }
        self.count = count
        nearest = count == 0 ? nil : Review(session: lines[2], title: lines[3], reviewOn: lines[1])
    }
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
        guard let (bytes, _) = try? OpenFile.read(path(places), limit: 1 << 16) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 7, lines[0] == seen.line, lines[1] == today else { return nil }
        return DueAnswer(lines[2..<6].map(String.init))
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
