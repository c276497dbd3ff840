/// What is newer than a session's file: where the person is, and the text being typed there.
package struct Draft: Equatable, Sendable {
    /// The field or page the person stands at, as `Field.id` says it.
    package var at: String
    /// What stands in the field and not yet in the session; nil when there is no such text.
    package var text: String?
    /// What is typed or chosen in forms and not yet in the session: by the form's place, by field.
    package var forms: [String: [String: String]]
    /// Whose sheet it belongs to, by the voice's id; nil: the review's own.
    package var voice: String?
    /// When, RFC 3339 in UTC.
    package var on: String

    package init(
        at: String, text: String? = nil, forms: [String: [String: String]] = [:], voice: String? = nil, on: String
    ) {
        self.at = at
        self.text = text
        self.forms = forms
        self.voice = voice
        self.on = on
    }
}

/// Reading asks for nothing but the place, so that a line of another version is still of use.
extension Draft: Codable {
    private enum Key: String, CodingKey { case at, text, forms, voice, on }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        at = try values.decode(String.self, forKey: .at)
        text = try values.decodeIfPresent(String.self, forKey: .text)
        forms = try values.decodeIfPresent([String: [String: String]].self, forKey: .forms) ?? [:]
        voice = try values.decodeIfPresent(String.self, forKey: .voice)
        on = try values.decodeIfPresent(String.self, forKey: .on) ?? ""
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(at, forKey: .at)
        try values.encodeIfPresent(text, forKey: .text)
        if !forms.isEmpty { try values.encode(forms, forKey: .forms) }
        try values.encodeIfPresent(voice, forKey: .voice)
        try values.encode(on, forKey: .on)
    }
}
