/// What a form holds, by field: text as it was typed, the word of a choice, "yes" or "no". All is kept as text, so that
/// what cannot stand yet is kept too.
struct FormValues: Equatable, Sendable {
    private var saved: [String: String]
    private var now: [String: String]

    /// - Parameter saved: what the session holds; nil is nothing.
    init(_ saved: [String: String?] = [:]) {
        self.saved = saved.compactMapValues { $0?.isEmpty == false ? $0 : nil }
        now = self.saved
    }

    subscript(id: String) -> String {
        get { now[id] ?? "" }
        set { now[id] = newValue.isEmpty ? nil : newValue }
    }

    /// The text without blanks at its ends; nil where there is none.
    func text(_ id: String) -> String? { self[id].isBlank ? nil : self[id].trimmed }
    func number(_ id: String) -> Int? { Int(self[id].trimmed) }
    func isYes(_ id: String) -> Bool { self[id] == "yes" }

    /// The words of several choices.
    static func list(_ value: String) -> [String] { value.split(separator: " ").map(String.init) }

    /// What is not in the session yet: for the draft.
    var unsent: [String: String] {
        Set(saved.keys).union(now.keys).reduce(into: [:]) { unsent, id in
            if saved[id] != now[id] { unsent[id] = now[id] ?? "" }
        }
    }

    /// The session holds this now: fields in which nothing else was typed show it, as after an undo.
    mutating func follow(_ session: [String: String?]) {
        for (id, value) in session {
            let value = value?.isEmpty == false ? value : nil
            if now[id] == saved[id] { now[id] = value }
            saved[id] = value
        }
    }

    /// What the field holds is in the session now.
    mutating func settle(_ id: String) { saved[id] = now[id] }

    /// All it holds is in the session now.
    mutating func settle() { saved = now }

    /// Takes up what was typed before and is not in the session.
    mutating func take(_ unsent: [String: String]) {
        for (id, value) in unsent { self[id] = value }
    }
}
