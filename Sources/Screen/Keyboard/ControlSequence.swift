/// A whole control sequence (CSI) and the key it stands for, as nearly all terminals send them.
struct ControlSequence {
    /// Each with its parts between colons; an empty one is nil.
    private let parameters: [[Int?]]
    /// A sequence of another kind: a reply, a mouse report.
    private let isPrivate: Bool
    private let final: UInt8

    init(_ bytes: ArraySlice<UInt8>, final: UInt8) {
        self.final = final
        isPrivate = bytes.contains { (0x3C...0x3F).contains($0) }
        parameters = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { parameter in
            parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { part in
                part.count > 7 ? nil : Int(String(decoding: part, as: UTF8.self))
            }
        }
    }

    /// nil where it is missing.
    func number(_ place: Int, part: Int = 0) -> Int? {
        guard parameters.indices.contains(place), parameters[place].indices.contains(part) else { return nil }
        return parameters[place][part]
    }

    var beginsPaste: Bool { final == UInt8(ascii: "~") && !isPrivate && number(0) == 200 }

    /// None for a sequence that is no key, and for a key that is let go.
    var keys: [Key] {
        guard !isPrivate, number(1, part: 1) != 3 else { return [] }
        return key.map { [$0] } ?? []
    }

    private var key: Key? {
        let modifiers = Modifiers(parameter: number(1) ?? 1)
        switch final {
        case UInt8(ascii: "~"):
            if number(0) == 27, let code = number(2) { return Keypad.unicode(code, modifiers) }
            return numbered?.with(modifiers)
        case UInt8(ascii: "u"): return number(0).flatMap { Keypad.unicode($0, modifiers, shifted: number(0, part: 1)) }
        case UInt8(ascii: "^"): return numbered?.with(.control)
        case UInt8(ascii: "@"), UInt8(ascii: "$"): return numbered?.with(.shift)
        case UInt8(ascii: "Z"): return .backTab
        case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "H"):
            // Some send the modifier alone.
            let alone = parameters.count == 1 ? number(0) : nil
            return Keypad.key(final)?.with(alone.map(Modifiers.init(parameter:)) ?? modifiers)
        // R is left out: it ends the reply that tells where the cursor is.
        case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"): return Keypad.key(final)?.with(modifiers)
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return Keypad.key(final - 0x20)
        default: return nil
        }
    }

    private var numbered: Key? {
        switch number(0) {
        case 1, 7: .home
        case 4, 8: .end
        case 3: .delete
        case 5: .pageUp
        case 6: .pageDown
        case let number? where (11...15).contains(number): .function(number - 10)
        case let number? where (17...21).contains(number): .function(number - 11)
        case let number? where (23...24).contains(number): .function(number - 12)
        default: nil
        }
    }
}

/// Keys held down with another.
struct Modifiers: OptionSet {
    let rawValue: Int

    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    /// Super and hyper: keys of the desktop, not ours.
    static let foreign = Modifiers(rawValue: 8 | 16)
    static let meta = Modifiers(rawValue: 32)
}

extension Modifiers {
    /// - Parameter parameter: one more than the sum of what is held, as terminals write it.
    init(parameter: Int) {
        // The locks of capitals and numbers do not count.
        self.init(rawValue: max(0, parameter - 1) & 0x3F)
        if contains(.meta) {
            remove(.meta)
            insert(.alt)
        }
    }
}

extension Key {
    /// What a control character is, or a printable one.
    static func byte(_ value: UInt8) -> Key {
        switch value {
        case 0x0D: .enter
        case 0x0A: .newline
        case 0x09: .tab
        case 0x1B: .escape
        case 0x08, 0x7F: .backspace
        case 0x00: .control(" ")
        case 0x01..<0x20: .control(Character(Unicode.Scalar(value + (value <= 26 ? 0x60 : 0x40))))
        default: .character(Character(Unicode.Scalar(value)))
        }
    }

    /// The key held with others: arrows go by word, Enter begins a line; nil where that is a key of the desktop or none.
    func with(_ modifiers: Modifiers) -> Key? {
        if modifiers.isEmpty { return self }
        if !modifiers.isDisjoint(with: .foreign) { return nil }
        let isByWord = !modifiers.isDisjoint(with: [.alt, .control])
        switch self {
        case .left where isByWord: return .alt("b")
        case .right where isByWord: return .alt("f")
        case .delete where isByWord: return .alt("d")
        case .backspace where isByWord: return .alt("\u{7F}")
        case .enter: return .newline
        case .tab where modifiers.contains(.shift): return .backTab
        case .character(let character) where modifiers.contains(.control):
            guard let ascii = character.asciiValue else { return nil }
            switch ascii {
            case 0x20, 0x40...0x7E: return .byte(ascii & 0x1F)
            case UInt8(ascii: "/"): return .control("_")
            default: return .control(character)
            }
        case .character(let character) where modifiers.contains(.alt): return .alt(character)
        // Help must not come by a chord that the desktop did not take.
        case .function: return nil
        default: return self
        }
    }
}

/// Keys by the letters and numbers that terminals give them.
enum Keypad {
    /// By the last letter of ESC O and ESC [ sequences.
    static func key(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "I"): .tab
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
        case UInt8(ascii: "X"): .character("=")
        case UInt8(ascii: "a"): .up
        case UInt8(ascii: "b"): .down
        case UInt8(ascii: "c"): .alt("f")
        case UInt8(ascii: "d"): .alt("b")
        case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
        case 0x20: .character(" ")
        default: nil
        }
    }

    /// By the number of its character, or of a key that has none, as newer terminals write both.
    ///
    /// - Parameter shifted: what it is with Shift, where the terminal says so.
    static func unicode(_ code: Int, _ modifiers: Modifiers, shifted: Int? = nil) -> Key? {
        switch code {
        case 57399...57408: return Key.byte(UInt8(code - 57399 + 0x30)).with(modifiers)
        case 57409...57416: return Key.byte(Array("./*-+\r=,".utf8)[code - 57409]).with(modifiers)
        case 57417...57424:
            let keys: [Key] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end]
            return keys[code - 57417].with(modifiers)
        case 57426: return Key.delete.with(modifiers)
        case 57344...63743: return nil
        case 0..<0x20, 0x7F: return Key.byte(UInt8(code)).with(modifiers)
        default:
            guard let scalar = Unicode.Scalar(UInt32(code)), !(0x80..<0xA0).contains(code) else { return nil }
            var character = Character(scalar)
            if modifiers.contains(.shift), modifiers.isDisjoint(with: .control) {
                let told = shifted.flatMap { Unicode.Scalar(UInt32($0)) }.map(Character.init)
                let upper = scalar.properties.uppercaseMapping
                character = told ?? (upper.count == 1 ? Character(upper) : character)
            }
            return Key.character(character).with(modifiers.subtracting(.shift))
        }
    }
}
