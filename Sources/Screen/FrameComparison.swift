extension Frame: Equatable {
    /// Whether both show the same; the order in which clusters came into their tables does not matter.
    package static func == (left: Frame, right: Frame) -> Bool {
        guard left.size == right.size, left.cursor == right.cursor else { return false }
        let sameTables = left.clusters == right.clusters
        return (0..<left.size.rows).allSatisfy { left.row($0, equals: right, sameTables: sameTables) }
    }

    /// Whether both frames name the same clusters by the same numbers, so that equal cells show the same.
    package func sharesClusters(with other: Frame) -> Bool { clusters == other.clusters }

    /// Whether a row shows the same in a frame of the same width. `sameTables` is what `sharesClusters` says.
    package func row(_ row: Int, equals other: Frame, sameTables: Bool) -> Bool {
        let mine = self[row]
        let theirs = other[row]
        if sameTables { return mine == theirs }
        return zip(mine, theirs).allSatisfy { cell($0, equals: $1, of: other) }
    }

    /// Whether two cells show the same, though their frames may number clusters differently.
    package func cell(_ cell: Cell, equals theirs: Cell, of other: Frame) -> Bool {
        guard let mine = cell.clusterIndex, let foreign = theirs.clusterIndex else { return cell == theirs }
        return cell.style == theirs.style && cell.width == theirs.width && clusters[mine] == other.clusters[foreign]
    }
}
