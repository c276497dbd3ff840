package import Packs

/// Words that stand in a text and may be heard otherwise than they are meant.
package struct WordingFinding: Equatable, Sendable {
    /// The kind's id.
    package var kind: String
    /// The words as they stand there.
    package var text: String
    /// From 1.
    package var line: Int
    /// In characters, from 1.
    package var column: Int
    package var range: Range<String.Index>

    /// What a look at the words finds, in the order of the text; of two findings one inside the other only the longer.
    ///
    /// It looks at words and does not understand them; it changes no figure.
    ///
    /// - Complexity: O(words · patterns).
    package static func all(in text: String, _ kinds: [LoadedWords]) -> [WordingFinding] {
        let read = LoadedText(text)
        var found: [(words: Range<Int>, finding: WordingFinding)] = []
        for sentence in read.sentences {
            let words = read.words[sentence]
            for kind in kinds {
                let isSilent = kind.silentWith.contains { pattern in
                    sentence.contains { pattern.length(in: words, at: $0) != nil }
                }
                if isSilent { continue }
                for start in sentence {
                    guard let length = kind.words.compactMap({ $0.length(in: words, at: start) }).max() else {
                        continue
                    }
                    let (first, last) = (words[start], words[start + length - 1])
                    let range = first.range.lowerBound..<last.range.upperBound
                    found.append(
                        (
                            start..<start + length,
                            WordingFinding(
                                kind: kind.id, text: String(text[range]), line: first.line, column: first.column,
                                range: range)
                        ))
                }
            }
        }
        let outer = found.indices.filter { one in
            !found.indices.contains { other in
                guard one != other, found[other].words.contains(found[one].words) else { return false }
                return found[other].words != found[one].words || other < one
            }
        }
        return outer.map { found[$0].finding }.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Self) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
