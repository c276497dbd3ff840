import FoundationEssentials
import Library
import Mustache
import Packs
import Screen
import Sessions

/// A part of what a command prints as JSON, as `--json=id,title` and `--format TEMPLATE` ask for it.
struct Chosen {
    private let output: Output
    private let rows: [JSONValue]
    private let isList: Bool

    /// - Parameter value: all of it.
    init(_ value: JSONValue, _ output: Output) {
        self.output = output
        isList = output.rows != nil
        if let name = output.rows {
            if case .array(let rows)? = value[name] { self.rows = rows } else { rows = [] }
        } else {
            rows = [value]
        }
    }

    /// The fields of each row, by their paths; what a row does not have is null.
    ///
    /// - Throws: for a field that no row can have.
    func fields(_ text: String) throws -> JSONValue {
        let paths = text.split(separator: ",").map { $0.trimmingBlanks }
        guard !paths.isEmpty else { throw Failure.usage("--json= needs fields, as in --json=id,title") }
        for path in paths { try check(path) }
        let chosen = rows.map { row in
            JSONValue.object(Dictionary(paths.map { ($0, Self.value(row, $0)) }) { first, _ in first })
        }
        return isList ? .array(chosen) : chosen.first ?? .object([:])
    }

    private static func value(_ row: JSONValue, _ path: String) -> JSONValue {
        path.split(separator: ".").reduce(row as JSONValue?) { $0?[String($1)] } ?? .null
    }

    private func check(_ path: String) throws {
        var rule = output.row
        for part in path.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
            // What is described elsewhere, or not wholly, may have it.
            guard case .object(let known)? = rule["properties"], rule["additionalProperties"] == .bool(false) else {
                return
            }
            guard let next = known[part] else {
                throw Failure.usage(
                    "field \(notOneOf(part, known.keys.sorted())); see `otherside schema \(output.name)`")
            }
            rule = next
        }
    }

    /// The template filled in once for each row, each on lines of its own.
    func lines(_ template: String) throws -> [String] {
        let parsed: MustacheTemplate
        do {
            parsed = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + template)
        } catch let error as MustacheTemplate.ParserError {
            throw Failure.usage(
                "--format cannot be read as a Mustache template, near: \(error.context.line.suffix(60)) (\(error.error))"
            )
        }
        for name in Self.names(template) { try check(name) }
        return rows.flatMap { row -> [String] in
            let text = parsed.render(Self.plain(row))
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return (lines.last == "" ? lines.dropLast() : lines[...]).map { Self.cleaned($0) }
        }
    }

    /// Nothing of what stands in a review reaches a terminal raw; the template's tabs stay.
    private static func cleaned(_ line: Substring) -> String {
        line.split(separator: "\t", omittingEmptySubsequences: false).map { Width.clean(String($0)) }
            .joined(separator: "\t")
    }

    /// The names that a template asks of a row, outside of any section.
    private static func names(_ template: String) -> [String] {
        var names: [String] = []
        var depth = 0
        for part in template.components(between: "{{", and: "}}") {
            let sign = part.first
            let name = part.drop { "#^/&{ ".contains($0) }.prefix { $0 != "}" && $0 != " " }
            switch sign {
            case "!", "%", "=", ">", "<", "$": continue
            case "/": depth -= 1
            case "#", "^":
                if depth == 0 { names.append(String(name)) }
                depth += 1
            default: if depth == 0 { names.append(String(name)) }
            }
        }
        return names.filter { !$0.contains("(") && $0 != "." && !$0.isEmpty }
    }

    /// As the template engine takes it; null is as if it were not there.
    private static func plain(_ value: JSONValue) -> Any {
        switch value {
        case .null: ""
        case .bool(let flag): flag
        case .integer(let number): number
        case .number(let number): number
        case .string(let text): text
        case .array(let values): values.map(plain)
        case .object(let members): members.filter { $0.value != .null }.mapValues(plain)
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}

extension String {
    /// What stands between each pair of marks.
    fileprivate func components(between open: String, and close: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
            found.append(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return found
    }
}
