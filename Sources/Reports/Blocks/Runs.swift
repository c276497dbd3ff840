extension [Block] {
    /// Blocks that make one list or one table where they stand one after another, and every other by itself.
    var runs: [[Block]] {
        var runs: [[Block]] = []
        for block in self {
            if let last = runs.last?.last, let kind = block.kind, last.kind == kind {
                runs[runs.count - 1].append(block)
            } else {
                runs.append([block])
            }
        }
        return runs
    }
}

extension Block {
    fileprivate enum Kind { case list, pairs, figures, changes, steps, counts }

    fileprivate var kind: Kind? {
        switch self {
        case .bullet, .aside: .list
        case .pair: .pairs
        case .figure: .figures
        case .change: .changes
        case .step: .steps
        case .count: .counts
        case .heading, .text, .quote, .own, .sides, .spark, .plot, .gap: nil
        }
    }
}
