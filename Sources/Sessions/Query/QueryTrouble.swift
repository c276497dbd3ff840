/// Why a text is no query, and where.
package struct QueryTrouble: Error, Equatable, Sendable, CustomStringConvertible {
    package let query: String
    /// In characters, from 1.
    package let column: Int
    package let message: String

    package var description: String {
        "the query cannot be read at column \(column): \(message)\n  "
            + query.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ") + "\n  "
            + String(repeating: " ", count: max(0, column - 1)) + "^"
    }
}
