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
extension Draft: Record {
    package static var blank: Draft { Draft(at: "", on: "") }

    package static let table = Table<Draft>(
        "draft", title: "Draft",
        [
            .required("at", \.at, .line),
            .optional("text", \.text, .lines),
            .sparse("forms", \.forms, .map(of: .map(of: .lines))),
            .optional("voice", \.voice, .line),
            .usual("on", \.on, .line),
        ])
}
