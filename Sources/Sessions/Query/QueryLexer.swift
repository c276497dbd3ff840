/// The parts of a query's text: brackets, words, phrases, and fields with their values.
struct QueryLexer {
    enum Part: Equatable {
        case open, close
        /// Not quoted, so that it may be `and`, `or`, `not` or `@name`.
        case word(String)
        case phrase(String)
        /// `sign` is `:`, `=` or a comparison; a quoted value is taken as it stands.
        case field(name: String, sign: String, value: String)
    }

    struct Token: Equatable {
        var part: Part
        /// In characters, from 1.
        var column: Int
        /// In scalars, from 0.
        var start: Int
    }

    /// Before a quote, within quotes, it makes that quote part of the text.
    static let escape: Unicode.Scalar = "\\"

    private let text: String
    private let scalars: [Unicode.Scalar]
    private var place = 0

    private init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
    }

    static func tokens(_ text: String) throws(QueryTrouble) -> [Token] {
        var lexer = QueryLexer(text)
        var tokens: [Token] = []
        while let token = try lexer.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws(QueryTrouble) -> Token? {
        while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
        guard place < scalars.count else { return nil }
        let (start, column) = (place, column(at: place))
        let part: Part
        switch scalars[place] {
        case "(", ")":
            part = scalars[place] == "(" ? .open : .close
            place += 1
        case let mark where Query.quotes.contains(mark): part = .phrase(try phrase())
        default: part = try word()
        }
        return Token(part: part, column: column, start: start)
    }

    private mutating func phrase() throws(QueryTrouble) -> String {
        let start = place
        var phrase = String.UnicodeScalarView()
        place += 1
        while place < scalars.count {
            let isEscaped =
                scalars[place] == Self.escape && place + 1 < scalars.count
                && (Query.quotes.contains(scalars[place + 1]) || scalars[place + 1] == Self.escape)
            if isEscaped { place += 1 }
            defer { place += 1 }
            if !isEscaped, Query.quotes.contains(scalars[place]) { return String(phrase) }
            phrase.append(scalars[place])
        }
        throw QueryTrouble(query: text, column: column(at: start), message: "this quote has no end")
    }

    private mutating func word() throws(QueryTrouble) -> Part {
        let start = place
        while place < scalars.count, !Self.endsWord(scalars[place]) { place += 1 }
        let word = scalars[start..<place]
        guard let sign = word.firstIndex(where: Self.signs.contains), sign > start,
            word[..<sign].allSatisfy({ $0.properties.isAlphabetic || $0 == "-" })
        else { return .word(string(start..<place)) }
        let name = string(start..<sign)
        let isDouble = scalars[sign] != ":" && sign + 1 < place && scalars[sign + 1] == "="
        let valueStart = sign + (isDouble ? 2 : 1)
        let written = string(sign..<valueStart)
        var value = string(valueStart..<place)
        if value.isEmpty, place < scalars.count, Query.quotes.contains(scalars[place]) { value = try phrase() }
        return .field(name: name, sign: written, value: value)
    }

    private static let signs: Set<Unicode.Scalar> = [":", "=", "<", ">"]

    static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "(" || scalar == ")" || Query.quotes.contains(scalar)
    }

    private func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// A mark that hangs on a letter takes no column of its own.
    private func column(at place: Int) -> Int { string(0..<place).count + 1 }
}
