/// What a terminal says to a program (OSC, DCS, APC, PM, SOS), up to its end mark. None of it is kept.
struct ProgramText: Sendable {
    enum Step { case goesOn, ends, brokenOff }

    /// A bell ends it too.
    let bell: Bool
    /// Begun by what may as well have been typed: then it is, unless an end mark comes.
    var mayBeTyped = false
    /// It has been silent for long: perhaps its end was lost.
    var isInDoubt = false
    /// What came since it is in doubt; the first bytes of it, enough to know a key.
    var following: [UInt8] = []
    private var previous: UInt8 = 0

    init(bell: Bool) { self.bell = bell }

    var sawEscape: Bool { previous == 0x1B }

    /// - Returns: `brokenOff` by an escape that begins something else.
    mutating func take(_ byte: UInt8) -> Step {
        defer { previous = byte }
        if isInDoubt, following.count <= 64 { following.append(byte) }
        if sawEscape {
            if byte == UInt8(ascii: "\\") { return .ends }
            return isInDoubt ? .goesOn : .brokenOff
        }
        switch byte {
        case 0x07 where bell: return .ends
        case 0x9C where previous == 0xC2: return .ends
        case 0x18, 0x1A: return isInDoubt ? .goesOn : .ends
        default: return .goesOn
        }
    }
}
