import GRDB

/// A place where the words of a search stand.
package struct IndexMatch: Equatable, Sendable {
    package let field: SearchField
    /// The text in one line, without control characters; cut around the first found word where it is long.
    package let text: String
    /// What was found in it: whole words, in order, none over another.
    package let ranges: [Range<String.Index>]
}

extension SessionIndex {
    /// Where the words stand in one session, in the order title, other side, then the rest. Empty without words, or
    /// where the index no longer knows the file.
    ///
    /// - Parameters:
    ///   - limit: how many texts at most.
    ///   - width: how many characters of a text at most.
    package func matches(_ entry: SessionEntry, words: String, limit: Int = 3, width: Int = 160) throws -> [IndexMatch]
    {
        guard let expression = SearchWords(words).expression else { return [] }
        let marked = try read { db in
            try String.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT highlight(text, 0, char(2), char(3)) FROM text
                        WHERE text MATCH ? AND rowid = (SELECT number FROM session WHERE name = ?)
                        """),
                arguments: [expression, entry.name])
        }
        return marked.map { MarkedText.matches($0, limit: limit, width: width) } ?? []
    }
}

/// What the full-text index gives back with the found words marked.
enum MarkedText {
    private static let start: Unicode.Scalar = "\u{2}"
    private static let end: Unicode.Scalar = "\u{3}"

    static func matches(_ marked: String, limit: Int, width: Int) -> [IndexMatch] {
        var matches: [IndexMatch] = []
        var field: SearchField?
        var part = String.UnicodeScalarView()
        func close() {
            guard matches.count < limit, let field, part.contains(start) else { return }
            matches.append(match(field, part, width))
        }
        for scalar in marked.unicodeScalars {
            if let next = SearchField(mark: scalar) {
                close()
                field = next
                part = String.UnicodeScalarView()
            } else if scalar != SearchText.separator {
                part.append(scalar)
            }
        }
        close()
        return matches
    }

    private static func match(_ field: SearchField, _ part: String.UnicodeScalarView, _ width: Int) -> IndexMatch {
        var text = ""
        // In bytes, for a character could grow while scalars are added to it.
        var found: [Range<Int>] = []
        var begun: Int?
        for scalar in part {
            switch scalar {
            case start: begun = text.utf8.count
            case end:
                if let first = begun, first < text.utf8.count { found.append(first..<text.utf8.count) }
                begun = nil
            case " " where text.isEmpty: continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        while text.last == " " { text.removeLast() }
        return cut(field, text, found, width)
    }

    /// Keeps a window that begins a little before the first found word.
    private static func cut(_ field: SearchField, _ text: String, _ found: [Range<Int>], _ width: Int) -> IndexMatch {
        func place(_ offset: Int, in text: String) -> String.Index {
            let index = text.utf8.index(text.startIndex, offsetBy: min(offset, text.utf8.count))
            // A found word that ends within a character takes all of it.
            return index == text.endIndex ? index : text[..<index].endIndex
        }
        var window = text.startIndex..<text.endIndex
        if text.count > width, let first = found.first {
            let from =
                text.index(
                    place(first.lowerBound, in: text), offsetBy: -width / 4, limitedBy: text.startIndex)
                ?? text.startIndex
            let to = text.index(from, offsetBy: width, limitedBy: text.endIndex) ?? text.endIndex
            window = from..<to
        }
        let dots = window.lowerBound > text.startIndex ? "…" : ""
        let shown = dots + text[window] + (window.upperBound < text.endIndex ? "…" : "")
        let skipped = text.utf8.distance(from: text.startIndex, to: window.lowerBound) - dots.utf8.count
        let last = shown.utf8.count - (window.upperBound < text.endIndex ? "…".utf8.count : 0)
        let ranges = found.compactMap { range -> Range<String.Index>? in
            let (from, to) = (range.lowerBound - skipped, min(last, range.upperBound - skipped))
            return from >= dots.utf8.count && from < to ? place(from, in: shown)..<place(to, in: shown) : nil
        }
        return IndexMatch(field: field, text: shown, ranges: ranges)
    }
}
