/// One change of a text: what stood between two places, and what stands there now. Lines are never empty lists.
struct Edit: Equatable, Sendable {
    enum Purpose: Equatable, Sendable {
        case typing, erasing, whole
    }

    var start: Position
    var removed: [[Character]]
    var inserted: [[Character]]
    var cursorBefore: Position
    var cursorAfter: Position
    var purpose: Purpose

    static func end(of lines: [[Character]], from start: Position) -> Position {
        let last = lines[lines.count - 1].count
        return lines.count == 1
            ? Position(paragraph: start.paragraph, offset: start.offset + last)
            : Position(paragraph: start.paragraph + lines.count - 1, offset: last)
    }
}

/// Undo and redo. Letters typed one after the other are one step up to the next word; so are erasures.
struct EditHistory: Equatable, Sendable {
    private var done: [Edit] = []
    private var undone: [Edit] = []
    /// Whether the next edit may join the last; a movement of the cursor ends that.
    private var isOpen = false

    mutating func close() { isOpen = false }

    mutating func record(_ edit: Edit) {
        undone = []
        defer { isOpen = edit.purpose != .whole }
        guard isOpen, let last = done.last, last.purpose == edit.purpose, last.cursorAfter == edit.cursorBefore,
            edit.inserted.count == 1, edit.removed.count == 1, last.inserted.count == 1, last.removed.count == 1
        else {
            done.append(edit)
            return
        }
        if !join(edit, to: last) { done.append(edit) }
    }

    mutating func undo() -> Edit? {
        isOpen = false
        guard let edit = done.popLast() else { return nil }
        undone.append(edit)
        return edit
    }

    mutating func redo() -> Edit? {
        isOpen = false
        guard let edit = undone.popLast() else { return nil }
        done.append(edit)
        return edit
    }

    private mutating func join(_ edit: Edit, to last: Edit) -> Bool {
        let index = done.count - 1
        switch edit.purpose {
        case .typing:
            guard edit.removed[0].isEmpty, edit.start == Edit.end(of: last.inserted, from: last.start) else {
                return false
            }
            if let before = last.inserted[0].last, let new = edit.inserted[0].first,
                before.isWhitespace && !new.isWhitespace
            {
                return false
            }
            done[index].inserted[0] += edit.inserted[0]
        case .erasing:
            guard edit.inserted[0].isEmpty, last.inserted[0].isEmpty else { return false }
            if Edit.end(of: edit.removed, from: edit.start) == last.start {
                done[index].removed[0].insert(contentsOf: edit.removed[0], at: 0)
                done[index].start = edit.start
            } else if edit.start == last.start {
                done[index].removed[0] += edit.removed[0]
            } else {
                return false
            }
        case .whole:
            return false
        }
        done[index].cursorAfter = edit.cursorAfter
        return true
    }
}
