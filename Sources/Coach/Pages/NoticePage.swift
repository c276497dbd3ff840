import Reports
import Screen
import Sessions

/// What may be told, and the letter made only from that.
struct NoticePage: Page {
    /// A text that may be told, or words of the letter that may be heard otherwise.
    private enum Row {
        case candidate(Notice.Candidate)
        case finding(WordingReport)
    }

    var title: String { "Notice" }
    var tab: Destination? { .notice }
    var place: String? { "notice" }

    /// Made anew when the review changes, not at each key: the words of the letter are looked through.
    private var notice: Notice?
    private var rows: [Row] = []
    private var revision = -1

    init(_ desk: Desk) { update(desk) }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision else { return }
        revision = desk.revision
        notice = desk.session.map { Notice($0, desk.phrases) }
        rows =
            (desk.session.map { Notice.candidates($0, desk.phrases) } ?? []).map { .candidate($0) }
            + (notice?.findings ?? []).map { .finding($0) }
    }

    func acts(_ desk: Desk) -> [Act] {
        let off = rows.isEmpty ? "there is nothing to tell yet" : desk.readOnly
        let hasFindings = rows.contains { if case .finding = $0 { true } else { false } }
        let noLetter = notice?.isEmpty == false ? nil : "nothing is marked yet"
        return [
            Act(
                .tell, "may be told, or not", .character(" "), shown: "Space", words: "mark m", .rows,
                help: "it may be told, or no longer; several numbers at once too", off: off, weight: 8
            ).opening,
            Act(.show, "the letter to the other side", words: "show"),
            Act(
                .describe, "whom to ask", key: "w", words: "ask",
                help: "what happens if they hold still, whom they may ask and until when", off: desk.readOnly, weight: 5
            ),
            Act(
                .edit, "write it yourself", key: "e", words: "write", help: "the whole letter by hand",
                off: noLetter ?? desk.readOnly, weight: 5),
            Act(
                .settle, "these words are fine", key: "x", words: "fine", .row,
                help: "sets a finding of wording aside, for good",
                off: hasFindings ? desk.readOnly : "no words were found", weight: hasFindings ? 4 : 0),
            Act(
                .copy, "copy the letter", key: "y", words: "copy", help: "copies the letter through the terminal",
                off: noLetter ?? (desk.isPrivateTurn ? "somebody is answering alone" : nil), weight: 3),
        ] + Journey.onward(from: tab, desk)
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard let notice else { return [] }
        switch command {
        case .show: return [.say(NoticeDocument.blocks(notice, desk).plainLines())]
        case .describe: return [.push(LetterTextsPage(desk))]
        case .edit: return [.push(LetterPage(desk))]
        case .copy:
            return [
                .effect(.copy(notice.text)),
                .say("The letter was given to the terminal to copy. Not every terminal takes it."),
            ]
        case .settle:
            guard let row = given.row, rows.indices.contains(row), case .finding(let finding) = rows[row] else {
                return [.say("That row is no finding.")]
            }
            desk.change { session in
                session.update { if !$0.fine.contains(finding.mark) { $0.fine = ($0.fine + [finding.mark]).sorted() } }
            }
            return [.say("Set aside: \"\(finding.text)\".")]
        case .tell:
            let lines = given.rows.filter(rows.indices.contains).compactMap { row -> String? in
                guard case .candidate(let candidate) = rows[row] else {
                    return "That row is a finding; fine sets it aside."
                }
                let isTold = desk.toggleTold(candidate.id)
                let open =
                    isTold && !candidate.open.isEmpty
                    ? " \(Words.open(candidate.open.count)), so it waits outside." : ""
                return "\(candidate.label): \(isTold ? "may be told" : "not told").\(open)"
            }
            return [.say(lines, brief: lines.count == 1 && lines[0].contains("waits") ? lines[0] : "")]
        default: return []
        }
    }

    func content(_ desk: Desk) -> Content {
        guard let session = desk.session, let notice else { return .list(ListContent([], noun: "text")) }
        var isFirstFinding = true
        let lines = rows.map { row -> ListRow in
            switch row {
            case .candidate(let candidate):
                let isTold = session.mayTell.contains(candidate.id)
                let open = candidate.open.isEmpty ? "" : " (\(Words.open(candidate.open.count)))"
                return ListRow(
                    mark: isTold ? "[x]" : "[ ]", markStyle: .key,
                    title: "\(candidate.label): \(candidate.text)",
                    right: open.isEmpty ? "" : "\(candidate.open.count) open",
                    spoken: "\(isTold ? "May be told" : "Not told"). \(candidate.label)\(open): \(candidate.text)")
            case .finding(let finding):
                defer { isFirstFinding = false }
                return ListRow(
                    heading: isFirstFinding ? "Words that may be heard otherwise" : nil, mark: "(!)",
                    markStyle: .warning,
                    title: "\"\(finding.text)\": \(finding.heard) Better: \(finding.better)",
                    spoken:
                        "Line \(finding.line), \"\(finding.text)\". They may hear: \(finding.heard) Better: \(finding.better)"
                )
            }
        }
        var content = ListContent(
            head: [.text("Mark what they may be told. The letter holds nothing else.", .strong)], lines,
            noun: "text of this list",
            empty: [.gap, .text("Describe the move or adopt a measure, and it can be marked here.", .dim)],
            below: NoticeDocument.blocks(notice, desk))
        content.headGap = 0
        content.said = lines.isEmpty ? [] : ["The letter to the other side holds only what you mark. By number:"]
        return .list(content)
    }
}
