/// What an environment says, asked variable by variable. No dictionary and no list: the first of its kind that a process
/// makes has it look through what types conform to, which takes as long as all the rest of a short command's start.
package struct Variables: Sendable, ExpressibleByDictionaryLiteral {
    private let value: @Sendable (String) -> String?

    package init(_ value: @escaping @Sendable (String) -> String?) { self.value = value }

    package init(_ pairs: [(name: String, value: String)]) {
        value = { name in pairs.first { $0.name == name }?.value }
    }

    package init(dictionaryLiteral pairs: (String, String)...) { self.init(pairs.map { (name: $0.0, value: $0.1) }) }

    /// nil: not set.
    package subscript(name: String) -> String? { value(name) }
}
