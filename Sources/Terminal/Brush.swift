import CNcurses
import Screen

/// Writes cells into the screen that curses keeps, run by run. The last guard: a cell that curses would measure
/// otherwise than the frame did is written as blanks, so no control character gets through.
struct Brush {
    private var scalars: [UInt32] = []

    /// Writes what differs from the old frame's row; all of it when there is none.
    mutating func paint(_ row: Int, of frame: Frame, over old: Frame?, theme: Theme, columns: Int) {
        let cells = frame[row]
        let before = old?[row]
        let start = cells.startIndex
        let end = start + min(cells.count, columns)
        var index = start
        while index < end {
            if let old, let before, frame.cell(cells[index], equals: before[index], of: old) {
                index += 1
                continue
            }
            // Begin with the whole Character, when only its covered part differs.
            var first = index
            while first > start && cells[first].isCovered { first -= 1 }
            index = run(from: first, in: frame, row, theme: theme, end: end) { index in
                guard let old, let before else { return true }
                return cells[index].isCovered || !frame.cell(cells[index], equals: before[index], of: old)
            }
        }
    }

    /// Writes cells of one style as long as they differ; returns the index behind them.
    private mutating func run(
        from first: Int, in frame: Frame, _ row: Int, theme: Theme, end: Int, differs: (Int) -> Bool
    ) -> Int {
        let cells = frame[row]
        let style = cells[first].style
        scalars.removeAll(keepingCapacity: true)
        var index = first
        repeat {
            let cell = cells[index]
            append(cell, of: frame, room: end - index)
            index += max(1, cell.width)
        } while index < end && cells[index].style == style && differs(index)
        let look = theme[style]
        cn_put(
            Int32(row), Int32(first - cells.startIndex), scalars, scalars.count, look.attributes, look.pair)
        return index
    }

    private mutating func append(_ cell: Cell, of frame: Frame, room: Int) {
        if let scalar = cell.scalar {
            if (0x20...0x7E).contains(scalar) || (Int(cn_width(scalar)) == cell.width && cell.width <= room) {
                scalars.append(scalar)
                return
            }
        } else if let cluster = frame.character(of: cell), isSafe(cluster, cell, room) {
            scalars += cluster.unicodeScalars.map(\.value)
            return
        }
        for _ in 0..<min(max(1, cell.width), room) { scalars.append(0x20) }
    }

    private func isSafe(_ cluster: Character, _ cell: Cell, _ room: Int) -> Bool {
        var width = 0
        for (index, scalar) in cluster.unicodeScalars.enumerated() {
            let own = Int(cn_width(scalar.value))
            if own < 0 || (own == 0 && index == 0) { return false }
            width += own
        }
        return width == cell.width && width <= room
    }
}
