package import Sessions

/// What is newer than a session's file: where the person is, and the text being typed.
package struct Draft: Equatable, Sendable {
    /// The field the person stands at, as `Field.id` says it.
    package var at: String
    /// The field whose text is being typed; nil when there is none.
    package var field: String?
    package var text: String
    /// Where the cursor stands in the text, in characters from 0.
    package var cursor: Int
    /// When, RFC 3339 in UTC.
    package var on: String
    /// The whole session while it has no file yet.
    package var session: Session?

    package init(
        at: String, field: String? = nil, text: String = "", cursor: Int = 0, on: String, session: Session? = nil
    ) {
        self.at = at
        self.field = field
        self.text = text
        self.cursor = cursor
        self.on = on
        self.session = session
    }
}

/// Reading asks for nothing but the place, so that a line of another version is still of use.
extension Draft: Codable {
    private enum Key: String, CodingKey { case at, field, text, cursor, on, session }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        at = try values.decode(String.self, forKey: .at)
        field = try values.decodeIfPresent(String.self, forKey: .field)
        text = try values.decodeIfPresent(String.self, forKey: .text) ?? ""
        cursor = max(0, (try? values.decodeIfPresent(Int.self, forKey: .cursor)) ?? 0)
        on = try values.decodeIfPresent(String.self, forKey: .on) ?? ""
        session = try? values.decodeIfPresent(Session.self, forKey: .session)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(at, forKey: .at)
        try values.encodeIfPresent(field, forKey: .field)
        try values.encode(text, forKey: .text)
        try values.encode(cursor, forKey: .cursor)
        try values.encode(on, forKey: .on)
        try values.encodeIfPresent(session, forKey: .session)
    }
}
