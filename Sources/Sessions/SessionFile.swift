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
    package init(reading bytes: Data) throws(SessionDamage) {
        guard bytes.count <= Self.largest else {
            throw SessionDamage(line: nil, column: nil, field: nil, message: "is larger than 16 MB")
        }
        if let session = Session(pulling: bytes) {
            self.session = session
            return
        }
        let whole = try JSONValue(reading: bytes)
        do {
            session = try JSONDecoder().decode(Session.self, from: bytes)
            unknown = whole.unknown(beside: try JSONValue(reading: JSONEncoder().encode(session)))
        } catch {
            var damage = SessionDamage(error, in: bytes)
            // A newer format may have given a field another shape: that is no damage, and the words say so.
            if case .object(let members) = whole, case .integer(let version)? = members["version"],
                version > Session.currentVersion
            {
                damage.message += " (the file has version \(version), this otherside knows \(Session.currentVersion))"
            }
            throw damage
        }
    }

    /// The file as JSON, to stand inside another document.
    package func value() throws -> JSONValue {
        let value = try JSONValue(reading: JSONEncoder().encode(session))
        return unknown.map(value.restoring) ?? value
    }

    /// Pretty-printed, keys sorted, a newline at the end.
    package func json() throws -> Data {
        unknown == nil ? try JSONText.encode(session) : try JSONText.encode(value())
    }
}

extension Session {
    /// The session of a file without what else the file holds: to be shown, not to be written back.
    ///
    /// - Throws: `SessionDamage`, as `SessionFile` does.
    package init(reading bytes: Data) throws(SessionDamage) {
        if let session = Session(pulling: bytes) {
            self = session
            return
        }
        _ = try JSONValue(reading: bytes)
        do {
            self = try JSONDecoder().decode(Session.self, from: bytes)
        } catch {
            throw SessionDamage(error, in: bytes)
        }
    }
}

/// JSON as this program writes it everywhere.
package enum JSONText {
    package static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(value)
        data.append(10)
        return data
    }
}
