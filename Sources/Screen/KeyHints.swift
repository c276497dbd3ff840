/// A key and what it does now.
package struct KeyHint: Equatable, Sendable {
    package var key: String
    package var meaning: String
    /// Why the key is off now; nil: it works.
    package var off: String?
    /// What is dropped last when there is no room; higher stays longer.
    package var importance: Int

    package init(_ key: String, _ meaning: String, off: String? = nil, importance: Int = 0) {
        self.key = key
        self.meaning = meaning
        self.off = off
        self.importance = importance
    }
}

/// One line of key hints, in the order given.
package enum KeyHints {
    /// Draws into the first row of the area. When not all fit, reasons go first, then the least important hints (of
    /// equals the one furthest right); what is left keeps its order.
    package static func draw(_ hints: [KeyHint], in frame: inout Frame, _ area: Area) {
        guard !area.isEmpty else { return }
        var shown = hints
        var reasons = true
        while width(shown, reasons) > area.columns {
            if reasons && shown.contains(where: { $0.off != nil }) {
                reasons = false
            } else if let least = leastImportant(shown), shown.count > 1 {
                shown.remove(at: least)
            } else {
                break
            }
        }
        var column = area.column
        for (index, hint) in shown.enumerated() {
            if index > 0 { column += 2 }
            let isOn = hint.off == nil
            column += frame.put(
                hint.key, at: column, area.row, isOn ? .key : .dim, columns: area.endColumn - column)
            let words = " " + hint.meaning + reason(hint, reasons)
            column += frame.put(words, at: column, area.row, isOn ? .plain : .dim, columns: area.endColumn - column)
        }
    }

    private static func reason(_ hint: KeyHint, _ isShown: Bool) -> String {
        guard isShown, let off = hint.off, !off.isEmpty else { return "" }
        return " (" + off + ")"
    }

    private static func width(_ hints: [KeyHint], _ reasons: Bool) -> Int {
        hints.reduce(max(0, hints.count - 1) * 2) {
            $0 + Width.of($1.key) + 1 + Width.of($1.meaning) + Width.of(reason($1, reasons))
        }
    }

    private static func leastImportant(_ hints: [KeyHint]) -> Int? {
        // Keys that are off go before all that work.
        hints.indices.min { left, right in
            let ranks = (rank(hints[left]), rank(hints[right]))
            return ranks.0 == ranks.1 ? left > right : ranks.0 < ranks.1
        }
    }

    private static func rank(_ hint: KeyHint) -> Int {
        hint.off == nil ? hint.importance : hint.importance.addingReportingOverflow(-1_000_000).partialValue
    }
}
