extension TextField {
    /// Applies a key; true when it meant something here.
    ///
    /// Readline keys: Ctrl-B/F and arrows by Character, Alt-B/F by word, Ctrl-A/E to the ends of the paragraph, Home
    /// and End to those of the displayed line; Ctrl-K/U/W, Alt-D and Alt-Backspace kill, Ctrl-Y yanks; Ctrl-_ undoes,
    /// Alt-_ redoes. Up and down go by displayed line and mean nothing at the first and the last, so that a form may
    /// move on. `.newline` is a line end in a field of many lines; Enter is the screen's. `columns` are those of the
    /// area the field is drawn in.
    @discardableResult
    package mutating func handle(_ key: Key, columns: Int) -> Bool {
        wrapLines(to: columns)
        let wasKill = lastWasKill
        let oldGoal = goal
        lastWasKill = false
        goal = nil
        switch key {
        case .character(let character):
            insert(TextField.lines(String(character), multiline: isMultiline), .typing)
        case .paste(let text):
            insert(TextField.lines(text, multiline: isMultiline), .whole)
        case .newline:
            guard isMultiline else { return false }
            insert([[], []], .whole)
        case .up, .control("p"): return moveLines(-1, goal: oldGoal)
        case .down, .control("n"): return moveLines(1, goal: oldGoal)
        default:
            if let target = target(of: key) {
                move(to: target)
            } else if let erasure = erasure(of: key) {
                erase(erasure, continuing: wasKill)
            } else {
                return command(key)
            }
        }
        return true
    }

    private mutating func command(_ key: Key) -> Bool {
        switch key {
        case .control("y"): insert(TextField.lines(killed, multiline: isMultiline), .whole)
        case .control("_"): _ = undo()
        case .alt("_"): _ = redo()
        default: return false
        }
        return true
    }

    private mutating func insert(_ lines: [[Character]], _ purpose: Edit.Purpose) {
        change(cursor, cursor, with: lines, purpose)
    }

    private mutating func move(to position: Position) {
        cursor = position
        history.close()
    }

    /// Where a key that moves leads; nil for any other key.
    private func target(of key: Key) -> Position? {
        let paragraph = paragraphs[cursor.paragraph]
        switch key {
        case .left, .control("b"): return before(cursor)
        case .right, .control("f"): return after(cursor)
        case .alt("b"): return wordStart(before: cursor, apart: Self.isNoWord)
        case .alt("f"): return wordEnd(after: cursor)
        case .control("a"): return Position(paragraph: cursor.paragraph, offset: 0)
        case .control("e"): return Position(paragraph: cursor.paragraph, offset: paragraph.count)
        case .home:
            let line = paragraph.line(at: cursor.offset)
            return Position(paragraph: cursor.paragraph, offset: paragraph.starts[line])
        case .end:
            let line = paragraph.line(at: cursor.offset)
            let offset = paragraph.offset(inLine: line, atColumn: .max)
            return Position(paragraph: cursor.paragraph, offset: offset)
        default: return nil
        }
    }

    private struct Erasure {
        var start: Position
        var end: Position
        var isKill = false
    }

    /// What a key that erases takes away; nil for any other key.
    private func erasure(of key: Key) -> Erasure? {
        switch key {
        case .backspace, .control("h"): return Erasure(start: before(cursor), end: cursor)
        case .delete, .control("d"): return Erasure(start: cursor, end: after(cursor))
        case .control("k"):
            let end = Position(paragraph: cursor.paragraph, offset: paragraphs[cursor.paragraph].count)
            return Erasure(start: cursor, end: cursor == end ? after(cursor) : end, isKill: true)
        case .control("u"):
            let start = Position(paragraph: cursor.paragraph, offset: 0)
            return Erasure(start: cursor == start ? before(cursor) : start, end: cursor, isKill: true)
        case .control("w"):
            return Erasure(start: wordStart(before: cursor, apart: \.isWhitespace), end: cursor, isKill: true)
        case .alt("\u{7F}"):
            return Erasure(start: wordStart(before: cursor, apart: Self.isNoWord), end: cursor, isKill: true)
        case .alt("d"): return Erasure(start: cursor, end: wordEnd(after: cursor), isKill: true)
        default: return nil
        }
    }

    private mutating func erase(_ erasure: Erasure, continuing: Bool) {
        if erasure.isKill {
            let text = slice(erasure.start, erasure.end).map { String($0) }.joined(separator: "\n")
            if !continuing { killed = "" }
            killed = erasure.end == cursor ? text + killed : killed + text
            lastWasKill = true
        }
        change(erasure.start, erasure.end, with: [[]], erasure.isKill ? .whole : .erasing)
    }
}
