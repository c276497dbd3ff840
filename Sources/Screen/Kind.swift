/// What wrapping must know of a Character, in one byte: its columns, and where a line may break.
struct Kind: Equatable, Sendable {
    private let bits: UInt8

    private init(bits: UInt8) { self.bits = bits }

    static let narrow = Kind(bits: 1)
    static let space = Kind(bits: 1 | 0x80)

    var width: Int { Int(bits & 0x0F) }
    var isSpace: Bool { bits & 0x80 != 0 }
    /// A line may break on both sides.
    var isWide: Bool { bits & 0x40 != 0 }
    /// Must not begin a line.
    var isClosing: Bool { bits & 0x20 != 0 }
    /// Joins with nothing beside it, so an edit next to it needs no new division into Characters.
    var isPlain: Bool { bits & 0x10 == 0 }

    /// The kind of any Character. ASCII is decided without measuring.
    static func of(_ character: Character) -> Kind {
        if let byte = character.asciiValue, character != "\r\n" {
            if byte == 0x20 || byte == 0x09 { return .space }
            if (0x21...0x7E).contains(byte) { return .narrow }
        }
        let width = Width.of(character)
        var bits = UInt8(width) | 0x10
        if isSeparator(character) { bits |= 0x80 }
        if width == 2 { bits |= isClosing(character) ? 0x60 : 0x40 }
        return Kind(bits: bits)
    }

    /// What a line may break at: every blank but those that say no.
    private static func isSeparator(_ character: Character) -> Bool {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0x0A...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Wide punctuation that belongs to what stands before it.
    private static func isClosing(_ character: Character) -> Bool {
        switch character.unicodeScalars.first {
        case "、", "。", "，", "．", "：", "；", "！", "？", "」", "』", "）", "】", "〉", "》", "〕", "ー", "々": true
        default: false
        }
    }

    /// Where the displayed lines of a paragraph begin; the first is 0. Blanks at a break belong to the line they end
    /// and may hang over its edge. O(n), without allocation but for the answer.
    @inline(__always)
    static func lineStarts(count: Int, columns: Int, kind: (Int) -> Kind) -> [Int] {
        var starts = [0]
        var lineStart = 0
        var used = 0
        var breakAt = 0
        var usedAtBreak = 0
        var afterWide = false
        for index in 0..<count {
            let kind = kind(index)
            if kind.isSpace {
                used += kind.width
                breakAt = index + 1
                usedAtBreak = used
                afterWide = false
                continue
            }
            if (kind.isWide || afterWide) && !kind.isClosing {
                breakAt = index
                usedAtBreak = used
            }
            afterWide = kind.isWide
            if used + kind.width > columns && breakAt > lineStart {
                lineStart = breakAt
                used -= usedAtBreak
                starts.append(lineStart)
            }
            if used + kind.width > columns && index > lineStart {
                lineStart = index
                used = 0
                starts.append(lineStart)
            }
            used += kind.width
        }
        return starts
    }
}
