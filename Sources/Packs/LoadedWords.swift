/// A kind of words that the other side may hear as a threat or as empty (data of the pack; never scored).
package struct LoadedWords: Equatable, Sendable, Identifiable {
    package var id: String
    package var name: Wording
    /// How the other side may hear it, in its own words.
    package var heard: Wording
    package var better: Wording
    package var source: String
    /// One pattern a phrase; an own pack's are added to those before.
    package var words: [WordPattern]
    /// Where one of these stands in the same sentence, nothing is said.
    package var silentWith: [WordPattern]
}

/// Words in a row: what stands in a text, in any case and with or without accents.
///
/// Written as words with blanks between: `us|me` is either, `crush*` any ending, `*ed` any beginning, `#` any word with a
/// digit, `...` up to four words.
package struct WordPattern: Equatable, Sendable {
    /// How many words `...` may stand for.
    package static let widest = 4

    package enum Part: Equatable, Sendable {
        case word([Form])
        case gap
    }

    package enum Form: Equatable, Sendable {
        case whole(String)
        case begins(String)
        case ends(String)
        case digits

        package func fits(_ word: String) -> Bool {
            switch self {
            case .whole(let text): word == text
            case .begins(let text): word.utf8.starts(with: text.utf8)
            case .ends(let text):
                word.utf8.count > text.utf8.count && word.utf8.reversed().starts(with: text.utf8.reversed())
            case .digits: word.unicodeScalars.contains { $0.properties.numericType != nil }
            }
        }
    }

    package let parts: [Part]

    /// nil: it is no pattern, for it says nothing, or begins or ends with a gap.
    package init?(_ text: String) {
        var parts: [Part] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if word == "..." {
                guard let last = parts.last, last != .gap else { return nil }
                parts.append(.gap)
                continue
            }
            var forms: [Form] = []
            for form in word.split(separator: "|", omittingEmptySubsequences: false) {
                guard let form = Self.form(form) else { return nil }
                forms.append(form)
            }
            parts.append(.word(forms))
        }
        guard let last = parts.last, last != .gap else { return nil }
        self.parts = parts
    }

    private static func form(_ text: Substring) -> Form? {
        if text == "#" { return .digits }
        let bare = LoadedText.folded(String(text.drop { $0 == "*" }.reversed().drop { $0 == "*" }.reversed()))
        guard !bare.isEmpty, !bare.contains("*"), LoadedText.words(in: bare).count == 1 else { return nil }
        switch (text.hasPrefix("*"), text.hasSuffix("*")) {
        case (false, false): return .whole(bare)
        case (false, true): return .begins(bare)
        case (true, false): return .ends(bare)
        case (true, true): return nil
        }
    }

    /// How many words it takes from `start` on; nil: it does not stand there.
    ///
    /// - Complexity: O(parts · 4).
    package func length(in words: ArraySlice<LoadedText.Word>, at start: Int) -> Int? {
        func match(_ part: Int, _ place: Int) -> Int? {
            guard part < parts.count else { return place - start }
            switch parts[part] {
            case .word(let forms):
                guard place < words.endIndex, forms.contains(where: { $0.fits(words[place].folded) }) else {
                    return nil
                }
                return match(part + 1, place + 1)
            case .gap:
                for skipped in 0...Self.widest where place + skipped <= words.endIndex {
                    if let length = match(part + 1, place + skipped) { return length }
                }
                return nil
            }
        }
        return match(0, start)
    }
}
