import Packs
import Sessions

/// What the user types, as a full-text query. Everything the user types is text; quotes alone part phrases from words.
struct SearchWords: Equatable {
    /// A word, of which the beginning is enough, or a phrase.
    struct Term: Equatable {
        var text: String
        var isPrefix: Bool
    }

    /// More words than anyone types; a page pasted into the search must not keep it busy.
    static let most = 24
    static let longest = 200

    let terms: [Term]

    init(_ typed: String) {
        var terms: [Term] = []
        var current = ""
        var isQuoted = false
        func end(isPrefix: Bool) {
            let text = String(current.prefix(Self.longest))
            current = ""
            if terms.count < Self.most, Self.hasWord(text) { terms.append(Term(text: text, isPrefix: isPrefix)) }
        }
        // By scalars: a quote with an accent upon it is a quote.
        for scalar in typed.unicodeScalars.prefix(Self.most * Self.longest) {
            if Self.quotes.contains(scalar) {
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
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !quotes.contains($0) }))
    }

    private static let quotes = Set("\"“”„«»".unicodeScalars)

    /// Whether the tokenizer sees a word in it: letters and digits; signs and pictures part words.
    private static func hasWord(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            Folding.isWord(scalar) && !Folding.isDropped(scalar)
                && scalar.properties.generalCategory != .privateUse
        }
    }
}
