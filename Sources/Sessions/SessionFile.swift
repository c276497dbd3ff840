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
        // The decoder lets some things pass that are no JSON, such as a comma too many.
        if let fault = JSONFault(bytes) { throw SessionDamage(fault) }
        do {
            let decoder = JSONDecoder()
            session = try decoder.decode(Session.self, from: bytes)
            let whole = try decoder.decode(JSONValue.self, from: bytes)
            let known = try decoder.decode(JSONValue.self, from: JSONEncoder().encode(session))
            unknown = whole.unknown(beside: known)
        } catch {
            var damage = SessionDamage(error, in: bytes)
            // A newer format may have given a field another shape: that is no damage, and the words say so.
            if let version = (try? JSONDecoder().decode(Versioned.self, from: bytes))?.version,
                version > Session.currentVersion
            {
                damage.message += " (the file has version \(version), this otherside knows \(Session.currentVersion))"
            }
            throw damage
        }
    }

    private struct Versioned: Decodable { var version: Int }

    /// The file as JSON, to stand inside another document.
    package func value() throws -> JSONValue {
        let value = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(session))
        return unknown.map(value.restoring) ?? value
    }

    /// Pretty-printed, keys sorted, a newline at the end.
    package func json() throws -> Data {
        unknown == nil ? try JSONText.encode(session) : try JSONText.encode(value())
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
