/// How words, tags and names are compared, in an index and in what is looked for in it: by Unicode's case folding, after
/// its compatibility decomposition, without accents and without what is not seen.
///
/// So `Straße` is `STRASSE`, `Łódź` is `lodz`, `ﬁ` is `fi`, full width is half, and composed is decomposed. Points of
/// Hebrew and Arabic, soft hyphens and zero-width signs go; written vowels of Indic scripts stay.
package enum Folding {
    /// A whole tag or name, to be compared with another: blanks at its ends do not count, nor how many stand inside.
    package static func key(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var waits = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                waits = !bytes.isEmpty
            } else {
                let count = bytes.count
                if waits { bytes.append(UInt8(ascii: " ")) }
                let blank = bytes.count
                append(scalar, to: &bytes)
                if bytes.count == blank { bytes.removeSubrange(count...) } else { waits = false }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a scalar is a part of words: letters, digits and their marks; private letters too, which mark texts of the
    /// index.
    package static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark, .privateUse:
            true
        default: false
        }
    }

    /// Whether nothing is left of a scalar, so that it does not part words either.
    package static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0xAD && (isAccent(scalar) || scalar.properties.isDefaultIgnorableCodePoint)
    }

    /// Adds what a scalar folds to, as UTF-8.
    package static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        if value < 0x80 {
            bytes.append((65...90).contains(value) ? UInt8(value + 32) : UInt8(value))
        } else if isDropped(scalar) {
            return
        } else if (0xAC00..<0xD7A4).contains(value) {
            // Korean syllables are their letters, as some keyboards write them.
            let place = value - 0xAC00
            add(0x1100 + place / 588, to: &bytes)
            add(0x1161 + place % 588 / 28, to: &bytes)
            if place % 28 != 0 { add(0x11A7 + place % 28, to: &bytes) }
        } else if table.fold(value, { add($0, to: &bytes) }) {
            return
        } else if scalar.properties.changesWhenLowercased {
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
            add(value, to: &bytes)
        }
    }

    private static func add(_ value: UInt32, to bytes: inout [UInt8]) {
        if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) { bytes.append(contentsOf: encoded) }
    }

    /// A mark above or below a letter, or a point that stands for a vowel; not the virama, the voicing of kana, or the
    /// vowels of Thai, Lao and Tibetan, without which it is another word.
    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.canonicalCombiningClass.rawValue {
        case 0, 8, 9, 103, 118, 122, 129, 130, 132: false
        default: true
        }
    }

    private static let table = FoldedScalars()
}

/// The table, as it is looked up.
private struct FoldedScalars {
    private struct Run {
        var start: UInt32
        var count: UInt32 = 1
        var folded: [UInt32] = []
    }

    private let runs: [Run]

    init() {
        var runs: [Run] = []
        runs.reserveCapacity(3000)
        FoldingTable.text.withUTF8Buffer { text in
            var (last, number, run) = (UInt32(0), UInt32(0), Run(start: 0))
            // Which number of an entry is being read: its start, its count, its scalars.
            var part = UInt8(ascii: " ")
            func end() {
                switch part {
                case UInt8(ascii: " "):
                    last += number
                    run.start = last
                case UInt8(ascii: "*"): run.count = number
                default: if number > 0 { run.folded.append(number) }
                }
                number = 0
            }
            for byte in text {
                switch byte {
                case 48...57: number = number << 4 + UInt32(byte - 48)
                case 65...70: number = number << 4 + UInt32(byte - 55)
                default:
                    end()
                    part = byte
                    if byte == UInt8(ascii: " ") {
                        runs.append(run)
                        run = Run(start: 0)
                    }
                }
            }
            end()
            runs.append(run)
        }
        self.runs = runs
    }

    /// - Returns: whether it is in the table.
    func fold(_ value: UInt32, _ add: (UInt32) -> Void) -> Bool {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= value { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        let run = runs[low - 1]
        let step = value - run.start
        guard step < run.count else { return false }
        for scalar in run.folded { add(scalar + step) }
        return true
    }
}
