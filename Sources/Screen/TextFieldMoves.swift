/// Places a cursor can go to.
extension TextField {
    /// Whether the cursor stands in the first displayed line, in an area of that many columns.
    package func isOnFirstLine(columns: Int) -> Bool {
        cursor.paragraph == 0 && wrapped(to: columns).paragraphs[0].line(at: cursor.offset) == 0
    }

    /// Whether the cursor stands in the last displayed line.
    package func isOnLastLine(columns: Int) -> Bool {
        guard cursor.paragraph == paragraphs.count - 1 else { return false }
        let last = wrapped(to: columns).paragraphs[cursor.paragraph]
        return last.line(at: cursor.offset) == last.starts.count - 1
    }

    /// One Character back, over line ends too; the place itself at the start.
    func before(_ position: Position) -> Position {
        if position.offset > 0 { return Position(paragraph: position.paragraph, offset: position.offset - 1) }
        guard position.paragraph > 0 else { return position }
        let paragraph = position.paragraph - 1
        return Position(paragraph: paragraph, offset: paragraphs[paragraph].count)
    }

    /// One Character on, over line ends too; the place itself at the end.
    func after(_ position: Position) -> Position {
        if position.offset < paragraphs[position.paragraph].count {
            return Position(paragraph: position.paragraph, offset: position.offset + 1)
        }
        guard position.paragraph + 1 < paragraphs.count else { return position }
        return Position(paragraph: position.paragraph + 1, offset: 0)
    }

    /// Where the word at or before a place begins; at the start of a paragraph the end of the one above.
    func wordStart(before position: Position, apart: (Character) -> Bool) -> Position {
        guard position.offset > 0 else { return before(position) }
        let characters = paragraphs[position.paragraph].characters
        var offset = position.offset
        while offset > 0 && apart(characters[offset - 1]) { offset -= 1 }
        while offset > 0 && !apart(characters[offset - 1]) { offset -= 1 }
        return Position(paragraph: position.paragraph, offset: offset)
    }

    /// Where the word at or after a place ends; at the end of a paragraph the start of the next.
    func wordEnd(after position: Position) -> Position {
        let characters = paragraphs[position.paragraph].characters
        guard position.offset < characters.count else { return after(position) }
        var offset = position.offset
        while offset < characters.count && Self.isNoWord(characters[offset]) { offset += 1 }
        while offset < characters.count && !Self.isNoWord(characters[offset]) { offset += 1 }
        return Position(paragraph: position.paragraph, offset: offset)
    }

    static func isNoWord(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }

    /// Moves by one displayed line; false when there is none.
    mutating func moveLines(_ step: Int, goal oldGoal: Int?) -> Bool {
        let paragraph = paragraphs[cursor.paragraph]
        let line = paragraph.line(at: cursor.offset)
        let column = oldGoal ?? paragraph.columns(paragraph.starts[line]..<cursor.offset)
        goal = column
        history.close()
        if paragraph.starts.indices.contains(line + step) {
            cursor.offset = paragraph.offset(inLine: line + step, atColumn: column)
            return true
        }
        let next = cursor.paragraph + step
        guard paragraphs.indices.contains(next) else { return false }
        let entered = step > 0 ? 0 : paragraphs[next].starts.count - 1
        cursor = Position(paragraph: next, offset: paragraphs[next].offset(inLine: entered, atColumn: column))
        return true
    }
}
