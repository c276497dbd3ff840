import Assessment
import Packs
import Reports
import Screen
import Sessions

/// What the list knows of one review, beside it.
enum PastPreview {
    static func lines(_ row: PastRow, columns: Int, in zone: Zone) -> [Line] {
        blocks(row, in: zone).lines(columns: columns)
    }

    static func blocks(_ row: PastRow, in zone: Zone) -> [Block] {
        guard let summary = row.summary else {
            return [.text(row.name, .warning), .gap, .text("It cannot be opened: \(row.damage ?? "")")]
        }
        var blocks: [Block] = [.text(row.title, .strong), .gap]
        func pair(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { blocks.append(.pair(name, value)) }
        }
        pair("Between", summary.scope?.rawValue)
        pair("Other side", summary.otherSide)
        pair("Begun", zone.day(summary.created))
        func figure(_ name: String, _ change: Summary.Change?) {
            guard let change else { return }
            pair(name, Words.number(change.before) + (change.after.map { " → \(Words.number($0))" } ?? ""))
        }
        figure("Ambiguity", summary.ambiguity)
        figure("Escalation", summary.escalation)
        if summary.method == 1 { pair("Figures by", "method 1") }
        pair("Your own aim", Words.plain(summary.honesty))
        pair("Their aim", Words.plain(summary.theirIntent))
        pair("Decision", summary.decision.map { "\($0.rawValue), \(zone.day(summary.decidedOn ?? ""))" } ?? "open")
        pair("Look again on", summary.reviewOn)
        if summary.awaits > 0 { pair("Outcomes to record", "\(summary.awaits)") }
        if let open = summary.openBlanks, open > 0 { pair("Blanks open", "\(open)") }
        if summary.openActions > 0 { pair("Actions open", "\(summary.openActions)") }
        pair("Tags", summary.tags.joined(separator: ", "))
        if !row.found.isEmpty { blocks += [.heading("Found in")] + row.found.map { .text($0.text) } }
        return blocks
    }
}
