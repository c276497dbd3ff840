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
    /// On which it was begun.
    let day: String

    func draw(_ frame: inout Frame, _ area: Area) {
        guard let summary = row.summary else { return damaged(&frame, area) }
        let state = state(summary, isNarrow: area.columns < 72)
        frame.put(day, at: area.column + 2, area.row, .dim)
        if isMarked { frame.put("*", at: area.column + 13, area.row, .key) }
        let place = area.endColumn - Width.of(state.words)
        let column = area.column + 14
        frame.put(Width.clip(row.title, to: place - column - 1), at: column, area.row, isHere ? .selected : .plain)
        if let found = row.found.first(where: \.isTitle) {
            Highlight.draw(found, &frame, Area(column: column, row: area.row, columns: place - column - 1, rows: 1))
        }
        frame.put(state.words, at: place, area.row, state.style)
        guard area.rows > 1 else { return }
        let indent = Self.indent(area.columns)
        var second = Area(column: area.column + indent, row: area.row + 1, columns: area.columns - indent, rows: 1)
        if let found = row.found.first(where: { !$0.isTitle }) {
            frame.put(Width.clip(found.text, to: second.columns), at: second.column, second.row, .dim)
            Highlight.draw(found, &frame, second)
            return
        }
        let figures = PastFigures(summary: summary, form: .fitting(second.columns))
        let room = second.splitRight(figures.columns)
        let who = [summary.otherSide.isEmpty ? nil : summary.otherSide, summary.scope?.rawValue].compactMap(\.self)
        frame.put(Width.clip(who.joined(separator: ", "), to: second.columns - 1), at: second.column, second.row, .dim)
        // Of several people there is no single figure before they agree on a sheet.
        if summary.team == nil || summary.escalation != nil { figures.draw(&frame, room) }
    }

    /// Where the second row begins: below the date there is room that a narrow screen needs.
    static func indent(_ columns: Int) -> Int { columns < 90 ? 4 : 14 }

    private func damaged(_ frame: inout Frame, _ area: Area) {
        frame.put("damaged", at: area.column + 2, area.row, .warning)
        frame.put(
            Width.clip(row.name, to: area.columns - 14), at: area.column + 14, area.row, isHere ? .selected : .warning)
        guard area.rows > 1 else { return }
        frame.put(Width.clip(row.damage ?? "", to: area.columns - 14), at: area.column + 14, area.row + 1, .dim)
    }

    private func state(_ summary: Summary, isNarrow: Bool) -> (words: String, style: Style) {
        guard let decision = summary.decision else {
            return (summary.team == nil ? "open" : summary.team == .turns ? "team, not revealed" : "team, open", .dim)
        }
        if summary.isDue(on: today) { return ("\(decision.rawValue), DUE", .warning) }
        guard !isNarrow, summary.awaits > 0, let on = summary.reviewOn else { return (decision.rawValue, .dim) }
        return ("\(decision.rawValue), due \(on)", .dim)
    }
}

/// Ambiguity and escalation in words, with small bars where there is room. What the measures take away is shaded.
struct PastFigures {
    enum Form {
        /// No bars.
        case words
        case bars
        /// Bars, and the names of the figures in full.
        case full

        static func fitting(_ columns: Int) -> Form { columns >= 96 ? .full : columns >= 66 ? .bars : .words }

        /// Of one figure: its name, a bar, "100→100", and a blank after each.
        var part: Int {
            switch self {
            case .words: 12
            case .bars: 19
            case .full: 26
            }
        }
    }

    /// What the short names in the list mean.
    static func legend(_ columns: Int) -> String {
        Form.fitting(columns) == .full
            ? "both from 0 to 100; → with the measures adopted"
            : "amb: ambiguity, esc: escalation; → with the measures"
    }

    private static let tooLittle = "too little known"
    /// Beside figures that are not comparable with the others in the list.
    private static let method1 = " method 1"
    let summary: Summary
    let form: Form

    var columns: Int {
        guard summary.ambiguity != nil, summary.escalation != nil else { return Width.of(Self.tooLittle) }
        return 2 * form.part + 8 + (summary.method == 1 ? Width.of(Self.method1) : 0)
    }

    func draw(_ frame: inout Frame, _ area: Area) {
        guard let ambiguity = summary.ambiguity, let escalation = summary.escalation else {
            frame.put(Self.tooLittle, at: area.column, area.row, .dim, columns: area.columns)
            return
        }
        var area = area
        part("ambiguity", ambiguity, &frame, area.splitLeft(form.part))
        part("escalation", escalation, &frame, area.splitLeft(form.part))
        let level = EscalationLevel(escalation.after ?? escalation.before)
        let style: Style = level == .high ? .danger : level == .raised ? .warning : .plain
        frame.put(Words.escalation(level), at: area.column, area.row, style, columns: area.columns)
        if summary.method == 1 { frame.put(Self.method1, at: area.column + 8, area.row, .dim) }
    }

    private func part(_ name: String, _ change: Summary.Change, _ frame: inout Frame, _ area: Area) {
        let name = form == .full ? Width.pad(name, to: 10) : String(name.prefix(3))
        var column = area.column + frame.put("\(name) ", at: area.column, area.row, .dim)
        if form != .words {
            let after = change.after ?? change.before
            Bar(value: after, low: min(after, change.before), high: max(after, change.before))
                .draw(in: &frame, Area(column: column, row: area.row, columns: 6, rows: 1))
            column += 7
        }
        frame.put(Self.words(change), at: column, area.row, .plain)
    }

    static func words(_ change: Summary.Change) -> String {
        func whole(_ value: Double) -> String { String(Int(nearest: value)) }
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
