/// Word wrap by display width.
///
/// \n breaks hard. Blanks at a break and at line ends are swallowed, those at the start of a paragraph kept. Words
/// longer than a line are broken between Characters; wide ones (CJK) may part anywhere except before closing
/// punctuation. No line is wider than asked, unless a single Character is. Never returns an empty array. O(n).
package func wrap(_ text: String, to columns: Int) -> [String] {
    let width = max(1, columns)
    if let lines = wrapASCII(text, width) { return lines }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false).flatMap(splitReturns) {
        let characters = Array(paragraph)
        let kinds = characters.map(Kind.of)
        let starts = Kind.lineStarts(count: kinds.count, columns: width) { kinds[$0] }
        for (index, start) in starts.enumerated() {
            var end = index + 1 < starts.count ? starts[index + 1] : characters.count
            while end > start && kinds[end - 1].isSpace { end -= 1 }
            lines.append(String(characters[start..<end]))
        }
    }
    return lines
}

/// "\r\n" is one Character, so a split at "\n" passes it by.
private func splitReturns(_ text: Substring) -> [Substring] {
    text.utf8.contains(0x0D) ? text.split(separator: "\r\n", omittingEmptySubsequences: false) : [text]
}

/// The same over bytes, for text of printable ASCII and \n only; nil for any other.
private func wrapASCII(_ text: String, _ columns: Int) -> [String]? {
    let lines = text.utf8.withContiguousStorageIfAvailable { bytes -> [String]? in
        guard bytes.reduce(true, { $0 && ($1 &- 0x20 < 0x5F || $1 == 0x0A) }) else { return nil }
        var lines: [String] = []
        for paragraph in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let base = paragraph.startIndex
            let starts = Kind.lineStarts(count: paragraph.count, columns: columns) {
                bytes[base + $0] == 0x20 ? .space : .narrow
            }
            for (index, start) in starts.enumerated() {
                var end = base + (index + 1 < starts.count ? starts[index + 1] : paragraph.count)
                while end > base + start && bytes[end - 1] == 0x20 { end -= 1 }
                lines.append(String(decoding: bytes[base + start..<end], as: UTF8.self))
            }
        }
        return lines
    }
    return lines ?? nil
}
