/// The one way a text changes, and the way back.
extension TextField {
    /// Takes back the last step; false when there is none.
    @discardableResult
    package mutating func undo() -> Bool {
        guard let edit = history.undo() else { return false }
        splice(edit.start, Edit.end(of: edit.inserted, from: edit.start), with: edit.removed)
        moveAfterUndo(to: edit.cursorBefore)
        return true
    }

    /// Does again what was undone last; false when there is nothing, or something was typed since.
    @discardableResult
    package mutating func redo() -> Bool {
        guard let edit = history.redo() else { return false }
        splice(edit.start, Edit.end(of: edit.removed, from: edit.start), with: edit.inserted)
        moveAfterUndo(to: edit.cursorAfter)
        return true
    }

    private mutating func moveAfterUndo(to position: Position) {
        cursor = position
        goal = nil
        lastWasKill = false
    }

    /// Replaces what stands between two places and moves the cursor behind it, as an undo step.
    mutating func change(_ start: Position, _ end: Position, with lines: [[Character]], _ purpose: Edit.Purpose) {
        let seam = mended(start, end, lines)
        let removed = slice(seam.start, seam.end)
        if removed == [[]] && seam.lines == [[]] { return }
        let edit = Edit(
            start: seam.start, removed: removed, inserted: seam.lines, cursorBefore: cursor,
            cursorAfter: seam.cursor, purpose: purpose)
        splice(seam.start, seam.end, with: seam.lines)
        history.record(edit)
        cursor = seam.cursor
        goal = nil
    }

    /// The Characters between two places, as lines.
    func slice(_ start: Position, _ end: Position) -> [[Character]] {
        if start.paragraph == end.paragraph {
            return [Array(paragraphs[start.paragraph].characters[start.offset..<end.offset])]
        }
        let first = Array(paragraphs[start.paragraph].characters[start.offset...])
        let middle = paragraphs[start.paragraph + 1..<end.paragraph].map(\.characters)
        return [first] + middle + [Array(paragraphs[end.paragraph].characters[..<end.offset])]
    }

    /// Replaces without a record. Only paragraphs that are touched are wrapped anew.
    private mutating func splice(_ start: Position, _ end: Position, with lines: [[Character]]) {
        if start.paragraph == end.paragraph, lines.count == 1 {
            paragraphs[start.paragraph].replace(start.offset..<end.offset, with: lines[0], columns: wrapColumns)
            return
        }
        var new = lines
        new[0].insert(contentsOf: paragraphs[start.paragraph].characters[..<start.offset], at: 0)
        new[new.count - 1] += paragraphs[end.paragraph].characters[end.offset...]
        let wrapped = new.map { [wrapColumns] in Paragraph($0, columns: wrapColumns) }
        paragraphs.replaceSubrange(start.paragraph...end.paragraph, with: wrapped)
    }
}

/// Where an edit meets what stands beside it, Characters may join or part: an accent typed alone joins its letter.
extension TextField {
    private struct Seam {
        var start: Position
        var end: Position
        var lines: [[Character]]
        var cursor: Position
    }

    /// The same edit, widened over its neighbours where the division into Characters changes.
    private func mended(_ start: Position, _ end: Position, _ lines: [[Character]]) -> Seam {
        var seam = Seam(start: start, end: end, lines: lines, cursor: Edit.end(of: lines, from: start))
        let before = start.offset > 0 ? paragraphs[start.paragraph].kinds[start.offset - 1] : .narrow
        let tail = paragraphs[end.paragraph]
        let after = end.offset < tail.count ? tail.kinds[end.offset] : .narrow
        if before.isPlain && after.isPlain && lines.allSatisfy({ $0.allSatisfy(\.isASCII) }) { return seam }

        if start.offset > 0 {
            seam.start.offset -= 1
            seam.lines[0].insert(paragraphs[start.paragraph].characters[start.offset - 1], at: 0)
        }
        let last = seam.lines.count - 1
        let typed = String(seam.lines[last])
        var joined = typed
        // Take in what follows until a Character comes out the same as it went in.
        while seam.end.offset < tail.count {
            let next = tail.characters[seam.end.offset]
            joined.append(next)
            seam.end.offset += 1
            if let out = joined.last, out.utf8.elementsEqual(next.utf8) { break }
        }
        if last > 0 { seam.lines[0] = Array(String(seam.lines[0])) }
        seam.lines[last] = Array(joined)
        seam.cursor = cursor(behind: typed.utf8.count, in: seam)
        trim(&seam)
        return seam
    }

    /// The first place not before that many bytes of the last line.
    private func cursor(behind bytes: Int, in seam: Seam) -> Position {
        let last = seam.lines.count - 1
        var covered = 0
        var offset = 0
        for character in seam.lines[last] where covered < bytes {
            covered += character.utf8.count
            offset += 1
        }
        let base = last == 0 ? seam.start.offset : 0
        return Position(paragraph: seam.start.paragraph + last, offset: base + offset)
    }

    /// Leaves out at both ends what the edit does not change after all.
    private func trim(_ seam: inout Seam) {
        var removed = slice(seam.start, seam.end)
        let last = seam.lines.count - 1
        let lastRemoved = removed.count - 1
        while let old = removed[lastRemoved].last, let new = seam.lines[last].last,
            old.utf8.elementsEqual(new.utf8)
        {
            removed[lastRemoved].removeLast()
            seam.lines[last].removeLast()
            seam.end.offset -= 1
        }
        var same = 0
        while same < removed[0].count, same < seam.lines[0].count,
            removed[0][same].utf8.elementsEqual(seam.lines[0][same].utf8)
        {
            same += 1
        }
        seam.lines[0].removeFirst(same)
        seam.start.offset += same
    }
}
