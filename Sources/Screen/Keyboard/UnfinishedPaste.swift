/// A bracketed paste whose end mark has not come yet.
struct UnfinishedPaste: Sendable {
    private static let mark = Array("\u{1B}[201~".utf8)
    private static let begin = Array("\u{1B}[200~".utf8)

    private var bytes: [UInt8] = []
    private var doubtedFrom = 0
    /// It has been silent for long: perhaps its end was lost.
    var isInDoubt = false
    /// That it was cut off has been told.
    var wasCutOff = false

    /// What came since it is in doubt.
    var following: ArraySlice<UInt8> { isInDoubt ? bytes[doubtedFrom...] : [] }

    /// Whether `takeText` would give something of what came so far.
    var hasText: Bool { bytes.count > unfinishedEnd }

    /// - Returns: whether this byte was the last of the end mark.
    mutating func take(_ byte: UInt8) -> Bool {
        bytes.append(byte)
        guard byte == UInt8(ascii: "~"), bytes.suffix(Self.mark.count).elementsEqual(Self.mark) else { return false }
        bytes.removeLast(Self.mark.count)
        return true
    }

    mutating func beginDoubt() {
        isInDoubt = true
        doubtedFrom = bytes.count
    }

    mutating func dropFollowing() { bytes.removeSubrange(doubtedFrom...) }

    /// What came and was not taken before; nil when that is nothing.
    ///
    /// - Parameter whole: no more comes; otherwise what may be half of a character, of a line end or of the mark stays.
    mutating func takeText(whole: Bool) -> Key? {
        let end = whole ? unfinishedMark : unfinishedEnd
        let text = Self.withoutMarks(Array(bytes.dropLast(end)))
        bytes = Array(bytes.suffix(end))
        doubtedFrom = bytes.count
        return text.isEmpty ? nil : .paste(bytes: text)
    }

    private var unfinishedMark: Int {
        (1..<Self.mark.count).last { bytes.suffix($0).elementsEqual(Self.mark.prefix($0)) } ?? 0
    }

    private var unfinishedEnd: Int {
        if unfinishedMark > 0 { return unfinishedMark }
        if bytes.last == 0x0D { return 1 }
        for count in 1..<4 where count <= bytes.count && bytes[bytes.count - count] >= 0xC0 {
            return ByteCharacter(bytes.suffix(count)) == .unfinished ? count : 0
        }
        return 0
    }

    /// Who pastes once more after a lost end mark has sent another beginning.
    private static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x1B) else { return bytes }
        var kept: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            if rest.starts(with: begin) {
                rest = rest.dropFirst(begin.count)
            } else {
                kept.append(byte)
                rest = rest.dropFirst()
            }
        }
        return kept
    }
}
