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
            if terms.count < Self.most, Self.hasLetters(text) { terms.append(Term(text: text, isPrefix: isPrefix)) }
        }
        for character in typed.prefix(Self.most * Self.longest) {
            if Self.quotes.contains(character) {
                end(isPrefix: !isQuoted)
                isQuoted.toggle()
            } else if character.isWhitespace, !isQuoted {
                end(isPrefix: true)
            } else {
                current.append(character)
            }
        }
        // A quote that is still open is being typed.
        end(isPrefix: true)
        self.terms = terms
    }

    /// nil when nothing that could be found was typed.
    var expression: String? {
        guard !terms.isEmpty else { return nil }
        return terms.map { term in
            let text = SearchText.parted(term.text).filter { $0 != "\"" }
            return "\"\(text)\"" + (term.isPrefix ? "*" : "")
        }.joined(separator: " ")
    }

    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

    /// Whether the tokenizer sees a word in it: letters and digits; signs and pictures part words.
    private static func hasLetters(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                true
            default: false
            }
        }
    }
}
