/// What bytes from a terminal are, from the first of them on. It keeps nothing: who reads holds what is unfinished.
struct KeyGrammar: Sendable {
    /// What more is waited for.
    enum Waiting: Sendable {
        /// The rest of a character: it comes, or another byte shows that it does not.
        case character
        /// Whether anything follows an escape.
        case escape
        /// Whether a text for programs follows what may also be a key with Alt.
        case introducer
        /// The rest of a sequence.
        case sequence
    }

    enum Finding: Sendable {
        case more(Waiting)
        /// That many bytes are these keys; none: a sequence that is no key.
        case keys([Key], bytes: Int)
        /// A text for programs begins (OSC, DCS, APC, PM, SOS); a bell may end it.
        case text(bell: Bool, bytes: Int)
        case paste(bytes: Int)
        /// A sequence longer than any: the rest of it up to its final byte means nothing either.
        case overlong(bytes: Int)
    }

    /// More bytes than any sequence has.
    private static let longest = 96

    let table: KeyTable

    /// - Parameter held: one byte at least; read anew with each byte that comes.
    func find(_ held: [UInt8]) -> Finding {
        if let key = table[held] { return .keys([key], bytes: held.count) }
        guard held[0] == 0x1B else { return character(held) }
        guard held.count > 1 else { return .more(.escape) }
        switch held[1] {
        case 0x1B: return escapedSequence(held)
        case UInt8(ascii: "["): return controlSequence(held)
        case UInt8(ascii: "O"): return singleShift(held)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            return text(held)
        case 0x0A, 0x0D: return .keys([.newline], bytes: 2)
        case 0x08, 0x7F: return .keys([.alt("\u{7F}")], bytes: 2)
        case 0x00..<0x20: return .keys([.byte(held[1])], bytes: 2)
        default:
            if table.begins(with: held) { return .more(.sequence) }
            switch ByteCharacter(held[1...]) {
            case .unfinished: return .more(.character)
            case .whole(let scalar, let bytes):
                return .keys((0x80..<0xA0).contains(scalar.value) ? [] : [.alt(Character(scalar))], bytes: 1 + bytes)
            case .invalid(let bytes): return .keys([], bytes: 1 + bytes)
            }
        }
    }

    private func character(_ held: [UInt8]) -> Finding {
        if held[0] < 0x80 { return .keys([.byte(held[0])], bytes: 1) }
        switch ByteCharacter(held[...]) {
        case .unfinished: return .more(.character)
        case .invalid(let bytes): return .keys([.character("\u{FFFD}")], bytes: bytes)
        case .whole(let scalar, let bytes):
            guard (0x80..<0xA0).contains(scalar.value) else {
                return .keys([.character(Character(scalar))], bytes: bytes)
            }
            // The one-character forms of ESC [ and its like.
            let introducer = UInt8(scalar.value - 0x40)
            guard [0x4F, 0x50, 0x58, 0x5B, 0x5D, 0x5E, 0x5F].contains(introducer) else {
                return .keys([], bytes: bytes)
            }
            // Of as many bytes as the long form.
            return find([0x1B, introducer] + held.dropFirst(bytes))
        }
    }

    /// Two escapes: some terminals send one before what a key sends, for Alt.
    private func escapedSequence(_ held: [UInt8]) -> Finding {
        guard held.count > 2 else { return .more(.escape) }
        guard held[2] == UInt8(ascii: "[") || held[2] == UInt8(ascii: "O") else { return .keys([.escape], bytes: 1) }
        switch find(Array(held.dropFirst())) {
        case .more(let waiting): return .more(waiting)
        case .keys(let keys, let bytes): return .keys(keys.compactMap { $0.with(.alt) }, bytes: bytes + 1)
        case .text, .paste, .overlong: return .keys([.escape], bytes: 1)
        }
    }

    private func controlSequence(_ held: [UInt8]) -> Finding {
        guard held.count > 2 else { return .more(.sequence) }
        // The Linux console's first five function keys.
        if held[2] == UInt8(ascii: "[") {
            guard held.count > 3 else { return .more(.sequence) }
            let number = Int(held[3]) - 0x40
            return .keys((1...5).contains(number) ? [.function(number)] : [], bytes: 4)
        }
        var end = 2
        while end < held.count, (0x30...0x3F).contains(held[end]) { end += 1 }
        let parameters = held[2..<end]
        let isShifted = end < held.count && held[end] == UInt8(ascii: "$") && parameters.allSatisfy { $0 < 0x3A }
        if isShifted, !parameters.isEmpty {
            return .keys(ControlSequence(parameters, final: held[end]).keys, bytes: end + 1)
        }
        while end < held.count, (0x20...0x2F).contains(held[end]) { end += 1 }
        guard end < held.count else {
            return held.count > Self.longest ? .overlong(bytes: held.count) : .more(.sequence)
        }
        let final = held[end]
        guard (0x40...0x7E).contains(final) else {
            // Broken off: what follows means what it says.
            return .keys(end == 2 ? [.alt("[")] : [], bytes: end)
        }
        if final == UInt8(ascii: "M"), end == 2 { return mouse(held) }
        guard end == 2 + parameters.count else { return .keys([], bytes: end + 1) }
        let sequence = ControlSequence(parameters, final: final)
        return sequence.beginsPaste ? .paste(bytes: end + 1) : .keys(sequence.keys, bytes: end + 1)
    }

    /// A mouse report of the oldest kind: three values, each a byte or, with the mode for wide screens, a character.
    private func mouse(_ held: [UInt8]) -> Finding {
        var end = 3
        for _ in 0..<3 {
            guard end < held.count else { return .more(.sequence) }
            guard (0xC2...0xDF).contains(held[end]) else {
                end += 1
                continue
            }
            guard end + 1 < held.count else { return .more(.sequence) }
            end += (0x80...0xBF).contains(held[end + 1]) ? 2 : 1
        }
        return .keys([], bytes: end)
    }

    /// ESC O: cursor keys and the keypad, on some terminals with a modifier before the letter.
    private func singleShift(_ held: [UInt8]) -> Finding {
        var end = 2
        while end < held.count, end < 5, (0x30...0x39).contains(held[end]) { end += 1 }
        guard end < held.count else { return .more(.sequence) }
        guard held[end] == 0x20 || (0x40...0x7E).contains(held[end]) else {
            return .keys(end == 2 ? [.alt("O")] : [], bytes: end)
        }
        let modifier = ControlSequence(held[2..<end], final: held[end]).number(0)
        let key = Keypad.key(held[end])?.with(Modifiers(parameter: modifier ?? 1))
        return .keys(key.map { [$0] } ?? [], bytes: end + 1)
    }

    private func text(_ held: [UInt8]) -> Finding {
        guard held.count > 2 else { return .more(.introducer) }
        guard held[2] == 0x1B else { return .text(bell: held[1] == UInt8(ascii: "]"), bytes: 2) }
        // An empty one, or the key with Alt twice.
        guard held.count > 3 else { return .more(.introducer) }
        return held[3] == UInt8(ascii: "\\")
            ? .keys([], bytes: 4) : .keys([.alt(Character(Unicode.Scalar(held[1])))], bytes: 2)
    }
}
