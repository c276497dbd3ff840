/// A text cut into sentences of words, each with its place.
package struct LoadedText: Sendable {
    package struct Word: Equatable, Sendable {
        /// As `Folding` compares it.
        package var folded: String
        /// From 1.
        package var line: Int
        /// In characters, from 1.
        package var column: Int
        package var range: Range<String.Index>
    }

    package let text: String
    package let words: [Word]
    /// Ranges of `words`.
    package let sentences: [Range<Int>]

    package init(_ text: String) {
        self.text = text
        var sentences: [Range<Int>] = []
        var ends: [Int] = []
        words = Self.words(in: text) { ends.append($0) }
        var begin = 0
        for end in ends + [words.count] where end > begin {
            sentences.append(begin..<end)
            begin = end
        }
        self.sentences = sentences
    }

    /// - Parameter sentenceEnds: called with how many words lie before the end of a sentence or of a paragraph.
    package static func words(in text: String, sentenceEnds: (Int) -> Void = { _ in }) -> [Word] {
        var words: [Word] = []
        var (line, column) = (1, 1)
        var begun: (index: String.Index, line: Int, column: Int)?
        var lineBreaks = 0
        var hasEnded = false
        var index = text.startIndex
        func close(at end: String.Index) {
            guard let start = begun else { return }
            let folded = folded(String(text[start.index..<end]))
            words.append(Word(folded: folded, line: start.line, column: start.column, range: start.index..<end))
            begun = nil
        }
        while index < text.endIndex {
            let character = text[index]
            let after = text.index(after: index)
            let next = after < text.endIndex ? text[after] : " "
            let isInside = begun != nil && (character == "'" || character == "’") && next.isLetter
            if character.isLetter || character.isNumber {
                if begun == nil {
                    if hasEnded || lineBreaks > 1 { sentenceEnds(words.count) }
                    (hasEnded, lineBreaks) = (false, 0)
                    begun = (index, line, column)
                }
            } else if !isInside {
                close(at: index)
                // A full stop inside a number ends nothing.
                if ".!?".contains(character), !next.isLetter, !next.isNumber { hasEnded = true }
                if character.isNewline { lineBreaks += 1 }
            }
            (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
            index = after
        }
        close(at: text.endIndex)
        return words
    }

    /// As words are compared everywhere; a curly apostrophe is a straight one.
    package static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars { Folding.append(scalar == "’" ? "'" : scalar, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
