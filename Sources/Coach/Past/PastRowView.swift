import Assessment
import Packs
import Reports
import Screen
import Sessions

/// One review in the list, on two rows: what it is, and how it stood before and after the adopted measures.
struct PastRowView {
    static let height = 2

    let row: PastRow
    let isHere: Bool
    let isMarked: Bool
    let today: String

    func draw(_ frame: inout Frame, _ area: Area) {
        guard let summary = row.summary else { return damaged(&frame, area) }
        let state = state(summary)
        frame.put(String(summary.created.prefix(10)), at: area.column + 2, area.row, .dim)
        if isMarked { frame.put("*", at: area.column + 13, area.row, .key) }
        let place = area.endColumn - Width.of(state.words)
        let column = area.column + 14
        frame.put(Width.clip(row.title, to: place - column - 1), at: column, area.row, isHere ? .selected : .plain)
        if let found = row.found.first(where: \.isTitle) {
            Highlight.draw(found, &frame, Area(column: column, row: area.row, columns: place - column - 1, rows: 1))
        }
        frame.put(state.words, at: place, area.row, state.style)
        guard area.rows > 1 else { return }
        var second = Area(column: column, row: area.row + 1, columns: area.endColumn - column, rows: 1)
        if let found = row.found.first(where: { !$0.isTitle }) {
            frame.put(Width.clip(found.text, to: second.columns), at: second.column, second.row, .dim)
            Highlight.draw(found, &frame, second)
            return
        }
        let figures = second.splitRight(second.columns >= 56 ? 43 : 29)
        let who = [summary.scope?.rawValue, summary.otherSide.isEmpty ? nil : summary.otherSide].compactMap(\.self)
        frame.put(Width.clip(who.joined(separator: ", "), to: second.columns - 1), at: second.column, second.row, .dim)
        // Of several people there is no single figure before they agree on a sheet.
        if summary.team == nil || summary.escalation != nil { PastFigures(summary: summary).draw(&frame, figures) }
    }

    private func damaged(_ frame: inout Frame, _ area: Area) {
        frame.put("damaged", at: area.column + 2, area.row, .warning)
        frame.put(
            Width.clip(row.name, to: area.columns - 14), at: area.column + 14, area.row, isHere ? .selected : .warning)
        guard area.rows > 1 else { return }
        frame.put(Width.clip(row.damage ?? "", to: area.columns - 14), at: area.column + 14, area.row + 1, .dim)
    }

    private func state(_ summary: Summary) -> (words: String, style: Style) {
        guard let decision = summary.decision else {
            return (summary.team == nil ? "open" : summary.team == .turns ? "team, not revealed" : "team, open", .dim)
        }
        if summary.isDue(on: today) { return ("\(decision.rawValue), DUE", .warning) }
        guard summary.awaits > 0, let on = summary.reviewOn else { return (decision.rawValue, .dim) }
        return ("\(decision.rawValue), due \(on)", .dim)
    }
}

/// Ambiguity and escalation as small bars with words. What the measures take away is shaded.
struct PastFigures {
    let summary: Summary

    func draw(_ frame: inout Frame, _ area: Area) {
        guard let ambiguity = summary.ambiguity, let escalation = summary.escalation else {
            frame.put("too little known", at: area.column, area.row, .dim, columns: area.columns)
            return
        }
        var area = area
        let hasBars = area.columns >= 40
        part("amb", ambiguity, hasBars, &frame, area.splitLeft(hasBars ? 17 : 10))
        part("esc", escalation, hasBars, &frame, area.splitLeft(hasBars ? 17 : 10))
        let level = EscalationLevel(escalation.after ?? escalation.before)
        let style: Style = level == .high ? .danger : level == .raised ? .warning : .plain
        frame.put(Words.escalation(level), at: area.column, area.row, style, columns: area.columns)
    }

    private func part(_ name: String, _ change: Summary.Change, _ hasBar: Bool, _ frame: inout Frame, _ area: Area) {
        var column = area.column + frame.put("\(name) ", at: area.column, area.row, .dim)
        if hasBar {
            let after = change.after ?? change.before
            Bar(value: after, low: min(after, change.before), high: max(after, change.before))
                .draw(in: &frame, Area(column: column, row: area.row, columns: 6, rows: 1))
            column += 7
        }
        frame.put(Self.words(change), at: column, area.row, .plain)
    }

    static func words(_ change: Summary.Change) -> String {
        func whole(_ value: Double) -> String { String(Int(value.rounded())) }
        return whole(change.before) + (change.after.map { "→\(whole($0))" } ?? "")
    }
}

/// Found words within a text that is already drawn.
enum Highlight {
    static func draw(_ found: PastRow.Found, _ frame: inout Frame, _ area: Area) {
        for range in found.ranges {
            let from = Width.of(found.text[..<range.lowerBound])
            guard from < area.columns else { return }
            frame.put(found.text[range], at: area.column + from, area.row, .key, columns: area.columns - from)
        }
    }
}
