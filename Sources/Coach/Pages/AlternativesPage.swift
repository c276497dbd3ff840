import Alternatives
import Assessment
import Packs
import Reports
import Screen
import Sessions

/// Measures by role, each with what it would change; adopt, reject, and say how far each can be believed.
struct AlternativesPage: ScreenPage {
    private struct Row {
        var heading: String?
        var adoption: Adoption
        var effect: Alternatives.Effect
    }

    private var list = ListView()
    private var rows: [Row] = []
    private var revision = -1
    private var visible = 8
    private var details: [Line] = []
    private var warnings: [Line] = []

    var title: String { "Alternatives" }
    var tab: Destination? { .alternatives }

    private var chosen: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

    func bindings(_ desk: Desk) -> [Binding] {
        let off = chosen == nil ? "too little is known yet" : desk.readOnly
        let status = chosen.flatMap { desk.session?.status(of: $0.adoption.id) }
        var bindings = Tabs.bindings(desk)
        bindings += [
            Binding(
                .character("a"), .character(" "), shown: "a", status == .adopted ? "let it go" : "adopt", .adopt,
                off: off, weight: 8),
            Binding(.enter, shown: "Enter", "read it all", .open, off: chosen == nil ? off : nil, weight: 5),
            Binding("r", status == .rejected ? "take it back in" : "reject", .reject, off: off, weight: 6),
            Binding(
                "m", "may be told", .tell, off: off ?? (status == .adopted ? nil : "only adopted measures can be told"),
                weight: 2),
        ]
        bindings.append(
            Binding(
                "w", "why, who, when", .note, off: off ?? (status == nil ? "adopt or reject it first" : nil), weight: 4)
        )
        for (number, check) in Check.allCases.enumerated() {
            bindings.append(
                Binding(
                    Character("\(number + 1)"), "check: \(check.rawValue)", .toggleCheck(number), off: off,
                    weight: number == 0 ? 3 : 0))
        }
        bindings.append(Tabs.leaving(desk))
        return bindings
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .leave: return Tabs.leave(&desk)
        case .open: return chosen.map { [.push(DocumentPage(.measure($0.adoption.id)))] } ?? []
        case .note: return chosen.map { [.push(PromisePage(desk, measure: $0.adoption.id))] } ?? []
        case .adopt: toggle(.adopted, &desk)
        case .reject: toggle(.rejected, &desk)
        case .toggleCheck(let number):
            guard let chosen else { return [] }
            var checks = chosen.adoption.credible
            let check = Check.allCases[number]
            if checks.remove(check) == nil { checks.insert(check) }
            let credible = Check.allCases.filter(checks.contains)
            desk.change { $0.update(measure: chosen.adoption.id) { $0.credible = credible } }
        case .tell:
            guard let chosen else { return [] }
            let id = "measures.\(chosen.adoption.id)"
            desk.toggleTold(id)
        default: break
        }
        return []
    }

    private func toggle(_ status: MeasureRecord.Status, _ desk: inout Desk) {
        guard let id = chosen?.adoption.id else { return }
        desk.change { session in
            session.update(measure: id) { $0.status = $0.status == status ? .proposed : status }
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        list.handle(key, count: rows.count, rows: visible) { rows[$0].heading == nil ? 1 : 2 } ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        if revision != desk.revision { recompute(desk) }
        let area = Tabs.body(size, hasTabs: true)
        warnings = desk.reading.map { MeasureAdvice.warnings($0, desk.phrases).lines(columns: area.columns) } ?? []
        if let reading = desk.reading, warnings.count > area.rows - 8 {
            warnings = MeasureAdvice.headlines(reading, desk.phrases).lines(columns: area.columns)
        }
        if desk.isExample { warnings = [Block.heading(ShownDocument.heading)].lines(columns: area.columns) + warnings }
        let (listArea, detailArea) = split(area)
        visible = listArea.rows
        let rows = rows
        list.select(max(0, min(list.selection, rows.count - 1)), count: rows.count, rows: visible) {
            rows[$0].heading == nil ? 1 : 2
        }
        details =
            chosen.map { MeasureDocument.blocks($0.adoption.measure, desk).lines(columns: detailArea.columns) } ?? []
    }

    private mutating func recompute(_ desk: Desk) {
        revision = desk.revision
        guard let session = desk.session, let reading = desk.reading, let after = desk.after, !reading.isTooLittle
        else {
            rows = []
            return
        }
        let catalogue = desk.pack.measures.map(session.adoption)
        // The order is that of the reading without any measure, so that adopting one moves no row.
        let sections = MeasureOrder.sections(catalogue, scope: session.move.scope ?? .company, on: reading)
        rows = sections.flatMap { section in
            section.entries.enumerated().map { place, entry in
                Row(
                    heading: place == 0 ? section.heading.title : nil, adoption: entry.adoption,
                    effect: Alternatives.Effect(entry.adoption, on: after))
            }
        }
    }

    /// The list and the details, side by side where there is room.
    private func split(_ area: Area) -> (list: Area, details: Area) {
        var rest = area
        _ = rest.splitTop(min(warnings.count, max(0, area.rows - 8)))
        if area.columns >= 98 {
            let right = rest.splitRight(rest.columns / 2 - 1)
            _ = rest.splitRight(2)
            return (rest, right)
        }
        let bottom = rest.splitBottom(max(4, rest.rows * 2 / 5))
        return (rest, bottom)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .alternatives, desk)
        let body = Tabs.body(desk.size, hasTabs: true)
        guard !rows.isEmpty else {
            for (row, line) in wrap(desk.phrases("too-little"), to: body.columns).enumerated() {
                frame.put(line, at: body.column, body.row + row)
            }
            return
        }
        warnings.draw(
            &frame,
            Area(
                column: body.column, row: body.row, columns: body.columns,
                rows: min(warnings.count, max(0, body.rows - 8))), from: 0)
        let (listArea, detailArea) = split(body)
        let height = { (row: Int) in rows[row].heading == nil ? 1 : 2 }
        list.draw(in: &frame, listArea, count: rows.count, height: height) { frame, area, index, isHere in
            var area = area
            if let heading = rows[index].heading {
                frame.put(heading, at: area.column, area.row, .heading, columns: area.columns)
                _ = area.splitTop(1)
            }
            if area.rows > 0 { draw(rows[index], isHere, &frame, area, desk) }
        }
        if body.columns < 98 {
            Rule.draw(
                "", in: &frame,
                Area(column: detailArea.column, row: detailArea.row, columns: detailArea.columns, rows: 1))
            details.draw(
                &frame,
                Area(
                    column: detailArea.column, row: detailArea.row + 1, columns: detailArea.columns,
                    rows: detailArea.rows - 1), from: 0)
        } else {
            details.draw(&frame, detailArea, from: 0)
        }
    }

    private func draw(_ row: Row, _ isHere: Bool, _ frame: inout Frame, _ area: Area, _ desk: Desk) {
        let status = desk.session?.status(of: row.adoption.id)
        let mark = status == .adopted ? "[+]" : status == .rejected ? "[-]" : "[ ]"
        if isHere { frame.focus(area) }
        frame.put(mark, at: area.column + 2, area.row, status == .adopted ? .good : .dim)
        let figures = "\(Words.number(row.effect.before.escalation)) → \(Words.number(row.effect.after.escalation))"
        let room = area.columns - 8 - figures.count
        frame.put(
            Width.clip(desk.phrases(row.adoption.measure.name), to: room), at: area.column + 6, area.row,
            isHere ? .selected : status == .rejected ? .dim : .plain)
        frame.put(figures, at: area.endColumn - figures.count, area.row, .dim)
    }
}
