import Yams

/// A small YAML file as names and texts: `query: {due: ...}` and `query.due: ...` are the same name, `query.due`.
package enum FlatText {
    package struct Entry: Equatable, Sendable {
        package var name: String
        package var value: String
        /// From 1.
        package var line: Int
    }

    /// - Parameter file: as problems name it.
    /// - Returns: the entries in their order. A name that stands twice, a list or an empty value is a problem.
    package static func read(_ bytes: [UInt8], file: String) -> (entries: [Entry], problems: [PackProblem]) {
        var reading = Reading(file: file)
        do {
            if let root = try PackText.root(bytes) { reading.add(root, "") }
        } catch {
            reading.problem(error.line, "", error.message)
        }
        return (reading.entries, reading.problems)
    }

    private struct Reading {
        let file: String
        var entries: [Entry] = []
        var problems: [PackProblem] = []

        mutating func problem(_ line: Int?, _ name: String, _ message: String) {
            problems.append(PackProblem(file: file, line: line, field: name.shortened, message: message))
        }

        mutating func add(_ node: Node, _ name: String) {
            let line = node.mark?.line ?? 1
            if let mapping = node.mapping {
                for (key, value) in mapping {
                    guard let part = key.string, !part.isEmpty else {
                        problem(key.mark?.line, name, "should be a name")
                        continue
                    }
                    add(value, name.isEmpty ? part : "\(name).\(part)")
                }
            } else if let text = node.string, !name.isEmpty, !text.isEmpty {
                if let first = entries.first(where: { $0.name == name }) {
                    problem(line, name, "stands in line \(first.line) already")
                } else {
                    entries.append(Entry(name: name, value: text, line: line))
                }
            } else {
                problem(
                    line, name, name.isEmpty ? "should be a map of settings, such as `width: 76`" : "should be a text")
            }
        }
    }
}
