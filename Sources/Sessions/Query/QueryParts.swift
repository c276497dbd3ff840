/// A query's text as the conditions that must all hold, so that one of them can be changed and the others stay as they
/// were typed. A text that is no query is one condition.
package struct QueryParts: Equatable, Sendable {
    private struct Part: Equatable {
        var text: String
        /// `field:value` and nothing besides.
        var field: QueryField?
        var value = ""
        /// Beside another one it needs brackets.
        var isEither = false
    }

    private var parts: [Part]

    package init(_ text: String) { parts = Self.read(text) }

    /// The query they make together; empty: all reviews.
    package var text: String {
        parts.map { $0.isEither && parts.count > 1 ? "(\($0.text))" : $0.text }.joined(separator: " ")
    }

    /// The values of a field, in their order, as they were typed.
    package func values(_ field: QueryField) -> [String] { parts.filter { $0.field == field }.map(\.value) }

    /// Puts these values in the place of those that a field has; none: it says nothing any more.
    ///
    /// - Parameter fits: which of its conditions are meant; the others stay.
    package mutating func set(_ field: QueryField, _ values: [String], where fits: (String) -> Bool = { _ in true }) {
        func isMeant(_ part: Part) -> Bool { part.field == field && fits(part.value) }
        let place = parts.firstIndex(where: isMeant) ?? parts.count
        parts.removeAll(where: isMeant)
        let made = values.map { Part(text: Self.condition(field, $0), field: field, value: $0) }
        parts.insert(contentsOf: made, at: min(place, parts.count))
    }

    /// One more condition, where it does not stand there yet.
    package mutating func add(_ text: String) {
        for part in Self.read(text) where !parts.contains(part) { parts.append(part) }
    }

    /// As it is typed: `other:"blue province"`.
    package static func condition(_ field: QueryField, _ value: String) -> String {
        let isPlain = value.unicodeScalars.allSatisfy { !QueryLexer.endsWord($0) }
        guard !isPlain || value.isEmpty else { return "\(field.rawValue):\(value)" }
        let escaped = value.unicodeScalars.reduce(into: "") { text, scalar in
            if Query.quotes.contains(scalar) || scalar == QueryLexer.escape { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
        return "\(field.rawValue):\"\(escaped)\""
    }

    private static func read(_ text: String) -> [Part] {
        let whole = trimmed(Array(text.unicodeScalars)[...])
        guard !whole.isEmpty else { return [] }
        guard let tokens = try? QueryLexer.tokens(whole), let units = units(tokens) else { return [Part(text: whole)] }
        guard !units.isEmpty else { return [Part(text: whole, isEither: true)] }
        let scalars = Array(whole.unicodeScalars)
        return units.map { unit in
            let end = unit.upperBound < tokens.count ? tokens[unit.upperBound].start : scalars.count
            let text = trimmed(scalars[tokens[unit.lowerBound].start..<end])
            guard unit.count == 1, case .field(let name, let sign, let value) = tokens[unit.lowerBound].part,
                sign == ":" || sign == "=", let field = QueryField(rawValue: name.lowercased())
            else { return Part(text: text) }
            return Part(text: text, field: field, value: value)
        }
    }

    /// The tokens of each condition; none where `or` stands between them, nil where brackets do not fit.
    private static func units(_ tokens: [QueryLexer.Token]) -> [Range<Int>]? {
        var units: [Range<Int>] = []
        var (depth, start) = (0, 0)
        for (place, token) in tokens.enumerated() {
            switch token.part {
            case .open: depth += 1
            case .close: depth -= 1
            case .word(let word) where depth == 0:
                switch word.lowercased() {
                case "or": return []
                case "and":
                    start = place + 1
                    continue
                case "not": continue
                default: break
                }
            default: break
            }
            guard depth >= 0 else { return nil }
            guard depth == 0 else { continue }
            units.append(start..<place + 1)
            start = place + 1
        }
        return depth == 0 && start == tokens.count ? units : nil
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var rest = scalars
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: rest)
        return String(text)
    }
}
