import CNcurses
import Glibc
import Screen

/// From what curses reads to keys.
extension CursesTerminal {
    /// The key, or nil for what means nothing: an unknown sequence, a mouse, an empty paste.
    func key(of raw: cn_event) -> Key? {
        switch raw.kind {
        case CN_CHARACTER: raw.value == 0x1B ? escaped() : character(raw.value)
        case CN_KEY: named(raw.value) ?? extended(raw.value)
        case CN_PASTE_BEGIN: paste()
        default: nil
        }
    }

    private func character(_ value: UInt32) -> Key? {
        switch value {
        case 0x0D: .enter
        case 0x0A: .newline
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x00: .control(" ")
        case 0x01..<0x20: Unicode.Scalar(value + (value <= 26 ? 0x60 : 0x40)).map { .control(Character($0)) }
        case 0x80..<0xA0: nil
        default: Unicode.Scalar(value).map { .character(Character($0)) }
        }
    }

    /// After an escape: a key that is there at once belongs to it, for Alt sends both together.
    private func escaped() -> Key? {
        let raw = cn_read()
        switch raw.kind {
        case CN_CHARACTER: break
        case CN_KEY where raw.value != UInt32(KEY_RESIZE): return alt(named(raw.value))
        case CN_PASTE_BEGIN:
            pending = paste()
            return .escape
        default:
            if raw.kind == CN_KEY { ungetResize() }
            return .escape
        }
        switch raw.value {
        case 0x0D, 0x0A: return .newline
        case 0x1B:
            pending = .escape
            return .escape
        case 0x7F, 0x08: return .alt("\u{7F}")
        case 0x5B, 0x4F: return sequence(raw.value)
        case 0x20...: return Unicode.Scalar(raw.value).map { .alt(Character($0)) }
        default: return character(raw.value)
        }
    }

    /// Alt with a named key: arrows go by word, others as without.
    private func alt(_ key: Key?) -> Key? {
        switch key {
        case .left: .alt("b")
        case .right: .alt("f")
        case .backspace: .alt("\u{7F}")
        case .enter: .newline
        default: key
        }
    }

    /// Swallows a sequence that curses does not know; alone the bracket was typed with Alt.
    private func sequence(_ introducer: UInt32) -> Key? {
        var raw = cn_read()
        guard raw.kind == CN_CHARACTER else {
            return Unicode.Scalar(introducer).map { .alt(Character($0)) }
        }
        // Parameters up to a final byte, and no more than any sequence has.
        for _ in 0..<64 where raw.kind == CN_CHARACTER && (0x20...0x3F).contains(raw.value) { raw = cn_read() }
        return nil
    }

    private func paste() -> Key? {
        var length = 0
        guard let bytes = cn_read_paste(&length) else { return nil }
        defer { free(bytes) }
        return bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
            Key.paste(bytes: UnsafeBufferPointer(start: $0, count: length))
        }
    }

    private func ungetResize() { ungetch(Int32(KEY_RESIZE)) }
}
