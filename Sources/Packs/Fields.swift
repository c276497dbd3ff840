import Yams

/// One mapping of a pack file being read: gives its fields by type and notes every problem with its line.
struct Fields {
    let path: String
    /// Added to "is missing": what may have been meant instead of a new entry.
    var hint = ""
    private let node: Node
    private let mapping: Node.Mapping
    /// By name; a lookup in Yams' own mapping hashes a whole node.
    private let values: [String: Node]
    private let log: ProblemLog

    init?(_ node: Node, path: String, log: ProblemLog, known: [String]) {
        guard let mapping = node.mapping else {
            log.add(node, path, "should be a map of fields, such as `\(known.first ?? "id"): ...`")
            return nil
        }
        self.path = path
        self.node = node
        self.mapping = mapping
        self.log = log
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? "?"
            if !known.contains(name) { log.add(key, path, "field " + notOneOf(name, known)) }
            values[name] = value
        }
        self.values = values
    }

    func has(_ name: String) -> Bool { values[name] != nil }
    func node(_ name: String) -> Node? { values[name] }
    /// The field's name as it stands in the file.
    func key(_ name: String) -> Node? { mapping.first { $0.key.string == name }?.key }

    /// The field's path in the file, as problems name it.
    private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// Notes a problem at the field's own line; at the entry's first line where the field is missing.
    func problem(_ name: String, _ message: String) {
        log.add(mapping.first { $0.key.string == name }?.key ?? node, place(name), message)
    }

    /// The field's text; `fallback` where it is missing; a problem where there is neither.
    func string(_ name: String, or fallback: String? = nil) -> String {
        guard let value = values[name] else { return missing(name, fallback) ?? "" }
        return text(value, name) ?? fallback ?? ""
    }

    func number(_ name: String, in range: ClosedRange<Double>, or fallback: Double? = nil) -> Double {
        guard let value = values[name] else { return missing(name, fallback) ?? 0 }
        guard let number = value.float, range.contains(number) else {
            problem(name, "should be a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))")
            return fallback ?? 0
        }
        return number
    }

    func flag(_ name: String, or fallback: Bool = false) -> Bool {
        guard let value = values[name] else { return fallback }
        let word = value.scalar.flatMap { $0.style == .plain || $0.style == .any ? $0.string.lowercased() : nil }
        switch word {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            problem(name, "should be true or false")
            return fallback
        }
    }

    /// A field that takes one of an enumeration's words.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, or fallback: Choice? = nil) -> Choice?
    where Choice.RawValue == String {
        guard let value = values[name] else { return missing(name, fallback) }
        return choice(value, name) ?? fallback
    }

    /// A list whose members are each one of an enumeration's words.
    func choices<Choice: RawRepresentable & CaseIterable>(_ name: String, or fallback: [Choice]? = nil) -> [Choice]
    where Choice.RawValue == String {
        guard let value = values[name] else { return missing(name, fallback) ?? [] }
        guard let list = value.sequence else {
            problem(name, "should be a list, such as [a, b]")
            return fallback ?? []
        }
        return list.compactMap { choice($0, name) }
    }

    func strings(_ name: String, or fallback: [String]? = nil) -> [String] {
        guard let value = values[name] else { return missing(name, fallback) ?? [] }
        guard let list = value.sequence else {
            problem(name, "should be a list of texts, such as [a, b]")
            return fallback ?? []
        }
        return list.compactMap { text($0, name) }
    }

    /// A text, or a map with `any` and the four scopes.
    ///
    /// - Parameter mayLack: scopes may be without words.
    func wording(_ name: String, or fallback: Wording? = nil, mayLack: Bool = false) -> Wording {
        guard let value = values[name] else { return missing(name, fallback) ?? Wording() }
        return wording(value, name, over: fallback, mayLack: mayLack)
    }

    /// A map of words by key, in the file's order, with the nodes for later complaints.
    func map(_ name: String) -> [(key: String, place: Node, value: Node)]? {
        guard let value = values[name] else { return nil }
        guard let pairs = value.mapping else {
            problem(name, "should be a map, such as {size: matches}")
            return nil
        }
        return pairs.map { ($0.key.string ?? "?", $0.key, $0.value) }
    }

    /// A plain text takes the place of all of `fallback`, a map only of the scopes it names.
    func wording(_ value: Node, _ name: String, over fallback: Wording? = nil, mayLack: Bool = false) -> Wording {
        guard let pairs = value.mapping else {
            guard value.string != nil else {
                log.add(value, place(name), "should be text, or a map with any, state, company, team, person")
                return fallback ?? Wording()
            }
            return text(value, name).map { Wording($0) } ?? fallback ?? Wording()
        }
        var words = fallback ?? Wording()
        for (key, value) in pairs {
            let scope = key.string ?? "?"
            guard scope == "any" || Scope(rawValue: scope) != nil else {
                log.add(key, place(name), notOneOf(scope, ["any"] + Scope.allCases.map(\.rawValue)))
                continue
            }
            guard let text = text(value, "\(name).\(scope)") else { continue }
            if let scope = Scope(rawValue: scope) { words.byScope[scope] = text } else { words.any = text }
        }
        let silent = Scope.allCases.filter { words.byScope[$0] == nil }
        if words.any == nil, !silent.isEmpty, !mayLack || silent.count == Scope.allCases.count {
            let list = silent.map(\.rawValue).joined(separator: ", ")
            log.add(value, place(name), "says nothing for \(list): add them, or `any` for all the rest")
        }
        return words
    }

    /// The text without blanks around it; a problem and nil where it is none, or none fit for a screen.
    private func text(_ value: Node, _ name: String) -> String? {
        guard let raw = value.string, !clean(raw).isEmpty else {
            log.add(value, place(name), "should be text")
            return nil
        }
        let text = clean(raw)
        if let message = PlainText.problem(text) { log.add(value, place(name), message) }
        return text
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(_ value: Node, _ name: String) -> Choice?
    where Choice.RawValue == String {
        let word = value.string ?? "?"
        guard let choice = Choice(rawValue: word) else {
            log.add(value, place(name), notOneOf(word, Choice.allCases.map(\.rawValue)))
            return nil
        }
        return choice
    }

    private func missing<Value>(_ name: String, _ fallback: Value?) -> Value? {
        if fallback == nil { log.add(node, place(name), "is missing" + hint) }
        return fallback
    }

    /// `20` for 20.0.
    private func plain(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private func clean(_ text: String) -> String {
        var text = Substring(text)
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        return String(text)
    }
}

/// Collects the problems of one file.
final class ProblemLog {
    /// More would help nobody; one last line says that there are more.
    static let most = 500

    let file: String
    private(set) var problems: [PackProblem] = []

    init(file: String) { self.file = file }

    func add(_ node: Node, _ field: String, _ message: String) { add(line: node.mark?.line, field, message) }

    func add(line: Int?, _ field: String, _ message: String) {
        guard problems.count <= Self.most else { return }
        let problem =
            problems.count < Self.most
            ? PackProblem(file: file, line: line, field: field, message: message)
            : PackProblem(file: file, line: line, field: "", message: "and more problems, not listed")
        // A field that is looked at twice is wrong once.
        if !problems.contains(problem) { problems.append(problem) }
    }
}
