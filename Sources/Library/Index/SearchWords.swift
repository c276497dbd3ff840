import Sessions

/// What the user types, as a full-text query. Everything the user types is text; quotes alone part phrases from words.
struct SearchWords: Equatable {
    /// A word, of which the beginning is enough, or a phrase.
    struct Term: Equatable {
        var text: String
        var isPrefix: Bool
    }

    let terms: [Term]

    init(_ typed: String) {
        var terms: [Term] = []
        var current = ""
        var isQuoted = false
        func end(isPrefix: Bool) {
            let text = String(current.prefix(Query.longestWord))
            current = ""
            if terms.count < Query.mostWords, Query.holdsWord(text) {
                terms.append(Term(text: text, isPrefix: isPrefix))
            }
        }
        // By scalars: a quote with an accent upon it is a quote.
        for scalar in typed.unicodeScalars.prefix(Query.mostWords * Query.longestWord) {
            if Query.quotes.contains(scalar) {
                end(isPrefix: !isQuoted)
                isQuoted.toggle()
            } else if scalar.properties.isWhitespace, !isQuoted {
                end(isPrefix: true)
            } else {
                current.unicodeScalars.append(scalar)
            }
        }
        // A quote that is still open is being typed.
        end(isPrefix: true)
        self.terms = terms
    }

    /// nil when nothing that could be found was typed.
    var expression: String? {
        guard !terms.isEmpty else { return nil }
        return terms.map { "\"\(SearchText.parted($0.text))\"" + ($0.isPrefix ? "*" : "") }.joined(separator: " ")
    }

    /// To be a phrase of its own.
    static func withoutQuotes(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !Query.quotes.contains($0) }))
    }
}
