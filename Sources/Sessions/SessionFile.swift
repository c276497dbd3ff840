package import FoundationEssentials

/// A session with what its file held beside what this program knows.
package struct SessionFile: Equatable, Sendable {
    package var session: Session
    /// Fields of a newer or another program; written back untouched.
    package var unknown: UnknownFields?

    package init(_ session: Session, unknown: UnknownFields? = nil) {
        self.session = session
        self.unknown = unknown
    }

    /// A file of a newer program is shown and never written.
    package var isReadOnly: Bool { session.version > Session.currentVersion }

    /// Larger files are refused unread.
    package static let largest = 16 << 20

    /// - Throws: `SessionDamage` with the line and column of what is wrong.
    package init(reading bytes: Data) throws(SessionDamage) { try self.init(bytes, .keeps) }

    fileprivate init(_ bytes: Data, _ habits: JSONReader.Habits) throws(SessionDamage) {
        try Self.refuseLarge(bytes)
        do throws(SessionDamage) {
            (session, unknown) = try JSONReader.file(bytes, habits, as: .record())
        } catch {
            throw error.seen(against: Session.format, Session.currentVersion, in: bytes)
        }
    }

    static func refuseLarge(_ bytes: Data) throws(SessionDamage) {
        guard bytes.count > largest else { return }
        throw SessionDamage(line: nil, column: nil, field: nil, message: "is larger than 16 MB")
    }

    /// The file as JSON, to stand inside another document.
    package func value() throws -> JSONValue { try JSONValue(reading: json()) }

    /// Pretty-printed, keys sorted, a newline at the end.
    package func json() throws -> Data { try session.json(unknown) }

    /// The same in one line, without its end.
    package func line() throws -> Data { try session.json(unknown, pretty: false) }

    /// The same review as a stranger's file may bring it into the library: without control characters, in any field,
    /// in any key, and in what this program does not know, for what a terminal would obey is no text. Line ends stay
    /// where a text may have several lines; elsewhere they are blanks, as tabs are.
    ///
    /// - Throws: when the file holds what JSON cannot.
    package func cleaned() throws -> SessionFile { try SessionFile(json(), [.keeps, .cleans]) }
}

extension Session {
    /// The session of a file without what else the file holds: to be shown, not to be written back.
    ///
    /// - Throws: `SessionDamage`, as `SessionFile` does.
    package init(reading bytes: Data) throws(SessionDamage) { self = try SessionFile(bytes, []).session }
}

/// As much of a file as tells what it is.
package struct FileHeading: Record {
    package var format: String?
    package var id: String?
    package var created: String?
    var version: Int?

    package static var blank: FileHeading { FileHeading() }

    package static let table = Table<FileHeading>(
        "heading", title: "Heading",
        [
            .optional("format", \.format, .line),
            .optional("id", \.id, .line),
            .optional("created", \.created, .line),
            .optional("version", \.version, .whole(.min ... .max)),
        ])

    package init() {}

    /// - Throws: the damage, where it is no JSON or no object.
    package init(reading bytes: Data) throws(SessionDamage) { try self.init(readingAll: bytes) }
}
