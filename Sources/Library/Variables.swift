/// What of an environment was asked for. No dictionary: the first one that a process makes has it look through everything
/// that any type conforms to, which takes as long as all the rest of the start.
package struct Variables: Sendable, ExpressibleByDictionaryLiteral {
    private let pairs: [(name: String, value: String)]

    package init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    package init(dictionaryLiteral pairs: (String, String)...) {
        self.pairs = pairs.map { (name: $0.0, value: $0.1) }
    }

    /// nil: not set.
    package subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }
}
