/// What a Character becomes on the screen.
struct Shown: Equatable {
    /// Columns, as `wcwidth` adds them up.
    var width: Int
    /// What stands in its place; nil when it may be shown as it is.
    var standIn: String?

    init(width: Int, standIn: String? = nil) {
        self.width = width
        self.standIn = standIn
    }
}

extension Width {
    /// Decides how a Character is shown: itself, or a stand-in of which terminal and ncurses agree on the width.
    static func shown(_ character: Character) -> Shown {
        var scalars = character.unicodeScalars.makeIterator()
        guard let first = scalars.next() else { return Shown(width: 0) }
        return scalars.next() == nil ? shown(first) : shown(cluster: character)
    }

    private static func shown(_ scalar: Unicode.Scalar) -> Shown {
        let value = scalar.value
        switch value {
        case 0x20...0x7E: return Shown(width: 1)
        case 0x09, 0x0A, 0x85, 0x2028, 0x2029: return Shown(width: 1, standIn: " ")
        case 0x00..<0x20: return Shown(width: 1, standIn: picture(0x2400 + value))
        case 0x7F: return Shown(width: 1, standIn: picture(0x2421))
        case 0x80...0x9F: return Shown(width: 1, standIn: replacement)
        default: break
        }
        if SimpleScalars.contains(value) { return Shown(width: 1) }
        if isDropped(value) { return Shown(width: 0, standIn: "") }
        if let letter = flagLetter(value) { return Shown(width: 1, standIn: letter) }
        // A skin tone alone would colour whatever comes to stand before it.
        if isSkinTone(value) || !isMeasured(scalar) { return Shown(width: 1, standIn: replacement) }
        let width = columns(value)
        if width > 0 { return Shown(width: width) }
        // A mark alone stands on a circle; other parts of a cluster (Hangul vowels) would not join it.
        let isMark = scalar.properties.isGraphemeExtend
        return Shown(width: 1, standIn: isMark ? dottedCircle + String(Character(scalar)) : replacement)
    }

    private static func shown(cluster character: Character) -> Shown {
        var kept = ""
        var width = 0
        var marks = 0
        var changed = false
        let isPicture = character.unicodeScalars.first.map { $0.value > 0xFF && $0.properties.isEmoji } ?? false
        for scalar in character.unicodeScalars {
            let value = scalar.value
            if value == 0x0D || value == 0x0A { return Shown(width: 1, standIn: " ") }
            if value == 0x200D && isPicture {
                // Of a family only its first member is drawn; terminals differ by columns about the whole.
                changed = true
                break
            }
            if isDropped(value) || isSkinTone(value) || value == 0x20E3 {
                changed = true
                continue
            }
            if let letter = flagLetter(value) {
                kept += letter
                width += 1
                changed = true
                continue
            }
            if !isMeasured(scalar) {
                changed = true
                if kept.isEmpty {
                    kept = replacement
                    width = 1
                }
                continue
            }
            let own = columns(value)
            if own == 0 {
                let isMark = scalar.properties.isGraphemeExtend
                if kept.isEmpty {
                    changed = true
                    width = 1
                    kept = isMark ? dottedCircle : replacement
                }
                if kept == replacement && !isMark { continue }
                if marks == mostMarks {
                    changed = true
                    continue
                }
                marks += 1
            } else {
                if width + own > widest {
                    changed = true
                    break
                }
                width += own
                marks = 0
            }
            kept.unicodeScalars.append(scalar)
        }
        return Shown(width: width, standIn: changed ? kept : nil)
    }

    /// Marks that fit on one base in a `cchar_t` of ncurses.
    private static let mostMarks = 4
    private static let replacement = "\u{FFFD}"
    private static let dottedCircle = "\u{25CC}"

    private static func picture(_ value: UInt32) -> String {
        Unicode.Scalar(value).map { String(Character($0)) } ?? replacement
    }
}
