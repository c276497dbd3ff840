import GRDB
package import Sessions

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
                        SELECT \(MarkedText.column) FROM text
                        WHERE text MATCH ? AND rowid = (SELECT number FROM session WHERE name = ?)
                        """),
                arguments: [expression, entry.name])
        }
        return marked.map { MarkedText.matches($0, limit: limit, width: width) } ?? []
    }
}

extension SessionIndex {
    /// A page of rows, each with the places where the words of the query stand; none without words.
    package func found(_ query: IndexQuery, limit: Int = 3, width: Int = 160) throws
        -> [(row: IndexRow, matches: [IndexMatch])]
    {
        guard SearchWords(query.words).expression != nil else { return try rows(query).map { ($0, []) } }
        let folder = places.sessions
        return try read { try IndexFilter(query).marked($0, folder: folder) }.map { row, text in
            let matches = text.map { MarkedText.matches($0, limit: limit, width: width) }
            return (row, try matches ?? self.matches(row.entry, words: query.words, limit: limit, width: width))
        }
    }
}

/// What the full-text index gives back with the found words marked.
enum MarkedText {
    static let column = "highlight(text, 0, char(2), char(3))"
    private static let start: Unicode.Scalar = "\u{2}"
    private static let end: Unicode.Scalar = "\u{3}"

    static func matches(_ marked: String, limit: Int, width: Int) -> [IndexMatch] {
        var matches: [IndexMatch] = []
        var marked = marked
        marked.withUTF8 { bytes in
            var field: SearchField?
            var (first, isFound) = (0, false)
            func close(_ end: Int) {
                guard matches.count < limit, let field, isFound else { return }
                let part = String(decoding: bytes[first..<end], as: UTF8.self).unicodeScalars
                matches.append(match(field, .init(part.filter { $0 != SearchText.separator }), width))
            }
            var place = 0
            while place < bytes.count, matches.count < limit {
                switch bytes[place] {
                // The first byte of the letters that part the texts, see `SearchField.mark`, and of others.
                case 0xEE where place + 2 < bytes.count:
                    let value = 0xE000 + UInt32(bytes[place + 1] & 0x3F) << 6 + UInt32(bytes[place + 2] & 0x3F)
                    if let next = Unicode.Scalar(value).flatMap(SearchField.init(mark:)) {
                        close(place)
                        (field, first, isFound) = (next, place + 3, false)
                    }
                    place += 3
                case 2:
                    isFound = true
                    place += 1
                default: place += 1
                }
            }
            close(bytes.count)
        }
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
