/// What is wrong in a pack, and where.
package struct PackProblem: Error, Equatable, Sendable, Comparable, CustomStringConvertible {
    package var file: String
    /// 1-based; nil when the file as a whole could not be read.
    package var line: Int?
    /// The path of the field, as in `items[how-they-learn].options[public].dB`.
    package var field: String
    package var message: String

    package init(file: String, line: Int?, field: String, message: String) {
        self.file = file
        self.line = line
        self.field = field
        self.message = message
    }

    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return field.isEmpty ? "\(place): \(message)" : "\(place): \(field): \(message)"
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line ?? 0, left.field) < (right.file, right.line ?? 0, right.field)
    }
}
