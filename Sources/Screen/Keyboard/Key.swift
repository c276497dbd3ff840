/// What the user pressed.
package enum Key: Equatable, Hashable, Sendable {
    case character(Character)
    case enter
    /// Alt-Enter or Ctrl-J: a new line where Enter submits.
    case newline
    case escape
    case tab
    case backTab
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    case backspace
    case delete
    /// Ctrl and a key; a letter is in lower case: Ctrl-A is `.control("a")`.
    case control(Character)
    case alt(Character)
    /// F1 is 1.
    case function(Int)
    /// A bracketed paste, whole: newlines as \n, tabs as spaces, other control characters removed.
    case paste(String)

    /// The paste that these bytes are, cleaned. Bytes that are no UTF-8 become replacement characters. O(n).
    package static func paste(bytes: some Collection<UInt8>) -> Key {
        .paste(pasted(String(decoding: bytes, as: UTF8.self)))
    }

    /// Pasted text as a field may hold it: every kind of line end is \n, a tab one space, no control characters.
    static func pasted(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for scalar in text.unicodeScalars {
            let isFeedOfReturn = afterReturn && scalar == "\n"
            afterReturn = scalar == "\r"
            if isFeedOfReturn { continue }
            switch scalar.value {
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.unicodeScalars.append("\n")
            case 0x09: result.unicodeScalars.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
