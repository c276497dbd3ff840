import GRDB
import Packs
import Sessions

/// Parts the index's texts, and what is looked for in them, into folded words.
final class FoldingTokenizer: FTS5CustomTokenizer {
    static let name = "otherside"

    init(db: Database, arguments: [String]) {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText else { return 0 }
        let text = UnsafeRawBufferPointer(start: pText, count: Int(nText))
        var word: [UInt8] = []
        word.reserveCapacity(64)
        var (start, end, place) = (0, 0, 0)
        func tell() -> CInt {
            defer { word.removeAll(keepingCapacity: true) }
            return word.withUnsafeBytes { word in
                tokenCallback(
                    context, 0, word.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(word.count), CInt(start),
                    CInt(end))
            }
        }
        while place < text.count {
            let (scalar, next) = Self.scalar(in: text, at: place)
            if scalar.value < 0x80 ? Self.isWord(UInt8(scalar.value)) : Folding.isWord(scalar) {
                if word.isEmpty { start = place }
                Folding.append(scalar, to: &word)
                end = next
            } else if !word.isEmpty, !Folding.isDropped(scalar) {
                let outcome = tell()
                if outcome != 0 { return outcome }
            }
            place = next
        }
        return word.isEmpty ? 0 : tell()
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: false
        }
    }

    /// The scalar at a place and where the next one begins. The text is ours and UTF-8; it may be cut.
    private static func scalar(in text: UnsafeRawBufferPointer, at place: Int) -> (Unicode.Scalar, Int) {
        let first = text[place]
        if first < 0x80 { return (Unicode.Scalar(first), place + 1) }
        let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard place + count <= text.count else { return ("\u{FFFD}", text.count) }
        var value = UInt32(first) & (0x7F >> UInt32(count))
        for next in text[(place + 1)..<(place + count)] { value = value << 6 | UInt32(next & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", place + count)
    }
}
