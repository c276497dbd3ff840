/// Which entry of a list is chosen, and what part of the list is in view. Entries may be of any height.
///
/// The list itself stays with the caller, who says how many entries there are and how many rows each takes.
package struct ListView: Equatable, Sendable {
    /// The chosen entry, from 0; kept below the count whenever a key is handled.
    package var selection: Int
    /// The first entry in view.
    package private(set) var top = 0

    package init(selection: Int = 0) {
        self.selection = max(0, selection)
    }

    /// Applies a key: arrows, j/k, Ctrl-N/P, g/G, Home/End, PgUp/PgDn, Ctrl-D/U. True when the key is one of these,
    /// even if the selection stands at an end. `rows` is the height of the area. O(rows).
    @discardableResult
    package mutating func handle(
        _ key: Key, count: Int, rows: Int, height: (Int) -> Int = { _ in 1 }
    ) -> Bool {
        guard count > 0 else {
            selection = 0
            top = 0
            return false
        }
        selection = min(selection, count - 1)
        switch key {
        case .up, .character("k"), .control("p"): selection -= 1
        case .down, .character("j"), .control("n"): selection += 1
        case .home, .character("g"): selection = 0
        case .end, .character("G"): selection = count - 1
        case .pageDown: selection = page(1, rows, count, height)
        case .pageUp: selection = page(-1, rows, count, height)
        case .control("d"): selection = page(1, rows / 2, count, height)
        case .control("u"): selection = page(-1, rows / 2, count, height)
        default: return false
        }
        selection = min(max(0, selection), count - 1)
        reveal(count: count, rows: rows, height: height)
        return true
    }

    /// Chooses an entry and scrolls it into view.
    package mutating func select(_ index: Int, count: Int, rows: Int, height: (Int) -> Int = { _ in 1 }) {
        selection = min(max(0, index), max(0, count - 1))
        reveal(count: count, rows: rows, height: height)
    }

    /// Scrolls no further than needed, so that the chosen entry is in view.
    package mutating func reveal(count: Int, rows: Int, height: (Int) -> Int = { _ in 1 }) {
        top = firstShown(count: count, rows: rows, height: height)
    }

    /// The first entry to show, for the chosen one to be in view and no room left empty below. O(rows).
    func firstShown(count: Int, rows: Int, height: (Int) -> Int) -> Int {
        guard count > 0 else { return 0 }
        let chosen = min(selection, count - 1)
        let lowest = min(chosen, earliest(fitting: rows, endingAt: count - 1, height))
        let first = max(top, earliest(fitting: rows, endingAt: chosen, height))
        return min(first, chosen, max(lowest, earliest(fitting: rows, endingAt: count - 1, height)))
    }

    /// The earliest entry from which all up to `last` fit; `last` itself when it is too high alone.
    private func earliest(fitting rows: Int, endingAt last: Int, _ height: (Int) -> Int) -> Int {
        var used = max(1, height(last))
        var first = last
        while first > 0 {
            used += max(1, height(first - 1))
            if used > rows { break }
            first -= 1
        }
        return first
    }

    /// The entry about that many rows away.
    private func page(_ step: Int, _ rows: Int, _ count: Int, _ height: (Int) -> Int) -> Int {
        var left = max(1, rows)
        var index = selection
        while left > 0 && (0..<count).contains(index + step) {
            index += step
            left -= max(1, height(index))
        }
        return index
    }
}
