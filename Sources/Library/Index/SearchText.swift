import Packs
import Sessions

/// The texts of a session as the index holds them: one line of text, every part with its field's mark before it.
///
/// Control characters become blanks, so that nothing found can reach a terminal raw. Scripts that put no blanks
/// between words are parted into letters by an invisible separator, so that a part of a sentence can be found; a
/// search parts its words the same way and asks for the letters in a row.
struct SearchText {
    private(set) var text = ""

    /// Between two letters of one word; no control character of the user's own is kept.
    static let separator: Unicode.Scalar = "\u{1F}"

    mutating func add(_ field: SearchField, _ part: String?) {
        guard let part, !part.isEmpty else { return }
        text.unicodeScalars.append(field.mark)
        text.unicodeScalars.append(" ")
        Self.append(part, to: &text)
        text.unicodeScalars.append(" ")
    }

    /// As the index holds it.
    static func parted(_ part: String) -> String {
        var text = ""
        append(part, to: &text)
        return text
    }

    /// As the user wrote it, but for control characters.
    static func joined(_ part: some StringProtocol) -> String {
        var text = String.UnicodeScalarView()
        for scalar in part.unicodeScalars where scalar != separator { text.append(scalar) }
        return String(text)
    }

    private static func append(_ part: String, to text: inout String) {
        if part.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) {
            text += part
            return
        }
        // Behind a letter that stands alone, once its marks are through.
        var isDue = false
        for scalar in part.unicodeScalars {
            if isDue, !goesOn(scalar) {
                text.unicodeScalars.append(separator)
                isDue = false
            }
            switch scalar.value {
            case 0..<32, 127..<160, 0xE000..<0xE100: text.unicodeScalars.append(" ")
            case 0x2E80... where standsAlone(scalar.value), 0xE00..<0x1200 where standsAlone(scalar.value),
                0x1780..<0x1800:
                text.unicodeScalars.append(scalar)
                isDue = true
            default: text.unicodeScalars.append(scalar)
            }
        }
        if isDue { text.unicodeScalars.append(separator) }
    }

    /// Whether a scalar belongs to the letter before it: a mark, the rest of a Korean syllable, or the voicing of
    /// half-width kana.
    private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
        (0x1160..<0x1200).contains(scalar.value) || (0xFF9E...0xFF9F).contains(scalar.value)
            || scalar.properties.canonicalCombiningClass != .notReordered
            || Folding.isDropped(scalar)
    }

    /// Letters of scripts without blanks between words: Thai, Lao, Burmese, kana, Chinese characters; and Korean
    /// syllables, whose words carry their particles with them.
    private static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0xE00..<0xF00, 0x1000..<0x10A0, 0x1100..<0x1160, 0x3040..<0x3100, 0x31F0..<0x3200, 0x3400..<0x4DC0,
            0x4E00..<0xA000,
            0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFF66..<0xFFA0, 0x1B000..<0x1B170, 0x20000..<0x32000:
            true
        default: false
        }
    }
}

extension SearchText {
    /// Every text that the user wrote.
    init(_ session: Session) {
        let move = session.move
        add(.title, move.title)
        add(.otherSide, move.otherSide)
        add(.mover, move.mover)
        for name in move.others { add(.others, name) }
        add(.description, move.description)
        add(.protects, move.protects)
        for (_, text) in session.reflections.sorted(by: { $0.key < $1.key }) {
            add(.reflection, text.first)
            // Often the last is the first still, and the first question's is the description.
            if text.latest != text.first, text.latest != move.description { add(.reflection, text.latest) }
        }
        // What is private until the reveal is found by nobody.
        for voice in session.voices where session.stage != .turns {
            add(.name, voice.name)
            for (_, note) in voice.notes.sorted(by: { $0.key < $1.key }) { add(.note, note) }
        }
        for measure in session.measures {
            add(.why, measure.why)
            add(.name, measure.owner)
            for (_, text) in measure.blanks.sorted(by: { $0.key < $1.key }) { add(.commitment, text) }
            for (_, text) in measure.evidence.sorted(by: { $0.key < $1.key }) { add(.commitment, text) }
            add(.commitment, measure.doubt)
        }
        for text in [session.letter?.text, session.letter?.holdStill, session.letter?.contact] {
            add(.commitment, text)
        }
        for earlier in session.earlier { add(.decision, earlier.decision?.why) }
        add(.decision, session.decision?.why)
        for action in session.actions {
            add(.action, action.text)
            add(.name, action.owner)
        }
        for promise in session.promises { add(.promise, promise.text) }
        for outcome in session.outcomes { add(.outcome, outcome.note) }
        for tag in session.tags { add(.tag, tag) }
    }
}
