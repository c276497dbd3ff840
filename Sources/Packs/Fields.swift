import Yams

/// One mapping of a pack file being read: gives its fields by type and notes every problem with its line.
struct Fields {
    let path: String
    private let node: Node
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
        self.log = log
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? "?"
            if !known.contains(name) { log.add(key, path, "field " + notOneOf(name, known)) }
            if values[name] != nil { log.add(key, path, "field '\(name)' stands twice") } else { values[name] = value }
        }
        self.values = values
    }

    func has(_ name: String) -> Bool { values[name] != nil }
    func node(_ name: String) -> Node? { values[name] }
    func problem(_ name: String, _ message: String) { log.add(values[name] ?? node, "\(path).\(name)", message) }

    /// The field's text; `fallback` where it is missing; a problem where there is neither.
    func string(_ name: String, or fallback: String? = nil) -> String {
        guard let value = values[name] else { return missing(name, fallback) ?? "" }
        guard let text = value.string, !clean(text).isEmpty else {
            problem(name, "should be text")
            return fallback ?? ""
        }
        return clean(text)
    }

    func number(_ name: String, in range: ClosedRange<Double>, or fallback: Double? = nil) -> Double {
        guard let value = values[name] else { return missing(name, fallback) ?? 0 }
        guard let number = value.float, range.contains(number) else {
            problem(name, "should be a number from \(range.lowerBound) to \(range.upperBound)")
            return fallback ?? 0
        }
        return number
    }

    func flag(_ name: String, or fallback: Bool = false) -> Bool {
        guard let value = values[name] else { return fallback }
        guard let scalar = value.scalar, scalar.style == .plain || scalar.style == .any else {
            problem(name, "should be true or false")
            return fallback
        }
        switch scalar.string.lowercased() {
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
        return list.compactMap { member in
            guard let text = member.string else {
                log.add(member, "\(path).\(name)", "should be text")
                return nil
            }
            return clean(text)
        }
    }

    /// A text, or a map with `any` and the four scopes.
    func wording(_ name: String, or fallback: Wording? = nil) -> Wording {
        guard let value = values[name] else { return missing(name, fallback) ?? Wording() }
        return wording(value, name, over: fallback)
    }

    /// A map of words by key, in the file's order, with the node for later complaints.
    func map(_ name: String) -> [(key: String, value: Node)]? {
        guard let value = values[name] else { return nil }
        guard let pairs = value.mapping else {
            problem(name, "should be a map, such as {size: matches}")
            return nil
        }
        return pairs.map { ($0.key.string ?? "?", $0.value) }
    }

    func wording(_ value: Node, _ name: String, over fallback: Wording? = nil) -> Wording {
        if let text = value.string { return Wording(clean(text)) }
        guard let pairs = value.mapping else {
            problem(name, "should be text, or a map with any, state, company, team, person")
            return fallback ?? Wording()
        }
        var words = fallback ?? Wording()
        for (key, text) in pairs {
            let scope = key.string ?? "?"
            guard let text = text.string else {
                log.add(text, "\(path).\(name).\(scope)", "should be text")
                continue
            }
            if scope == "any" {
                words.any = clean(text)
            } else if let scope = Scope(rawValue: scope) {
                words.byScope[scope] = clean(text)
            } else {
                log.add(key, "\(path).\(name)", notOneOf(scope, ["any"] + Scope.allCases.map(\.rawValue)))
            }
        }
        return words
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(_ value: Node, _ name: String) -> Choice?
    where Choice.RawValue == String {
        let word = value.string ?? "?"
        guard let choice = Choice(rawValue: word) else {
            log.add(value, "\(path).\(name)", notOneOf(word, Choice.allCases.map(\.rawValue)))
            return nil
        }
        return choice
    }

    private func missing<Value>(_ name: String, _ fallback: Value?) -> Value? {
        if fallback == nil { log.add(node, "\(path).\(name)", "is missing") }
        return fallback
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
    let file: String
    private(set) var problems: [PackProblem] = []

    init(file: String) { self.file = file }

    func add(_ node: Node, _ field: String, _ message: String) {
        problems.append(PackProblem(file: file, line: node.mark?.line, field: field, message: message))
    }
}
