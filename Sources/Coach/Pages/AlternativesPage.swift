import Alternatives
import Assessment
import Packs
import Reports
import Screen
import Sessions

/// Measures by role, each with what it would change; adopt, reject, and say how far each can be believed.
struct AlternativesPage: Page {
    private var rows: [MeasureRows.Row] = []
    private var revision = -1

    var title: String { "Alternatives" }
    var tab: Destination? { .alternatives }
    var place: String? { "alternatives" }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision else { return }
        revision = desk.revision
        rows = MeasureRows(desk).rows
    }

    func acts(_ desk: Desk, at row: Int?) -> [Act] {
        let off = rows.isEmpty ? "too little is known yet" : desk.readOnly
        let status = row.flatMap { desk.session?.status(of: rows[$0].id) }
        let isAdopted = status == .adopted
        let notAdopted = row == nil || isAdopted ? nil : "only adopted measures can be told"
        let untouched = row == nil || status != nil ? nil : "adopt or reject it first"
        let notYours = row == nil || isAdopted ? nil : "adopt it first"
        let keyed: [Act] = [
            Act(
                isAdopted ? .release : .adopt, isAdopted ? "let it go" : "adopt", .character("a"), .character(" "),
                shown: "a", .row, off: off, weight: 8),
            Act(
                .open, "read it all", key: "i", words: "details", .rows,
                help: "what it is, costs and leaves; the number alone does the same", off: rows.isEmpty ? off : nil,
                weight: 7
            ).opening,
            Act(
                status == .rejected ? .release : .reject, status == .rejected ? "take it back in" : "reject",
                .character("r"), shown: "r", .row, off: off, weight: 6),
        ]
        let both: [Act] = [
            Act(.adopt, "adopt it; several numbers at once too", words: "adopt a", .rows, off: off),
            Act(.reject, "set it aside, so that no plan proposes it", words: "reject", .rows, off: off),
            Act(.release, "neither adopted nor set aside", words: "release", .rows, off: off),
            Act(
                .tell, "may be told", key: "m", words: "tell", .row,
                help: "an adopted measure may stand in the notice, or not", off: off ?? notAdopted, weight: 2),
            Act(
                .note, "why, who, when", key: "w", words: "who", .row, help: "why, who sees to it, and by when",
                off: off ?? untouched, weight: 4),
        ]
        // A worked case is nobody's own.
        let own: [Act] =
            desk.isExample
            ? []
            : [
                Act(
                    .edit, "in your words", key: "e", words: "say", .row,
                    help: "an adopted measure in your own words: its blanks, its checks, their doubt",
                    off: off ?? notYours,
                    weight: 5)
            ]
        let worded: [Act] = [
            Act(.why, "your reasons to adopt it or set it aside", words: "why", .rowAndWords("TEXT"), off: off),
            Act(.owner, "who sees to it", words: "owner", .rowAndWords("NAME"), off: off),
            Act(.due, "by when, such as 2027-02-28", words: "due", .rowAndWords("DAY"), off: off),
            Act(
                .check, "whether they can believe it: seen, costly, locked or outside", words: "check",
                .rowAndWords("CHECK"), off: off),
            Act(
                .list, "all measures with their numbers; or one part: limits, guarantees, windows, adopted",
                words: "list", .wordsIfAny("PART")),
        ]
        let checks = Check.allCases.enumerated().map { number, check in
            Act(
                .toggleCheck(number), "check: \(check.rawValue)", .character(Character("\(number + 1)")),
                shown: "\(number + 1)", .row, off: off, weight: number == 0 ? 3 : 0)
        }
        return keyed + own + both + worded + checks + Journey.onward(from: tab, desk)
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let chosen = given.rows.filter(rows.indices.contains).map { rows[$0] }
        if command == .list { return [.say(MeasureWords.list(given.words, rows, desk))] }
        guard let row = chosen.first else { return [] }
        switch command {
        case .open: return chosen.map { .read(DocumentPage(.measure($0.id))) }
        case .note: return [.push(PromisePage(desk, measure: row.id))]
        case .edit: return [.push(CommitmentPage(desk, measures: [row.id]))]
        case .adopt: return set(.adopted, chosen, &desk)
        case .reject: return set(.rejected, chosen, &desk)
        case .release: return set(.proposed, chosen, &desk)
        case .toggleCheck(let number): return toggle(Check.allCases[number], row, &desk)
        case .check:
            guard let check = Check(rawValue: given.words.lowercased()) else {
                return [.say("\(notOneOf(short(given.words), Check.allCases.map(\.rawValue))).")]
            }
            return toggle(check, row, &desk)
        case .tell:
            let isTold = desk.toggleTold("measures.\(row.id)")
            return [.say(["\(desk.phrases.measure(row.id)): \(isTold ? "may be told" : "is not told")."], brief: "")]
        case .why, .owner, .due: return record(command, given.words, row, &desk)
        default: return []
        }
    }

    private func set(_ status: MeasureRecord.Status, _ rows: [MeasureRows.Row], _ desk: inout Desk) -> [Step] {
        desk.change { session in
            for row in rows { session.update(measure: row.id) { $0.status = status } }
        }
        let verb = status == .adopted ? "Adopted" : status == .rejected ? "Set aside" : "Released"
        let names = rows.map { desk.phrases.measure($0.id) }.joined(separator: "; ")
        let asking = status == .adopted ? CommitmentPage.asking(rows.map(\.id), desk) : nil
        return [.say(["\(verb): \(names)."] + MeasureWords.sum(desk), brief: "")] + (asking.map { [$0] } ?? [])
    }

    private func toggle(_ check: Check, _ row: MeasureRows.Row, _ desk: inout Desk) -> [Step] {
        let checks = row.adoption.credible.symmetricDifference([check])
        let credible = Check.allCases.filter(checks.contains)
        desk.change { $0.update(measure: row.id) { $0.credible = credible } }
        guard let now = MeasureRows(desk).rows.first(where: { $0.id == row.id }) else { return [] }
        return [.say(["\(desk.phrases.measure(row.id)):"] + MeasureWords.belief(now, desk), brief: "")]
    }

    private func record(_ command: Command, _ words: String, _ row: MeasureRows.Row, _ desk: inout Desk) -> [Step] {
        var text = words.isEmpty ? nil : words
        if command == .due, let words = text {
            let days = desk.days(.last)
            if let complaint = days.complaint(words) { return [.say(complaint)] }
            text = try? days.day(words)
        }
        desk.change { session in
            session.update(measure: row.id) { record in
                switch command {
                case .owner: record.owner = text
                case .due: record.due = text
                default: record.why = text
                }
            }
        }
        return [.say(["\(desk.phrases.measure(row.id)):"] + MeasureWords.promise(row.id, desk))]
    }

    func content(_ desk: Desk) -> Content {
        guard let reading = desk.reading, !rows.isEmpty else {
            return .list(ListContent([], noun: "measure", empty: [.text(desk.phrases("too-little"))]))
        }
        let example: [Block] = desk.isExample ? [.heading(ShownDocument.heading)] : []
        var content = ListContent(
            head: example + MeasureAdvice.warnings(reading, desk.phrases) + together(desk),
            rows.indices.map { row($0, desk) },
            noun: "measure")
        content.shortHead = example + MeasureAdvice.headlines(reading, desk.phrases) + together(desk)
        content.headGap = 0
        content.names = rows.map(\.id)
        content.most = 3
        content.said =
            content.head.plainLines() + [desk.phrases.method(reading.sheet.instrument.tempering)].compactMap(\.self) + [
                "\(rows.count) measures, by number, each with what it alone would change. The first three of each part:"
            ]
        content.hasDetail = true
        content.detail = { [rows] in MeasureDocument.blocks(rows[$0].adoption.measure, desk) }
        return .list(content)
    }

    /// What several adopted measures do together, for each may add little to the others.
    private func together(_ desk: Desk) -> [Block] {
        guard desk.after.map({ $0.commitments.count > 1 }) == true else { return [] }
        return MeasureWords.sum(desk).map { .text($0) }
    }

    /// How many blanks of it are open, where it is adopted.
    private func open(_ row: MeasureRows.Row, _ desk: Desk) -> String {
        let count = desk.openBlanks(row.id)
        return count == 0 ? "" : "\(count) open  "
    }

    private func row(_ place: Int, _ desk: Desk) -> ListRow {
        let row = rows[place]
        let status = desk.session?.status(of: row.id)
        let isNew = place == 0 || rows[place - 1].heading != row.heading
        return ListRow(
            heading: isNew ? row.heading.title : nil,
            mark: status == .adopted ? "[+]" : status == .rejected ? "[-]" : "[ ]",
            markStyle: status == .adopted ? .good : .dim, title: desk.phrases(row.adoption.measure.name),
            style: status == .rejected ? .dim : .plain,
            right: open(row, desk)
                + "\(Words.number(row.effect.before.escalation)) → \(Words.number(row.effect.after.escalation))",
            spoken: MeasureWords.line(row, desk))
    }
}
