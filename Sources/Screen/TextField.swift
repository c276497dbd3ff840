/// A text being edited: many lines, or one.
///
/// The text is kept as typed, also what no terminal can measure; only its display is cleaned. A key costs a re-wrap of
/// the paragraph it touches. Line ends are \n; in a field of one line they become spaces.
package struct TextField: Sendable {
    package let isMultiline: Bool
    var paragraphs: [Paragraph]
    /// Where the next letter goes.
    var cursor: Position
    /// The column that up and down aim for while only they are pressed.
    var goal: Int?
    var history = EditHistory()
    /// What the last kills took, for Ctrl-Y.
    var killed = ""
    var lastWasKill = false
    /// Columns the displayed lines are wrapped to.
    private(set) var wrapColumns = 79

    /// The cursor stands at the end of the text.
    package init(_ text: String = "", multiline: Bool) {
        isMultiline = multiline
        paragraphs = TextField.lines(text, multiline: multiline).map { [wrapColumns] in
            Paragraph($0, columns: wrapColumns)
        }
        cursor = Position(paragraph: 0, offset: 0)
        cursor = end
    }

    /// The whole text. O(n).
    package var text: String {
        var text = ""
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { text.append("\n") }
            text += paragraph.text(0..<paragraph.count)
        }
        return text
    }

    package var isEmpty: Bool { paragraphs.count == 1 && paragraphs[0].count == 0 }

    /// Words between blanks. O(n).
    package var wordCount: Int {
        paragraphs.reduce(0) { sum, paragraph in
            var isInWord = false
            var words = 0
            for kind in paragraph.kinds {
                if !kind.isSpace && !isInWord { words += 1 }
                isInWord = !kind.isSpace
            }
            return sum + words
        }
    }

    /// How many displayed lines the text takes in an area of that many columns. O(n) when the columns are new.
    package func lineCount(columns: Int) -> Int {
        wrapped(to: columns).paragraphs.reduce(0) { $0 + $1.starts.count }
    }

    /// Puts another text in place of all of it, as one undo step; the cursor goes to its end.
    package mutating func replaceAll(with text: String) {
        let lines = TextField.lines(text, multiline: isMultiline)
        change(Position(paragraph: 0, offset: 0), end, with: lines, .whole)
    }

    var end: Position { Position(paragraph: paragraphs.count - 1, offset: paragraphs[paragraphs.count - 1].count) }

    /// Re-wraps when the columns have changed. The last column is kept free for a cursor at a line's end.
    mutating func wrapLines(to columns: Int) {
        let wanted = max(1, columns - 1)
        guard wanted != wrapColumns else { return }
        wrapColumns = wanted
        for index in paragraphs.indices { paragraphs[index].wrap(to: wanted) }
    }

    /// This field wrapped to an area's columns; no copy is made when it already is.
    func wrapped(to columns: Int) -> TextField {
        var field = self
        field.wrapLines(to: columns)
        return field
    }

    /// The text in paragraphs of Characters: never empty, control characters (but tabs) left out.
    static func lines(_ text: String, multiline: Bool) -> [[Character]] {
        var lines: [[Character]] = [[]]
        for character in plain(text, multiline: multiline) {
            if character == "\n" {
                lines.append([])
            } else {
                lines[lines.count - 1].append(character)
            }
        }
        return lines
    }

    /// Decided by scalars before the text is divided, for what stood on both sides of one left out may join.
    private static func plain(_ text: String, multiline: Bool) -> String {
        guard text.utf8.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) else { return text }
        var plain = ""
        var afterReturn = false
        for scalar in text.unicodeScalars {
            let isLineEnd = scalar == "\r" || (scalar == "\n" && !afterReturn)
            afterReturn = scalar == "\r"
            if isLineEnd {
                plain.unicodeScalars.append(multiline ? "\n" : " ")
            } else if scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t" {
                plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }
}

extension TextField: Equatable {
    /// Same text, cursor and history; the width it is wrapped to does not matter.
    package static func == (left: TextField, right: TextField) -> Bool {
        left.isMultiline == right.isMultiline && left.cursor == right.cursor && left.paragraphs == right.paragraphs
            && left.killed == right.killed && left.history == right.history
    }
}
