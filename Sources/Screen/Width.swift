/// How many columns text takes, the same as ncurses will advance for it.
package enum Width {
    /// Columns of the Character as it is shown: 0 when nothing of it is, mostly 1 or 2; more only for clusters of
    /// several spacing scalars (Devanagari conjuncts), never above `widest`.
    package static func of(_ character: Character) -> Int {
        shown(character).width
    }

    /// Columns of one line of text as it is shown. Printable ASCII is counted by bytes, without a look at Characters.
    package static func of(_ text: String) -> Int { measure(text) }
    package static func of(_ text: Substring) -> Int { measure(text) }

    @inline(__always)
    private static func measure(_ text: some StringProtocol) -> Int {
        if isPrintableASCII(text.utf8) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The most columns one Character may take; what is longer is cut, for a chain of marks has no natural end.
    package static let widest = 8

    /// The text cut to that many columns; one that had to be cut ends in "...". O(n).
    package static func clip(_ text: String, to columns: Int) -> String {
        if of(text) <= columns { return text }
        let room = columns - 3
        if room <= 0 { return String(repeating: ".", count: max(0, columns)) }
        var used = 0
        let end = text.firstIndex { character in
            used += of(character)
            return used > room
        }
        return text[..<(end ?? text.endIndex)] + "..."
    }

    /// The text with blanks at its end up to that many columns, or cut to them.
    package static func pad(_ text: String, to columns: Int) -> String {
        let clipped = clip(text, to: columns)
        return clipped + String(repeating: " ", count: max(0, columns - of(clipped)))
    }

    /// Whether every byte shows as itself in one column.
    static func isPrintableASCII(_ bytes: some Collection<UInt8>) -> Bool {
        let answer = bytes.withContiguousStorageIfAvailable { buffer in
            // No early way out: without a branch the loop runs on many bytes at once.
            buffer.reduce(true) { $0 && ($1 &- 0x20 < 0x5F) }
        }
        return answer ?? bytes.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
