import Packs

/// Reads a query: words and `field:value`, put together with `and`, `or`, `not` and brackets. What stands side by side
/// must all hold; `or` binds less than that. `@name` is a saved query.
package struct QueryParser {
    /// What the words of a query depend on.
    package struct Context: Sendable {
        let zone: Zone
        let today: String
        let saved: [String: String]

        /// - Parameters:
        ///   - today: `2026-11-23`, where the person is.
        ///   - saved: queries by name.
        package init(zone: Zone, today: String, saved: [String: String] = [:]) {
            self.zone = zone
            self.today = today
            self.saved = saved
        }
    }

    /// Deeper brackets than anyone needs.
    private static let deepest = 40

    private let text: String
    private let context: Context
    private let tokens: [QueryLexer.Token]
    private var place = 0
    private var depth: Int
    private var words = 0
    /// Saved queries that are being read, so that one which means itself is told.
    private let within: [String]

    package static func query(_ text: String, _ context: Context) throws(QueryTrouble) -> Query {
        try query(text, context, within: [], depth: 0)
    }

    private static func query(
        _ text: String, _ context: Context, within: [String], depth: Int
    ) throws(QueryTrouble) -> Query {
        var parser = QueryParser(text, context, try QueryLexer.tokens(text), within, depth)
        guard !parser.tokens.isEmpty else { return .everything }
        let query = try parser.either()
        if let rest = parser.token { throw parser.trouble(rest, "this bracket was never opened") }
        return query
    }

    private init(
        _ text: String, _ context: Context, _ tokens: [QueryLexer.Token], _ within: [String], _ depth: Int
    ) {
        self.text = text
        self.context = context
        self.tokens = tokens
        self.within = within
        self.depth = depth
    }

    private var token: QueryLexer.Token? { tokens.indices.contains(place) ? tokens[place] : nil }

    /// Whether the next word is that one, which is then taken.
    private mutating func takes(_ word: String) -> Bool {
        guard case .word(let next)? = token?.part, next.lowercased() == word else { return false }
        place += 1
        return true
    }

    private mutating func either() throws(QueryTrouble) -> Query {
        var parts = [try both()]
        while takes("or") { parts.append(try both()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func both() throws(QueryTrouble) -> Query {
        var parts = [try one()]
        while let next = token, next.part != .close, next.part.lowercasedWord != "or" {
            _ = takes("and")
            parts.append(try one())
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func one() throws(QueryTrouble) -> Query {
        guard let token else {
            throw QueryTrouble(query: text, column: text.count + 1, message: "something is missing at the end")
        }
        place += 1
        switch token.part {
        case .open:
            let query = try deeper(token) { parser throws(QueryTrouble) in try parser.either() }
            guard self.token?.part == .close else { throw trouble(token, "this bracket is never closed") }
            place += 1
            return query
        case .close: throw trouble(token, "something is missing before this bracket")
        case .phrase(let phrase):
            // A mark within would end it.
            let words = String(phrase.map { $0.unicodeScalars.contains(where: Query.quotes.contains) ? " " : $0 })
            return try wordsQuery("\"\(words)\"", words, token)
        case .field(let name, let sign, let value):
            return try condition(QueryCondition(name: name, sign: sign, value: value), token)
        case .word(let word):
            switch word.lowercased() {
            case "not": return .not(try deeper(token) { parser throws(QueryTrouble) in try parser.one() })
            case "and", "or": throw trouble(token, "something is missing before '\(word)'")
            case let name where name.hasPrefix("@"): return try saved(String(word.dropFirst()), token)
            default: return try wordsQuery(word, word, token)
            }
        }
    }

    private mutating func deeper(
        _ token: QueryLexer.Token, _ read: (inout QueryParser) throws(QueryTrouble) -> Query
    ) throws(QueryTrouble) -> Query {
        depth += 1
        guard depth <= Self.deepest else { throw trouble(token, "this is nested too deeply") }
        defer { depth -= 1 }
        return try read(&self)
    }

    private mutating func wordsQuery(
        _ typed: String, _ word: String, _ token: QueryLexer.Token
    ) throws(QueryTrouble) -> Query {
        guard Query.holdsWord(word) else { throw trouble(token, "there is no letter or digit in this to look for") }
        words += 1
        guard words <= Query.mostWords else { throw trouble(token, "more than \(Query.mostWords) words") }
        guard word.count <= Query.longestWord else {
            throw trouble(token, "this is longer than \(Query.longestWord) characters")
        }
        return .words(typed)
    }

    private func condition(_ given: QueryCondition, _ token: QueryLexer.Token) throws(QueryTrouble) -> Query {
        do throws(QueryCondition.Trouble) {
            return try given.query(context)
        } catch {
            throw trouble(token, error.words)
        }
    }

    private func saved(_ name: String, _ token: QueryLexer.Token) throws(QueryTrouble) -> Query {
        guard let text = context.saved[name] else {
            let names = context.saved.keys.sorted()
            throw trouble(
                token,
                names.isEmpty
                    ? "no query is saved; the settings file keeps them, as query.\(name)"
                    : "saved query " + notOneOf(name, names))
        }
        guard !within.contains(name) else { throw trouble(token, "the saved query '\(name)' means itself") }
        do throws(QueryTrouble) {
            return try Self.query(text, context, within: within + [name], depth: depth)
        } catch {
            throw trouble(
                token, "the saved query '\(name)' cannot be read, at its column \(error.column): \(error.message)")
        }
    }

    private func trouble(_ token: QueryLexer.Token, _ message: String) -> QueryTrouble {
        QueryTrouble(query: text, column: token.column, message: message)
    }
}

extension QueryLexer.Part {
    fileprivate var lowercasedWord: String? { if case .word(let word) = self { word.lowercased() } else { nil } }
}
